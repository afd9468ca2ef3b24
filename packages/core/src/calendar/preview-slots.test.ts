import { expect, test } from "vitest";
import { DEFAULT_RULES } from "./booking-rules.ts";
import type { HoursSettings } from "./preview-slots.ts";
import { comparePreviews, previewSlots } from "./preview-slots.ts";

// Monday, 10:00 in Madrid.
const now = "2026-11-23T09:00:00Z";
const settings: HoursSettings = {
  timeZone: "Europe/Madrid",
  weekly: [
    { day: 2, start: "09:00", end: "11:00" },
    { day: 2, start: "15:00", end: "16:00" },
  ],
  overrides: [],
  timeOff: [],
  rules: { ...DEFAULT_RULES, slotStepMinutes: 30 },
};
const preview = (more: Partial<HoursSettings> = {}) =>
  previewSlots({ ...settings, ...more }, { held: [], now });

test("every date of two weeks is there, its starts in runs of one step", () => {
  const days = preview();
  expect(days.map(({ date }) => date)).toHaveLength(14);
  expect([days[0]?.date, days[13]?.date]).toEqual(["2026-11-23", "2026-12-06"]);
  // This Tuesday the notice of a day takes what begins before ten.
  expect(days[1]).toEqual({
    date: "2026-11-24",
    starts: ["2026-11-24T09:00:00Z", "2026-11-24T14:00:00Z"],
    runs: [
      { first: "2026-11-24T09:00:00Z", last: "2026-11-24T09:00:00Z" },
      { first: "2026-11-24T14:00:00Z", last: "2026-11-24T14:00:00Z" },
    ],
  });
  expect(days[8]?.runs).toEqual([
    { first: "2026-12-01T08:00:00Z", last: "2026-12-01T09:00:00Z" },
    { first: "2026-12-01T14:00:00Z", last: "2026-12-01T14:00:00Z" },
  ]);
});

test("what a change takes away and adds is counted on its days", () => {
  const after = preview({
    overrides: [{ date: "2026-11-25", windows: [{ start: "09:00", end: "10:30" }] }],
    timeOff: [{ start: "2026-12-01T00:00:00Z", end: "2026-12-02T00:00:00Z" }],
  });
  const { days, added, removed } = comparePreviews(preview(), after);
  expect({ added, removed }).toEqual({ added: 2, removed: 4 });
  expect(days.filter((day) => day.added + day.removed > 0)).toEqual([
    { date: "2026-11-25", added: 2, removed: 0 },
    { date: "2026-12-01", added: 0, removed: 4 },
  ]);
});

test("a session that is held takes its time and its breaks", () => {
  const held = [
    { kind: "session" as const, id: "s", start: "2026-12-01T09:00:00Z", end: "2026-12-01T09:30:00Z" },
  ];
  const rules = { ...settings.rules, bufferAfterMinutes: 30 };
  const days = previewSlots({ ...settings, rules }, { held, now });
  expect(days[8]?.starts).toEqual(["2026-12-01T14:00:00Z"]);
});
