import { Temporal } from "temporal-polyfill";
import type { Instant } from "../instant.ts";
import { addMilliseconds, DAY, HOUR, toInstant, toMilliseconds } from "../instant.ts";

/** Both are short: nobody has to prepare (spec/booking.md section 2, "Other kinds"). */
export const HELP_MINUTES = 25;
/** A mentor's turn in a flash; then the next one is asked. */
export const ANSWER_WITHIN = HOUR;
/** Who is stuck is so for the rest of the working day. */
export const STUCK_FOR = 8 * HOUR;
/** "Now" begins on the next of these minutes. */
export const STUCK_STEP_MINUTES = 5;

export type Within = "today" | "week";

/** Until when a flash looks for a time: the end of the asker's own day, or seven days on. */
export function flashEndsAt(now: Instant, within: Within, timeZone: string): Instant {
  if (within === "week") return addMilliseconds(now, 7 * DAY);
  const tomorrow = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().add({ days: 1 });
  return toInstant(tomorrow.toZonedDateTime(timeZone).epochMilliseconds);
}

/** When the mentor who is asked now stops being asked: an hour on, or when the ask ends. */
export function turnUntil(now: Instant, endsAt: Instant): Instant {
  const until = addMilliseconds(now, ANSWER_WITHIN);
  return toMilliseconds(until) < toMilliseconds(endsAt) ? until : endsAt;
}
