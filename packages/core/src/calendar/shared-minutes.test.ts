import { expect, test } from "vitest";
import { openIntervals } from "./open-time.ts";
import { sharedMinutesPerWeek } from "./shared-minutes.ts";
import type { OpenHours } from "./slot-input.ts";

const office = (timeZone: string): OpenHours => ({
  timeZone,
  weekly: [1, 2, 3, 4, 5].map((day) => ({ day, start: "09:00", end: "17:00" })),
});
const anybody: OpenHours = { timeZone: "UTC", weekly: null };

test("two offices five hours apart share three hours a day", () => {
  const shared = sharedMinutesPerWeek(
    office("Europe/London"),
    office("America/New_York"),
    "2026-01-05T12:00:00Z",
  );
  expect(shared).toBe(5 * 3 * 60);
});

test("weeks in which only one side has changed the clock count at their real dates", () => {
  // New York changes on 8 March, London on 29 March: four hours shared on the 15 working days between.
  const shared = sharedMinutesPerWeek(
    office("Europe/London"),
    office("America/New_York"),
    "2026-03-02T00:00:00Z",
  );
  expect(shared).toBe((5 * 180 + 15 * 240) / 4);
});

test("a night that the clock prolongs is counted with its repeated hour", () => {
  const night: OpenHours = { timeZone: "Europe/London", weekly: [{ day: 7, start: "00:00", end: "04:00" }] };
  expect(sharedMinutesPerWeek(night, anybody, "2026-10-20T00:00:00Z")).toBe((300 + 3 * 240) / 4);
});

test("who painted no hours is always open, who is never open shares nothing", () => {
  expect(sharedMinutesPerWeek(anybody, office("Asia/Kolkata"), "2026-01-05T12:00:00Z")).toBe(2_400);
  expect(sharedMinutesPerWeek(anybody, anybody, "2026-01-05T12:00:00Z")).toBe(10_080);
  expect(sharedMinutesPerWeek(anybody, { timeZone: "UTC", weekly: [] }, "2026-01-05T12:00:00Z")).toBe(0);
});

test("open intervals are cut to the range, merged over midnight, and empty for an empty range", () => {
  const person: OpenHours = {
    timeZone: "Asia/Kolkata",
    weekly: [
      { day: 1, start: "22:00", end: "26:00" },
      { day: 2, start: "01:00", end: "03:00" },
    ],
  };
  const monday = { start: "2026-01-05T17:00:00Z", end: "2026-01-06T17:00:00Z" };
  expect(openIntervals(person, monday)).toEqual([
    { start: "2026-01-05T17:00:00Z", end: "2026-01-05T21:30:00Z" },
  ]);
  expect(openIntervals(anybody, { start: monday.start, end: monday.start })).toEqual([]);
});
