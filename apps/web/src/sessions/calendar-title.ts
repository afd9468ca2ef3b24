import { dayLabels } from "./calendar-columns.ts";
import { weekTitle } from "./free-days.ts";
import type { ShownCalendar } from "./shown-calendar.ts";

/** "Tuesday 24 November", "23–29 November", "November 2026". */
export function calendarTitle({ shape, date, dates }: ShownCalendar, locale: string): string {
  if (shape === "day") return dayLabels(date, locale).longLabel;
  if (shape !== "month") return weekTitle(dates, locale);
  const words = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  return words.format(new Date(`${date}T12:00:00Z`));
}
