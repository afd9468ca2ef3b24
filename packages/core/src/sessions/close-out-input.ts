import * as z from "zod/mini";
import { sessionId } from "../ids.ts";
import { plainDate } from "../people/placement-inputs.ts";
import { skillId } from "../people/profile-inputs.ts";
import { seenVersionOrNone } from "../people/seen-version.ts";
import { longText, shortText } from "../text.ts";
import { absent } from "./session.ts";
import { circle } from "./session-inputs.ts";

/** More than anybody does until next time. */
export const MOST_ACTIONS = 6;

const STEP = "Choose a step from 0 to 5.";
const step = z.int(STEP).check(z.gte(0, STEP), z.lte(5, STEP));

/** What somebody learned to do, and from which step to which; a step they don't know is null. */
export const learnedSkill = z
  .object({ skillId, from: z.nullable(step), to: step }, "Choose a skill, or none.")
  .check(
    z.refine(({ from, to }) => from === null || from <= to, {
      error: "What was learned can't end below where it began.",
      path: ["to"],
    }),
  );
export type LearnedSkill = z.infer<typeof learnedSkill>;

/** Something that its writer will do, by when; the id is made in the form, so that a correction finds it. */
export const actionInput = z.object(
  {
    id: z.uuid("Load the page again."),
    words: shortText(500, "What you will do"),
    dueOn: z.nullable(plainDate),
  },
  "Say what you will do, or take the line away.",
);
export type ActionInput = z.infer<typeof actionInput>;

export const closeOutInput = z
  .object({
    sessionId,
    /** Of the close-out, 0 for the first. */
    version: seenVersionOrNone,
    held: z.boolean("Say whether it took place."),
    absent: z._default(z.nullable(absent), null),
    learned: z._default(longText(2000, "What was learned"), ""),
    learnedSkill: z._default(z.nullable(learnedSkill), null),
    learnedCircle: z._default(circle, "pair"),
    /** Also kept as the writer's own word on where they stand now in that skill. */
    isSelfAssessed: z._default(z.boolean("Say yes or no."), false),
    actions: z._default(
      z.array(actionInput, "Say what you will do, or take the line away.").check(
        z.maxLength(MOST_ACTIONS, {
          error: `Keep it to ${MOST_ACTIONS} things until next time.`,
          abort: true,
        }),
        z.refine((actions) => new Set(actions.map(({ id }) => id.toLowerCase())).size === actions.length, {
          error: "One line is there twice. Load the page again.",
        }),
      ),
      [],
    ),
    actionsCircle: z._default(circle, "pair"),
    thanks: z._default(longText(1000, "Your thanks"), ""),
    thanksCircle: z._default(circle, "pair"),
  })
  .check(
    z.refine(({ held, absent: who }) => held || who !== null, {
      error: "Say who was not there.",
      path: ["absent"],
    }),
    z.refine(({ held, absent: who }) => !held || who === null, {
      error: "Nobody was absent from a session that took place.",
      path: ["absent"],
    }),
  );
export type CloseOutInput = z.infer<typeof closeOutInput>;
