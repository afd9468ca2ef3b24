import * as z from "zod/mini";
import { DAY, toMilliseconds } from "../instant.ts";
import { instantInput } from "../instant-input.ts";
import { seenVersion } from "../people/seen-version.ts";
import { bookingRulesInput } from "./booking-rules.ts";
import { plainDateInput } from "./plain-date-input.ts";
import { readWallTime } from "./wall-clock.ts";

/** A week painted in steps of 15 minutes has at most 48 windows a day. */
const MOST_WINDOWS_A_DAY = 48;
const MOST_OVERRIDES = 366;
const MOST_TIMES_OFF = 100;
const LONGEST_TIME_OFF = 366 * DAY;
const CLOCK_TEXT = /^\d{2}:[0-5]\d$/;

const times = {
  start: wallTime("Write the start as HH:MM, from 00:00 to 23:59.", (time) => time < DAY),
  end: wallTime(
    "Write the end as HH:MM; up to 48:00, past 24:00 is the next day.",
    (time) => time <= 2 * DAY,
  ),
};
const endsAfterItStarts = z.refine<{ start: string; end: string }>(
  ({ start, end }) => readWallTime(start) < readWallTime(end),
  { error: "The end has to be after the start.", path: ["end"] },
);

/** A stretch of open hours on a date, by the wall clock. */
export const hoursWindow = z.object(times, "Give a start and an end.").check(endsAfterItStarts);

/** A stretch of open hours on every `day`, the ISO weekday, 1 = Monday. */
export const weeklyWindow = z
  .object({ day: z.literal([1, 2, 3, 4, 5, 6, 7], "Choose a weekday, 1 for Monday to 7."), ...times })
  .check(endsAfterItStarts);

/** Somebody's usual week. Windows may overlap or touch; none means never open. */
export const weeklyHours = z
  .array(weeklyWindow, "Give the open hours as a list.")
  .check(z.maxLength(7 * MOST_WINDOWS_A_DAY, "That is more windows than fit into a week."));

/** The hours of one date instead of its usual ones; no windows close it. */
export const hoursOverride = z.object({
  date: plainDateInput("Write the date as YYYY-MM-DD."),
  windows: z
    .array(hoursWindow, "Give the open hours as a list.")
    .check(z.maxLength(MOST_WINDOWS_A_DAY, "That is more windows than fit into a day.")),
});

/** Every date at most once. */
export const hoursOverrides = z.array(hoursOverride, "Give the dates as a list.").check(
  z.maxLength(MOST_OVERRIDES, "That is more than a year of dates."),
  z.refine((overrides) => new Set(overrides.map(({ date }) => date)).size === overrides.length, {
    error: "Each date may be there once.",
  }),
);

/** Away for a while, from one moment to another. */
const timeOff = z
  .object(
    { start: instantInput("Choose when it begins."), end: instantInput("Choose when it ends.") },
    "Give a beginning and an end.",
  )
  .check(
    z.refine(({ start, end }) => toMilliseconds(start) < toMilliseconds(end), {
      error: "The end has to be after the beginning.",
      path: ["end"],
    }),
    z.refine(({ start, end }) => toMilliseconds(end) - toMilliseconds(start) <= LONGEST_TIME_OFF, {
      error: "Time off is a year at most.",
      path: ["end"],
    }),
  );

/** Somebody's ranges of time off; overlapping ones count as one. */
export const timesOff = z
  .array(timeOff, "Give the time off as a list.")
  .check(z.maxLength(MOST_TIMES_OFF, "That is more time off than fits into a list, 100."));

/** What somebody says of their own hours. `weekly` null: nothing said yet, `[]`: never. What is left out stays as it is. */
export const saveHoursInput = z.object({
  weekly: z.nullable(weeklyHours),
  acceptsAutomatically: z.boolean("Say whether requests are confirmed at once."),
  rules: z.optional(bookingRulesInput),
  overrides: z.optional(hoursOverrides),
  timeOff: z.optional(timesOff),
  version: seenVersion,
});
export type SaveHoursInput = z.infer<typeof saveHoursInput>;

function wallTime(error: string, isInBounds: (time: number) => boolean) {
  return z
    .string(error)
    .check(z.refine((text) => CLOCK_TEXT.test(text) && isInBounds(readWallTime(text)), { error }));
}
