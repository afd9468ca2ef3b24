import { formatClock, formatDay } from "@belay/core/time-words/day-words.ts";
import { zoneAbbreviation } from "@belay/core/time-words/zone-words.ts";

/** `Mon 30 Nov, 10:00 CET`: a moment in the reader's zone, the year where it is another than now's. */
export function sayWhen(instant: string, zone: string): string {
  const day = formatDay({ instant, zone, now: new Date().toISOString() });
  return `${day}, ${formatClock(instant, zone)} ${zoneAbbreviation(instant, zone)}`;
}
