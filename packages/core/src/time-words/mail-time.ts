import { formatClock, formatDay } from "./day-words.ts";
import type { SessionTimeInput } from "./format-session-time.ts";
import { formatSessionTime } from "./format-session-time.ts";
import { zoneAbbreviation } from "./zone-words.ts";

/**
 * A session's time for somebody who reads it hours or days later, so nothing is "today":
 * `Tue 24 Nov, 14:00–15:00 CET · 08:00 for Ana in New York`.
 */
export function sessionTimeInMail(input: SessionTimeInput): string {
  const { day, range, other } = formatSessionTime(input);
  return [`${day}, ${range}`, other].filter(Boolean).join(" · ");
}

/** A moment in the reader's zone: `Fri 27 Nov, 09:00 CET`; with the year when it is another than now's. */
export function momentInMail(instant: string, zone: string, now: string): string {
  return `${formatDay({ instant, zone, now })}, ${formatClock(instant, zone)} ${zoneAbbreviation(instant, zone)}`;
}
