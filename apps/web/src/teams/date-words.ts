import type { PlainDate } from "@belay/core/instant.ts";

const DAY = 86_400_000;
const words = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** `1 Mar 2026`: a day of the company's calendar, the same for everybody whatever their zone. */
export function sayDate(date: PlainDate): string {
  return words.format(new Date(`${date}T12:00:00Z`));
}

/** People name the last day that counts; the periods name the first that does not. */
export function lastDayOf(toDate: PlainDate): PlainDate {
  return shift(toDate, -1);
}

export function dayAfter(date: PlainDate): PlainDate {
  return shift(date, 1);
}

function shift(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

interface Days {
  fromDate: PlainDate;
  toDate: PlainDate | null;
}

/** `1 Mar 2026 to 31 May 2026`, or `since 1 Mar 2026`, or `from 1 Mar 2027` when that is still to come. */
export function sayPeriod({ fromDate, toDate }: Days, today: PlainDate): string {
  if (toDate !== null) return `${sayDate(fromDate)} to ${sayDate(lastDayOf(toDate))}`;
  return `${fromDate > today ? "from" : "since"} ${sayDate(fromDate)}`;
}

export type Standing = "past" | "now" | "planned";

/** Where a period lies to today. */
export function standingOf({ fromDate, toDate }: Days, today: PlainDate): Standing {
  if (fromDate > today) return "planned";
  return toDate === null || today < toDate ? "now" : "past";
}
