import type { Instant } from "../instant.ts";
import { DAY, toInstant, toMilliseconds } from "../instant.ts";
import { dateWindows } from "./date-windows.ts";
import type { Interval } from "./interval.ts";
import { appendInterval } from "./interval.ts";
import { offsetSegments } from "./offset-segments.ts";
import type { OpenHours } from "./slot-input.ts";

/**
 * When somebody is open within `span`, in milliseconds, ascending and merged. Open is when their wall clock
 * reads inside a window of the date it shows, so each offset segment is cut by itself: a skipped hour has no
 * moments, and in a repeated hour both passes are open. Throws a RangeError on an unknown zone.
 */
export function openTime({ timeZone, weekly, overrides }: OpenHours, span: Interval): Interval[] {
  if (span.from >= span.until) return [];
  if (weekly === null) return [span];
  const windowsOf = dateWindows(weekly, overrides);
  const open: Interval[] = [];
  for (const { from, until, offset } of offsetSegments(timeZone, span)) {
    for (let midnight = Math.floor((from + offset) / DAY) * DAY; midnight < until + offset; midnight += DAY) {
      for (const piece of windowsOf(midnight / DAY)) {
        const opens = Math.max(midnight + piece.from - offset, from);
        const closes = Math.min(midnight + piece.until - offset, until);
        appendInterval(open, { from: opens, until: closes });
      }
    }
  }
  return open;
}

/** When somebody is open within `[start, end)`, ascending and merged. Somebody without painted hours (`weekly: null`) is open throughout. */
export function openIntervals(
  person: OpenHours,
  { start, end }: { start: Instant; end: Instant },
): { start: Instant; end: Instant }[] {
  const open = openTime(person, { from: toMilliseconds(start), until: toMilliseconds(end) });
  return open.map(({ from, until }) => ({ start: toInstant(from), end: toInstant(until) }));
}
