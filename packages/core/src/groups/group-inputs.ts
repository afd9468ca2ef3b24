import * as z from "zod/mini";
import { groupId, personId, teamId } from "../ids.ts";
import { DAY, toMilliseconds } from "../instant.ts";
import { instantInput } from "../instant-input.ts";
import { seenVersionOrNone } from "../people/seen-version.ts";
import { circle, sessionKind } from "../sessions/session-inputs.ts";
import { longText, shortText } from "../text.ts";

export const audience = z.enum(["company", "mentees", "team"], "Choose who may join.");
export type Audience = z.infer<typeof audience>;

const SEATS = "Choose 2 to 8 seats.";
const key = z.uuid("Open the form again: its key is missing.");
const durationMinutes = z.literal([25, 45, 60, 90], "Choose 25, 45, 60 or 90 minutes.");
const waivesOwnRules = z._default(z.boolean("Say yes or no."), false);

export const createGroupInput = z
  .object({
    key,
    topic: shortText(200, "What it is about"),
    description: z._default(longText(2000, "The description"), ""),
    kind: sessionKind,
    skillId: z._default(z.nullable(z.string().check(z.maxLength(64))), null),
    seats: z.int(SEATS).check(z.minimum(2, SEATS), z.maximum(8, SEATS)),
    audience,
    teamId: z._default(z.nullable(teamId), null),
    startsAt: instantInput("Choose a time."),
    durationMinutes,
    waivesOwnRules,
  })
  .check(
    z.refine(({ audience: who, teamId: team }) => (who === "team") === (team !== null), {
      error: "Choose which team may join.",
      path: ["teamId"],
    }),
  );
export type CreateGroupInput = z.infer<typeof createGroupInput>;

export const groupChoice = z.object({ id: groupId });
export const groupStep = z.object({ groupId });
const seen = { groupId, version: seenVersionOrNone };
export const cancelGroupInput = z.object({ ...seen, reason: shortText(500, "The reason") });
export const moveGroupInput = z.object({ ...seen, startsAt: instantInput("Choose a time."), waivesOwnRules });

export const closeOutGroupInput = z.object({
  groupId,
  /** Of the close-out, 0 for the first. */
  version: seenVersionOrNone,
  held: z.boolean("Say whether it took place."),
  /** Who was there; read from the mentor only. */
  present: z._default(z.array(personId).check(z.maxLength(8, "A group has eight seats at most.")), []),
  learned: z._default(longText(2000, "What was learned"), ""),
  learnedCircle: z._default(circle, "pair"),
  nextStep: z._default(longText(1000, "The next step"), ""),
  nextStepCircle: z._default(circle, "pair"),
});
export type CloseOutGroupInput = z.infer<typeof closeOutGroupInput>;

const LONGEST_RANGE = 62 * DAY;
export const groupTimesInput = z
  .object({
    start: instantInput("Choose the first day."),
    end: instantInput("Choose the last day."),
    durationMinutes,
    /** Also outside of one's own hours, notice and limits. */
    waivesOwnRules,
  })
  .check(
    z.refine(({ start, end }) => toMilliseconds(start) < toMilliseconds(end), {
      error: "The end has to be after the start.",
      path: ["end"],
      abort: true,
    }),
    z.refine(({ start, end }) => toMilliseconds(end) - toMilliseconds(start) <= LONGEST_RANGE, {
      error: "Look at two months at most.",
      path: ["end"],
    }),
  );
export type GroupTimesInput = z.infer<typeof groupTimesInput>;
