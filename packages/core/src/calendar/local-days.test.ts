import { expect, test } from "vitest";
import { localDate, shiftDate, startOfDay, weekDates } from "./local-days.ts";

test.each([
  ["2026-11-23T23:30:00Z", "Europe/Madrid", "2026-11-24"],
  ["2026-11-23T23:30:00Z", "America/New_York", "2026-11-23"],
  ["2026-11-23T18:30:00Z", "Asia/Kolkata", "2026-11-24"],
])("at %s it is, in %s, %s", (moment, zone, date) => {
  expect(localDate(moment, zone)).toBe(date);
});

test.each([
  ["2026-11-24", "Europe/Madrid", "2026-11-23T23:00:00Z"],
  ["2026-03-29", "Europe/Madrid", "2026-03-28T23:00:00Z"],
  // Santiago's clocks skip midnight when summer begins.
  ["2026-09-06", "America/Santiago", "2026-09-06T04:00:00Z"],
])("%s begins in %s at %s", (date, zone, moment) => {
  expect(startOfDay(date, zone)).toBe(moment);
  expect(localDate(moment, zone)).toBe(date);
});

test("a week goes from Monday to Sunday, over the end of a year too", () => {
  const week = weekDates("2027-01-02");
  expect([week[0], week[6]]).toEqual(["2026-12-28", "2027-01-03"]);
  expect(weekDates("2026-12-28")).toEqual(week);
  expect(shiftDate("2026-12-28", 7)).toBe("2027-01-04");
});
