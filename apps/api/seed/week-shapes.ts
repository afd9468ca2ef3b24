import type { WeeklyWindow } from "@belay/core/calendar/slot-input.ts";

const WORKDAYS = [1, 2, 3, 4, 5];
const EVERY_DAY = [...WORKDAYS, 6, 7];

function onDays(days: readonly number[], ...times: readonly (readonly [string, string])[]): WeeklyWindow[] {
  return days.flatMap((day) => times.map(([start, end]) => ({ day, start, end })));
}

/** The weeks that people paint. Null was never painted, an empty one is never free. */
export const WEEK_SHAPES = {
  office: onDays(WORKDAYS, ["09:00", "13:00"], ["14:00", "17:30"]),
  early: onDays(WORKDAYS, ["07:00", "15:00"]),
  late: onDays(WORKDAYS, ["12:00", "20:00"]),
  mornings: onDays(WORKDAYS, ["08:00", "12:30"]),
  midweek: onDays([2, 3, 4], ["10:00", "18:00"]),
  twoSlots: [...onDays([2], ["14:00", "18:00"]), ...onDays([4], ["09:00", "13:00"])],
  evenings: [...onDays(WORKDAYS, ["16:00", "23:00"]), ...onDays([6, 7], ["10:00", "13:00"])],
  pastMidnight: onDays([1, 2, 3, 4], ["10:00", "14:00"], ["20:00", "26:00"]),
  allWeek: [...onDays(WORKDAYS, ["09:00", "18:00"]), ...onDays([6, 7], ["07:00", "11:00"])],
  roundTheClock: onDays(EVERY_DAY, ["00:00", "24:00"]),
  neverFree: [],
  unpainted: null,
} satisfies Record<string, readonly WeeklyWindow[] | null>;

export type WeekShape = keyof typeof WEEK_SHAPES;

/** When somebody acts whose own week doesn't say when they work. */
export const WORKING_WEEK: readonly WeeklyWindow[] = WEEK_SHAPES.office;
