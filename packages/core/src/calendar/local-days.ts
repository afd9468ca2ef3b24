import { Temporal } from "temporal-polyfill";
import type { Instant, PlainDate } from "../instant.ts";
import { DAY, toInstant, toMilliseconds } from "../instant.ts";
import { offsetAt } from "./offset-segments.ts";
import type { WallTime } from "./wall-clock.ts";
import { firstDayOfWeek, toDayNumber, toPlainDate, weekNumber } from "./wall-clock.ts";

/** The date that a zone's calendar shows at a moment. */
export function localDate(moment: Instant, timeZone: string): PlainDate {
  const milliseconds = toMilliseconds(moment);
  return toPlainDate(Math.floor((milliseconds + offsetAt(timeZone, milliseconds)) / DAY));
}

/** The first moment of a date in a zone: midnight, or where the clock skips midnight what it shows first. */
export function startOfDay(date: PlainDate, timeZone: string): Instant {
  return toInstant(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds);
}

/** What the wall clock of a zone shows at a moment: its date and `HH:MM`. */
export function wallTimeAt(moment: Instant, timeZone: string): { date: PlainDate; time: WallTime } {
  const milliseconds = toMilliseconds(moment);
  const shown = toInstant(milliseconds + offsetAt(timeZone, milliseconds));
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/**
 * The moment at which a zone's clock shows a date and a time from 00:00 to 23:59. Of a repeated time the earlier
 * pass; a skipped one is read by the offset before the change, so it falls just as long after it.
 */
export function momentAt(date: PlainDate, time: WallTime, timeZone: string): Instant {
  const shown = Temporal.PlainDateTime.from(`${date}T${time}`);
  return toInstant(shown.toZonedDateTime(timeZone).epochMilliseconds);
}

export function shiftDate(date: PlainDate, days: number): PlainDate {
  return toPlainDate(toDayNumber(date) + days);
}

/** The seven dates of the ISO week that a date is in, from Monday. */
export function weekDates(date: PlainDate): PlainDate[] {
  const monday = firstDayOfWeek(weekNumber(toDayNumber(date)));
  return Array.from({ length: 7 }, (_, index) => toPlainDate(monday + index));
}
