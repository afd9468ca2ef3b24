import { Temporal } from "temporal-polyfill";
import type { Instant, PlainDate } from "../instant.ts";
import { toMilliseconds } from "../instant.ts";

/** Calendar dates in the company's zone, both included. */
export interface Period {
  from: PlainDate;
  to: PlainDate;
  timeZone: string;
}

/** The period as a test of moments. A day is as long as its zone makes it. Throws a RangeError on an unknown date or zone. */
export function withinPeriod({ from, to, timeZone }: Period): (instant: Instant) => boolean {
  const start = startOfDay(Temporal.PlainDate.from(from), timeZone);
  const end = startOfDay(Temporal.PlainDate.from(to).add({ days: 1 }), timeZone);
  return (instant) => {
    const moment = toMilliseconds(instant);
    return start <= moment && moment < end;
  };
}

/** Whole calendar days from one moment's local date to another's. */
export function daysBetween(first: Instant, last: Instant, timeZone: string): number {
  return localDate(first, timeZone).until(localDate(last, timeZone), { largestUnit: "days" }).days;
}

function localDate(instant: Instant, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate();
}

function startOfDay(date: Temporal.PlainDate, timeZone: string): number {
  return date.toZonedDateTime(timeZone).epochMilliseconds;
}
