import { DAY } from "../instant.ts";
import { offsetSegments } from "./offset-segments.ts";

/**
 * The moments at which a zone's wall clock shows `local`: none, one or two, ascending. Both in milliseconds, the
 * clock's as if it were UTC. Throws a RangeError on an unknown zone.
 */
export function momentsShowing(local: number, timeZone: string): number[] {
  return segmentsAround(local, timeZone)
    .filter(({ from, until, offset }) => from <= local - offset && local - offset < until)
    .map(({ offset }) => local - offset);
}

/**
 * The one moment that calendars mean by a wall time (RFC 5545 section 3.3.5): of a repeated one the first, and a
 * skipped one counted on from before the clock jumped.
 */
export function momentMeant(local: number, timeZone: string): number {
  const [shown] = momentsShowing(local, timeZone);
  if (shown !== undefined) return shown;
  const before = segmentsAround(local, timeZone).findLast(({ from, offset }) => from <= local - offset);
  return local - (before?.offset ?? 0);
}

// No zone is further than a day from UTC, not even across the date line.
function segmentsAround(local: number, timeZone: string) {
  return offsetSegments(timeZone, { from: local - 2 * DAY, until: local + 2 * DAY });
}
