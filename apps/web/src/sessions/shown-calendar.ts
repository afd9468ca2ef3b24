import { localDate, shiftDate, weekDates } from "@belay/core/calendar/local-days.ts";
import type { CalendarSearch, CalendarShape } from "../lib/calendar-search.ts";
import { CALENDAR_SHAPES } from "../lib/calendar-search.ts";

export interface ShownCalendar {
  shape: CalendarShape;
  /** The date that the address names, today without one. */
  date: string;
  /** Every date that is shown, ascending: of a month the days beside it too, in whole weeks. */
  dates: string[];
}

/** What to show. A week of columns has no room on a phone, where it is a list. */
export function shownCalendar(
  search: CalendarSearch,
  { now, timeZone, isPhone }: { now: string; timeZone: string; isPhone: boolean },
): ShownCalendar {
  const named = CALENDAR_SHAPES.find((one) => search[one] !== undefined) ?? "week";
  const date = search[named] ?? localDate(now, timeZone);
  const shape = named === "week" && isPhone ? "list" : named;
  return { shape, date, dates: datesOf(shape, date) };
}

function datesOf(shape: CalendarShape, date: string): string[] {
  if (shape === "day") return [date];
  if (shape !== "month") return weekDates(date);
  const first = `${date.slice(0, 8)}01`;
  const month: string[] = [];
  for (let day = weekDates(first)[0] ?? first; day < nextMonth(date); day = shiftDate(day, 7)) {
    month.push(...weekDates(day));
  }
  return month;
}

/** The date that the same shape shows one step earlier (-1) or later (1). */
export function stepDate({ shape, date }: Pick<ShownCalendar, "shape" | "date">, step: 1 | -1): string {
  if (shape === "day") return shiftDate(date, step);
  if (shape !== "month") return shiftDate(date, 7 * step);
  return step === 1 ? nextMonth(date) : `${shiftDate(`${date.slice(0, 8)}01`, -1).slice(0, 8)}01`;
}

function nextMonth(date: string): string {
  return `${shiftDate(`${date.slice(0, 8)}28`, 4).slice(0, 8)}01`;
}
