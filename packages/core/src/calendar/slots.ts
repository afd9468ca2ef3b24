import type { Instant } from "../instant.ts";
import { MINUTE, toInstant, toMilliseconds } from "../instant.ts";
import { menteeClashes, mentorClashes } from "./forbidden-starts.ts";
import { gridMoments } from "./grid.ts";
import { toInstants } from "./instant-texts.ts";
import type { Interval } from "./interval.ts";
import { intersect, mergeIntervals, overlapOf, subtract } from "./interval.ts";
import { offsetSegments } from "./offset-segments.ts";
import { openTime } from "./open-time.ts";
import type { SlotFacts, SlotInput } from "./slot-input.ts";
import { isWaived } from "./slot-input.ts";
import { earliestStart, startsOnFullDates, startsPastHorizon } from "./start-limits.ts";

/**
 * Every start in `input.range` at which a session may be booked: ascending, unique. Both people's
 * open time, less every start that something forbids, on the mentor's grid; `checkSlot` judges one start by
 * the same rules. Throws a RangeError on an unknown zone or a text that is not an instant.
 */
export function computeSlots(input: SlotInput): Instant[] {
  return toInstants(listStarts(input, Number.POSITIVE_INFINITY));
}

/** The first of `computeSlots(input)`, without listing the rest. */
export function firstSlot(input: SlotInput): Instant | null {
  const [first] = listStarts(input, 1);
  return first === undefined ? null : toInstant(first);
}

/** The `count` starts of `computeSlots(input)` closest to `start` (of two as close the earlier), ascending. */
export function nearestSlots(input: SlotInput, start: Instant, count = 3): Instant[] {
  const wanted = toMilliseconds(start);
  const nearest = listStarts(input, Number.POSITIVE_INFINITY)
    .toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b)
    .slice(0, count);
  return toInstants(nearest.toSorted((a, b) => a - b));
}

function listStarts(input: SlotInput, most: number): number[] {
  const span = {
    from: Math.max(toMilliseconds(input.range.start), earliestStart(input)),
    until: toMilliseconds(input.range.end),
  };
  if (!(span.from < span.until) || !(input.durationMinutes > 0) || !(input.slotStepMinutes > 0)) return [];
  const segments = offsetSegments(input.mentor.timeZone, span);
  const forbidden = mergeIntervals([
    ...mentorClashes(input),
    ...menteeClashes(input),
    ...startsPastHorizon(input, segments),
    ...startsOnFullDates(input, segments),
  ]);
  const free = subtract(startsInOpenTime(input, span), forbidden);
  return gridMoments(free, { segments, step: input.slotStepMinutes * MINUTE }, most);
}

/** The starts from which everybody is open to the end: each shared stretch of open time, shortened by the slot. */
function startsInOpenTime(facts: SlotFacts, span: Interval): Interval[] {
  const length = facts.durationMinutes * MINUTE;
  return sharedOpenTime(facts, { from: span.from, until: span.until + length })
    .map(({ from, until }) => overlapOf(span, { from, until: until - length + 1 }))
    .filter(({ from, until }) => from < until);
}

function sharedOpenTime(facts: SlotFacts, span: Interval): Interval[] {
  const { mentor, mentee } = facts;
  const open = isWaived(facts, "hours") ? [span] : openTime(mentor, span);
  return mentee === null ? open : intersect(open, openTime(mentee, span));
}
