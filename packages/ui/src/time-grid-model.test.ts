import fc from "fast-check";
import { expect, test } from "vitest";
import type { TimeColumnFacts } from "./time-grid-model.ts";
import { minutesWords, nextPlace, shownHours, snap } from "./time-grid-model.ts";

const column = (more: Partial<TimeColumnFacts>): TimeColumnFacts => ({
  ...{ date: "2026-11-24", label: "Tue 24", longLabel: "Tuesday 24 November", isToday: false },
  ...{ open: [], openWords: "Not open", closed: [], blocks: [] },
  ...more,
});

test("an empty week shows a working day", () => {
  expect(shownHours([column({})])).toEqual({ first: 8, last: 16 });
});

test("the hours reach from the first thing to the last, and past midnight only to midnight", () => {
  expect(shownHours([column({ open: [{ from: 9 * 60, until: 17 * 60 + 30 }] })])).toEqual({
    first: 9,
    last: 18,
  });
  expect(shownHours([column({ open: [{ from: 22 * 60 + 30, until: 26 * 60 }] })])).toEqual({
    first: 16,
    last: 24,
  });
});

test("whatever there is, all of it is shown, in eight hours at least and one day at most", () => {
  const stretch = fc
    .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 600 }))
    .map(([from, length]) => ({ from, until: from + length }));
  fc.assert(
    fc.property(fc.array(stretch, { minLength: 1 }), (open) => {
      const { first, last } = shownHours([column({ open })]);
      expect(last - first).toBeGreaterThanOrEqual(8);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(last).toBeLessThanOrEqual(24);
      for (const { from, until } of open) {
        expect(from).toBeGreaterThanOrEqual(first * 60);
        expect(Math.min(until, 1440)).toBeLessThanOrEqual(last * 60);
      }
    }),
  );
});

test("keys move by the step and by the day, and never off the grid", () => {
  const grid = { stepMinutes: 15, dates: ["2026-11-23", "2026-11-24"] };
  const at = { date: "2026-11-23", from: 607 };
  expect(nextPlace(at, { ...grid, key: "ArrowDown" })).toEqual({ date: "2026-11-23", from: 615 });
  expect(nextPlace(at, { ...grid, key: "ArrowRight" })).toEqual({ date: "2026-11-24", from: 607 });
  expect(nextPlace(at, { ...grid, key: "ArrowLeft" })).toBeNull();
  expect(nextPlace({ ...at, from: 1435 }, { ...grid, key: "ArrowDown" })).toEqual({ ...at, from: 1425 });
  expect(nextPlace(at, { ...grid, key: "Home" })).toBeNull();
});

test("a time that was pointed at becomes one of the grid", () => {
  expect(snap(607, 15)).toBe(600);
  expect(snap(608, 15)).toBe(615);
  expect(snap(-40, 15)).toBe(0);
  expect(snap(2000, 15)).toBe(1425);
  expect(minutesWords(1425)).toBe("23:45");
  expect(minutesWords(1500)).toBe("01:00");
});
