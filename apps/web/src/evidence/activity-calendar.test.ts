import { expect, test } from "vitest";
import { countActive, listMonths, listWeeks } from "./activity-calendar.ts";

const period = { from: "2026-10-29", to: "2026-11-10", timeZone: "Europe/Madrid" };
const days = [
  { date: "2026-10-29", sessions: 1, comments: 0 },
  { date: "2026-11-09", sessions: 1, comments: 2 },
];

test("weeks begin on Monday, also across the change of clocks, and days outside the period are none", () => {
  const weeks = listWeeks(days, period);
  expect(weeks.map(({ monday }) => monday)).toEqual(["2026-10-26", "2026-11-02", "2026-11-09"]);
  expect(weeks[0]?.days.map((day) => day?.count ?? null)).toEqual([null, null, null, 1, 0, 0, 0]);
  expect(weeks[2]?.days.map((day) => day?.count ?? null)).toEqual([3, 0, null, null, null, null, null]);
  expect(countActive(weeks)).toBe(2);
});

test("a month without anything is there, with nothing in it", () => {
  expect(listMonths(days, { ...period, from: "2026-09-15" })).toEqual([
    { month: "2026-09", sessions: 0, comments: 0 },
    { month: "2026-10", sessions: 1, comments: 0 },
    { month: "2026-11", sessions: 1, comments: 2 },
  ]);
  expect(
    listMonths([], { ...period, from: "2025-12-31", to: "2026-01-01" }).map(({ month }) => month),
  ).toEqual(["2025-12", "2026-01"]);
});
