import { momentAt, shiftDate, wallTimeAt } from "@belay/core/calendar/local-days.ts";

/** Time off as somebody types it, in their zone. Without a time the date counts whole. */
export interface TimeOffRow {
  key: string;
  fromDate: string;
  fromTime: string;
  untilDate: string;
  untilTime: string;
}

interface TimeRange {
  start: string;
  end: string;
}

export function newRow(): TimeOffRow {
  return { key: crypto.randomUUID(), fromDate: "", fromTime: "", untilDate: "", untilTime: "" };
}

/** Null until it is typed to its end, and while the end is not after the beginning. */
export function rangeOf(
  { fromDate, fromTime, untilDate, untilTime }: TimeOffRow,
  zone: string,
): TimeRange | null {
  if (!fromDate || !untilDate) return null;
  const start = momentAt(fromDate, fromTime || "00:00", zone);
  const end = untilTime
    ? momentAt(untilDate, untilTime, zone)
    : momentAt(shiftDate(untilDate, 1), "00:00", zone);
  return start < end ? { start, end } : null;
}

/** A range as it would be typed: midnights at its ends are whole dates. */
export function rowOf({ start, end }: TimeRange, zone: string): TimeOffRow {
  const from = wallTimeAt(start, zone);
  const until = wallTimeAt(end, zone);
  const endsAtMidnight = until.time === "00:00";
  return {
    key: start,
    fromDate: from.date,
    fromTime: from.time === "00:00" ? "" : from.time,
    untilDate: endsAtMidnight ? shiftDate(until.date, -1) : until.date,
    untilTime: endsAtMidnight ? "" : until.time,
  };
}
