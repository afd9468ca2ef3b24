/** How the calendar is looked at. The address names it by the date it shows: `?week=2026-11-23`. */
export type CalendarShape = "day" | "week" | "month" | "list";
export type CalendarSearch = { [Shape in CalendarShape]?: string };

export const CALENDAR_SHAPES: readonly CalendarShape[] = ["day", "week", "month", "list"];

/**
 * Reads an address that anybody may have written: what doesn't fit is as if it were not there. Without core's
 * calendar, because the route table is in the first load.
 */
export function readCalendarSearch(search: Record<string, unknown>): CalendarSearch {
  const shape = CALENDAR_SHAPES.find((one) => isDate(search[one]));
  return shape === undefined ? {} : { [shape]: search[shape] };
}

function isDate(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}
