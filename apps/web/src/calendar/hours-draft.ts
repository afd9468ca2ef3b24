import type { AppRouter } from "@belay/api";
import type { BookingRules } from "@belay/core/calendar/booking-rules.ts";
import type { HoursSettings } from "@belay/core/calendar/preview-slots.ts";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { WeeklyHours } from "./hours-editor.tsx";
import type { TimeOffRow } from "./time-off-rows.ts";
import { rangeOf, rowOf } from "./time-off-rows.ts";

export type StoredHours = inferRouterOutputs<AppRouter>["calendar"]["hours"];
type HoursInput = inferRouterInputs<AppRouter>["calendar"]["saveHours"];

export interface DateHours {
  date: string;
  windows: { start: string; end: string }[];
}

/** Everything on the page as it stands there, saved or not. */
export interface HoursDraft {
  weekly: WeeklyHours;
  acceptsAutomatically: boolean;
  rules: BookingRules;
  overrides: DateHours[];
  timeOff: TimeOffRow[];
}

export function draftOf({ weekly, acceptsAutomatically, rules, ...stored }: StoredHours): HoursDraft {
  const overrides = stored.overrides.map(({ date, windows }) => ({ date, windows: [...windows] }));
  const timeOff = stored.timeOff.map((range) => rowOf(range, stored.timeZone));
  return { weekly, acceptsAutomatically, rules, overrides, timeOff };
}

/** What the slot rules go by; a range of time off that is not typed to its end does not count yet. */
export function settingsOf(draft: HoursDraft, timeZone: string): HoursSettings {
  const ranges = draft.timeOff.map((row) => rangeOf(row, timeZone));
  return { ...draft, timeZone, timeOff: ranges.filter((range) => range !== null) };
}

/** What is sent, or the sentence that says what is missing. */
export function inputOf(
  draft: HoursDraft,
  { timeZone, version }: StoredHours,
): { input: Record<keyof HoursInput, unknown> } | { problem: string } {
  const { weekly, rules, overrides, timeOff } = settingsOf(draft, timeZone);
  const { acceptsAutomatically } = draft;
  if (timeOff.length < draft.timeOff.length)
    return { problem: "Say of each time off when it begins and ends, the end after the beginning." };
  return { input: { weekly, acceptsAutomatically, rules, overrides, timeOff, version } };
}

/** The same settings, however they are written: the database keeps no order of fields. */
export function isSameDraft(one: HoursDraft, other: HoursDraft): boolean {
  return spell(one) === spell(other);
}

function spell({ weekly, acceptsAutomatically, rules, overrides, timeOff }: HoursDraft): string {
  const windows = weekly?.map(({ day, start, end }) => `${day} ${start} ${end}`).toSorted() ?? null;
  const dates = overrides.map(({ date, windows: own }) => [date, own.map(({ start, end }) => [start, end])]);
  const off = timeOff.map(({ key: _key, ...row }) => Object.values(row).join(" "));
  const sorted = Object.entries(rules).toSorted(([a], [b]) => a.localeCompare(b));
  return JSON.stringify([windows, acceptsAutomatically, sorted, dates.toSorted(), off.toSorted()]);
}
