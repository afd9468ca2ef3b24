import { expect, test } from "vitest";
import { openHoursOf } from "./open-hours.ts";

const weekly = [
  { day: 1, start: "14:00", end: "17:00" },
  { day: 1, start: "09:00", end: "12:00" },
  { day: 7, start: "22:00", end: "26:00" },
];

test("a day's hours are said in order, past midnight with the day", () => {
  expect(openHoursOf("2026-11-23", weekly)).toBe("09:00–12:00, 14:00–17:00");
  expect(openHoursOf("2026-11-29", weekly)).toBe("22:00–02:00 next day");
  expect(openHoursOf("2026-11-24", weekly)).toBe("");
});
