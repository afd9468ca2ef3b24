import * as z from "zod/mini";
import { mentorshipId, sessionId } from "../ids.ts";
import { instantInput } from "../instant-input.ts";
import { seenVersion } from "../people/seen-version.ts";
import { longText, shortText } from "../text.ts";
import { sessionDuration, sessionKind } from "./session-inputs.ts";

/** Bounds of a series (spec/booking.md section 1). */
export const SERIES_BOUNDS = { least: 2, most: 12 } as const;

const { least, most } = SERIES_BOUNDS;
const COUNT = `A series has ${least} to ${most} sessions.`;
const SEEN = "Load the page again: it no longer shows what is there.";

const key = z.uuid("Open the dialog again: its key is missing.");
const waivesOwnRules = z._default(z.boolean("Say yes or no."), false);
const startsAt = instantInput("Choose a time.");
const index = z.int(COUNT).check(z.gte(1, COUNT), z.lte(most, COUNT));

const pattern = {
  mentorshipId,
  /** Of the first one; its wall time in the mentor's zone is everyone's. */
  startsAt,
  intervalWeeks: z.literal([1, 2], "Choose every week or every two weeks."),
  count: z.int(COUNT).check(z.gte(least, COUNT), z.lte(most, COUNT)),
  durationMinutes: sessionDuration,
  /** Read for a mentor's offer only. */
  waivesOwnRules,
};

export const planSeriesInput = z.object(pattern);

const isEachOnce = (chosen: readonly { index: number }[]) =>
  new Set(chosen.map(({ index: place }) => place)).size === chosen.length;

const chosen = z
  .array(z.object({ index, startsAt }), "Choose which of them to book.")
  .check(
    z.minLength(least, "Choose two at least, or book a single session."),
    z.maxLength(most, COUNT),
    z.refine(isEachOnce, "Choose each of them once."),
  );

export const bookSeriesInput = z.object({
  /** Made when the dialog opens, so that a double submit books once. */
  key,
  ...pattern,
  kind: sessionKind,
  topic: shortText(200, "What it is about"),
  /** Of the planned ones those to book, each at its own time or at another near it: all of them or none. */
  chosen,
});

const seen = { sessionId, version: seenVersion };

const isEachSessionOnce = (sessions: readonly { sessionId: string }[]) =>
  new Set(sessions.map(({ sessionId: id }) => id)).size === sessions.length;

/** The sessions a change is for, as the person saw them: this one first, then those that follow it. */
const thisAndFollowing = <Item extends z.ZodMiniType<{ sessionId: string }>>(item: Item) =>
  z.array(item, SEEN).check(
    z.minLength(1, SEEN),
    z.maxLength(most, SEEN),
    z.refine((sessions: readonly { sessionId: string }[]) => isEachSessionOnce(sessions), SEEN),
  );

/** What can be said of this one and the following at once. `end` is whatever ends each: cancel, decline or take back. */
export const followingActions = [
  "accept",
  "decline",
  "withdraw",
  "end",
  "acceptChange",
  "declineChange",
  "withdrawChange",
] as const;
export type FollowingAction = (typeof followingActions)[number];

export const changeFollowingInput = z.object({
  sessions: thisAndFollowing(z.object(seen)),
  action: z.enum(followingActions, "Choose what happens to them."),
  reason: z._default(longText(500, "The reason"), ""),
});

const wantedMove = {
  sessionId,
  /** Of this one; the others keep their distance to it and take its wall time. */
  startsAt,
  waivesOwnRules,
};

export const planFollowingInput = z.object({
  ...wantedMove,
  /** Those that are to go; left out: all for which there is room. What stays keeps its time from the others. */
  moving: z.optional(z.array(sessionId, SEEN).check(z.maxLength(most, SEEN))),
});

export const moveFollowingInput = z.object({
  key,
  ...wantedMove,
  sessions: thisAndFollowing(z.object({ ...seen, startsAt })),
});

export type PlanSeriesInput = z.infer<typeof planSeriesInput>;
export type BookSeriesInput = z.infer<typeof bookSeriesInput>;
export type ChangeFollowingInput = z.infer<typeof changeFollowingInput>;
export type PlanFollowingInput = z.infer<typeof planFollowingInput>;
export type MoveFollowingInput = z.infer<typeof moveFollowingInput>;
