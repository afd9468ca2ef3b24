import { DAY } from "../instant.ts";
import type { Interval } from "./interval.ts";
import { mergeIntervals } from "./interval.ts";
import type { HoursOverride, HoursWindow, WeeklyWindow } from "./slot-input.ts";
import type { DayNumber } from "./wall-clock.ts";
import { readWallTime, toDayNumber, weekdayIndex } from "./wall-clock.ts";

/** The open pieces of a local date in milliseconds since its midnight, all within 24 hours, ascending and merged. */
export type DateWindows = (day: DayNumber) => readonly Interval[];

/** Weekly hours and overrides as one function of the date: booking rules 3 to 5. */
export function dateWindows(
  weekly: readonly WeeklyWindow[],
  overrides: readonly HoursOverride[] = [],
): DateWindows {
  const usual = WEEKDAYS.map((day) => readWindows(weekly.filter((window) => window.day === day)));
  const usualPieces = usual.map((windows, index) => piecesOf(windows, usual.at(index - 1)));
  if (overrides.length === 0) return (day) => usualPieces[weekdayIndex(day)] ?? [];

  const special = new Map(overrides.map(({ date, windows }) => [toDayNumber(date), readWindows(windows)]));
  return (day) => {
    const own = special.get(day);
    if (own) return piecesOf(own);
    const evening = special.get(day - 1);
    const index = weekdayIndex(day);
    return (evening ? piecesOf(usual[index], evening) : usualPieces[index]) ?? [];
  };
}

/** Windows outside of `00:00 <= start < 24:00` and `start < end <= 48:00` count as absent. */
function readWindows(windows: readonly HoursWindow[]): Interval[] {
  return windows
    .map(({ start, end }) => ({ from: readWallTime(start), until: readWallTime(end) }))
    .filter(({ from, until }) => from >= 0 && from < DAY && from < until && until <= 2 * DAY);
}

function piecesOf(own: readonly Interval[] = [], eveningBefore: readonly Interval[] = []): Interval[] {
  const untilMidnight = own.map(({ from, until }) => ({ from, until: Math.min(until, DAY) }));
  const spilled = eveningBefore.map(({ until }) => ({ from: 0, until: until - DAY }));
  return mergeIntervals([...untilMidnight, ...spilled]);
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
