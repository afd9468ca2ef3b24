import { expect, test } from "vitest";
import { dateAfterKey, monthWeeks, moveMonth } from "./date-moves.ts";

test("a month has its weeks from Monday, without the days of its neighbours", () => {
  const weeks = monthWeeks("2026-11-24");
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([null, null, null, null, null, null, "2026-11-01"]);
  expect(weeks[5]).toEqual(["2026-11-30", null, null, null, null, null, null]);
  expect(monthWeeks("2027-02-10")).toHaveLength(4);
});

test("the arrows go by days and weeks, Page keys by months, Home and End to the ends of the week", () => {
  expect(dateAfterKey("2026-11-30", "ArrowRight")).toBe("2026-12-01");
  expect(dateAfterKey("2026-11-24", "ArrowUp")).toBe("2026-11-17");
  expect(dateAfterKey("2026-11-24", "Home")).toBe("2026-11-23");
  expect(dateAfterKey("2026-11-24", "End")).toBe("2026-11-29");
  expect(dateAfterKey("2026-12-31", "PageDown")).toBe("2027-01-31");
  expect(dateAfterKey("2026-11-24", "a")).toBeUndefined();
});

test("a month that is shorter ends the move at its last day", () => {
  expect(moveMonth("2027-01-31", 1)).toBe("2027-02-28");
  expect(moveMonth("2027-01-31", -2)).toBe("2026-11-30");
});
