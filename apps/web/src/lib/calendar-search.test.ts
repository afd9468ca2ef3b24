import { expect, test } from "vitest";
import { readCalendarSearch } from "./calendar-search.ts";

test("an address names the shape by its date, and what doesn't fit is not there", () => {
  expect(readCalendarSearch({ month: "2026-02-10" })).toEqual({ month: "2026-02-10" });
  expect(readCalendarSearch({ week: "2026-13-40", day: "2026-11-02" })).toEqual({ day: "2026-11-02" });
  expect(readCalendarSearch({ week: 7, list: "today" })).toEqual({});
});
