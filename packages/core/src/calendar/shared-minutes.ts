import type { Instant } from "../instant.ts";
import { DAY, MINUTE, toMilliseconds } from "../instant.ts";
import type { Interval } from "./interval.ts";
import { intersect } from "./interval.ts";
import { openTime } from "./open-time.ts";
import type { OpenHours } from "./slot-input.ts";

const WEEKS = 4;

/**
 * Minutes a week in which two people are both open: the mean of the four weeks from `now`, at their real dates.
 * Somebody without painted hours is always open, so two such people share a whole week, 10,080 minutes.
 */
export function sharedMinutesPerWeek(left: OpenHours, right: OpenHours, now: Instant): number {
  return sharedMinutesOf(openWeeks(left, now), openWeeks(right, now));
}

/** One person's part of `sharedMinutesPerWeek`, to be kept where they are compared with many. In milliseconds. */
export function openWeeks(person: OpenHours, now: Instant): Interval[] {
  const from = toMilliseconds(now);
  return openTime(person, { from, until: from + WEEKS * 7 * DAY });
}

/** The same as `sharedMinutesPerWeek`, from both people's `openWeeks` at one `now`. */
export function sharedMinutesOf(left: readonly Interval[], right: readonly Interval[]): number {
  const shared = intersect(left, right).reduce((sum, { from, until }) => sum + until - from, 0);
  return shared / MINUTE / WEEKS;
}
