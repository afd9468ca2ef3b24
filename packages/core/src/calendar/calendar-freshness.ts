import type { Instant } from "../instant.ts";
import { addMilliseconds, HOUR, toMilliseconds } from "../instant.ts";

/** Calendars are read every 15 minutes; from here on somebody should know that it stopped. */
const STALE_AFTER = 2 * HOUR;
/** What was read longer ago than this confirms nothing any more. */
const UNTRUSTED_AFTER = 24 * HOUR;

export type CalendarFreshness = "fresh" | "stale" | "untrusted";

/** How far a calendar's copy can be believed, by when it was last read (spec/booking.md section 4). */
export function calendarFreshness(fetchedAt: Instant, now: Instant): CalendarFreshness {
  const age = toMilliseconds(now) - toMilliseconds(fetchedAt);
  if (age >= UNTRUSTED_AFTER) return "untrusted";
  return age >= STALE_AFTER ? "stale" : "fresh";
}

interface ConfirmingMentor {
  acceptsAutomatically: boolean;
  /** When the oldest copy of a calendar of theirs was read; null when they have none. */
  calendarSeenAt: Instant | null;
}

/** Whether a request is confirmed without a question. A mentor whose calendar went silent is asked: no news is not free. */
export function confirmsAtOnce(
  { acceptsAutomatically, calendarSeenAt }: ConfirmingMentor,
  now: Instant,
): boolean {
  if (!acceptsAutomatically) return false;
  return calendarSeenAt === null || calendarFreshness(calendarSeenAt, now) !== "untrusted";
}

/** What was read at this moment or before is believed no more. */
export function trustedUntil(now: Instant): Instant {
  return addMilliseconds(now, -UNTRUSTED_AFTER);
}

/** Since when a calendar that went silent lets nothing be confirmed by itself. */
export function untrustedSince(fetchedAt: Instant): Instant {
  return addMilliseconds(fetchedAt, UNTRUSTED_AFTER);
}
