import fc from "fast-check";
import { expect, test } from "vitest";
import type { ZonedHours } from "./change-zone.ts";
import { changeZone, changeZoneInput } from "./change-zone.ts";
import { wallTimeAt } from "./local-days.ts";
import { openIntervals } from "./open-time.ts";

const now = "2026-11-23T09:00:00Z";
// No clock of these zones changes in it.
const weeks = { start: "2026-11-24T00:00:00Z", end: "2027-01-20T00:00:00Z" };
const ZONES = [
  "Europe/Madrid",
  "America/New_York",
  "Asia/Kolkata",
  "Asia/Tokyo",
  "Pacific/Auckland",
  "Asia/Kathmandu",
];

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
const window = fc
  .record({ start: fc.integer({ min: 0, max: 95 }), length: fc.integer({ min: 1, max: 96 }) })
  .map(({ start, length }) => ({ start: clock(start * 15), end: clock((start + length) * 15) }));
const weekly = fc.array(
  fc.record({ day: fc.integer({ min: 1, max: 7 }), window }).map(({ day, window: own }) => ({ day, ...own })),
  { maxLength: 6 },
);
const overrides = fc.uniqueArray(
  fc.record({
    date: fc.integer({ min: 1, max: 31 }).map((day) => `2026-12-${String(day).padStart(2, "0")}`),
    windows: fc.array(window, { maxLength: 2 }),
  }),
  { selector: ({ date }) => date, maxLength: 4 },
);
const zone = fc.constantFrom(...ZONES);
const hours = fc.record({ timeZone: zone, weekly, overrides, timeOff: fc.constant([]) });

test("keeping the moments keeps what is open, to the minute, until a clock changes", () => {
  fc.assert(
    fc.property(hours, zone, (before, timeZone) => {
      const after = changeZone(before, { timeZone, mode: "moments", now });
      expect(after.timeZone).toBe(timeZone);
      expect(openIntervals(after, weeks)).toEqual(openIntervals(before, weeks));
    }),
  );
});

test("keeping the moments there and back again opens the same", () => {
  fc.assert(
    fc.property(hours, zone, (before, timeZone) => {
      const there = changeZone(before, { timeZone, mode: "moments", now });
      const back = changeZone(there, { timeZone: before.timeZone, mode: "moments", now });
      expect(openIntervals(back, weeks)).toEqual(openIntervals(before, weeks));
    }),
  );
});

test("keeping the local hours keeps every wall time, of time off too", () => {
  fc.assert(
    fc.property(hours, zone, (before, timeZone) => {
      const off = { start: "2026-12-06T23:00:00Z", end: "2026-12-11T11:30:00Z" };
      const after = changeZone({ ...before, timeOff: [off] }, { timeZone, mode: "local", now });
      expect(after).toMatchObject({ weekly: before.weekly, overrides: before.overrides });
      const shown = (range: typeof off | undefined, at: string) =>
        range && [wallTimeAt(range.start, at), wallTimeAt(range.end, at)];
      expect(shown(after.timeOff[0], timeZone)).toEqual(shown(off, before.timeZone));
    }),
  );
});

test("nine to noon in Madrid is three to six in New York, and late hours wrap into the day before", () => {
  const madrid: ZonedHours = {
    timeZone: "Europe/Madrid",
    weekly: [
      { day: 1, start: "09:00", end: "12:00" },
      { day: 1, start: "02:00", end: "08:00" },
    ],
    overrides: [],
    timeOff: [],
  };
  expect(changeZone(madrid, { timeZone: "America/New_York", mode: "moments", now }).weekly).toEqual([
    { day: 1, start: "03:00", end: "06:00" },
    { day: 7, start: "20:00", end: "26:00" },
  ]);
});

test("who painted no hours still has none", () => {
  const unpainted = { timeZone: "Europe/Madrid", weekly: null, overrides: [], timeOff: [] };
  expect(changeZone(unpainted, { timeZone: "Asia/Tokyo", mode: "moments", now }).weekly).toBeNull();
});

test("a zone that nobody knows, and no word about the hours, are refused with their field", () => {
  const input = { timeZone: "Asia/Tokyo", mode: "local", version: 1 };
  const problems = (more: object) =>
    changeZoneInput
      .safeParse({ ...input, ...more })
      .error?.issues.map(({ path, message }) => [path[0], message]);
  expect(problems({})).toBe(undefined);
  expect(problems({ timeZone: "Mars/Base" })).toEqual([
    ["timeZone", "Choose a time zone from the list, such as Europe/Madrid."],
  ]);
  expect(problems({ mode: undefined })).toEqual([
    ["mode", "Choose whether your hours or their moments stay."],
  ]);
});
