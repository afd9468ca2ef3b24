import { Temporal } from "temporal-polyfill";
import type { Instant, PlainDate } from "../instant.ts";
import { DAY, toInstant, toMilliseconds } from "../instant.ts";
import { offsetAt } from "./offset-segments.ts";
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

export function shiftDate(date: PlainDate, days: number): PlainDate {
  return toPlainDate(toDayNumber(date) + days);
}

/** The seven dates of the ISO week that a date is in, from Monday. */
export function weekDates(date: PlainDate): PlainDate[] {
  const monday = firstDayOfWeek(weekNumber(toDayNumber(date)));
  return Array.from({ length: 7 }, (_, index) => toPlainDate(monday + index));
}
