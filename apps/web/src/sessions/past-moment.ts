import { offsetMinutes } from "@belay/core/time-words/wall-clock.ts";

const MINUTE = 60_000;

/**
 * The moment at which the clock of a zone showed this date and time; of an hour that was shown twice the first pass.
 * Empty for what is no date or no time, and for an hour that a clock skipped, the moment after the skip.
 */
export function pastMoment(date: string, time: string, zone: string): string {
  const shown = Date.parse(`${date}T${time}Z`);
  if (Number.isNaN(shown)) return "";
  const offsetAt = (moment: number) => offsetMinutes(new Date(moment).toISOString(), zone) * MINUTE;
  // A day is longer than any offset: the clock before and after whatever changed around that time.
  const candidates = [offsetAt(shown - 86_400_000), offsetAt(shown + 86_400_000)].map(
    (offset) => shown - offset,
  );
  const exact = candidates.filter((moment) => moment + offsetAt(moment) === shown);
  return new Date(Math.min(...(exact.length > 0 ? exact : candidates))).toISOString();
}
