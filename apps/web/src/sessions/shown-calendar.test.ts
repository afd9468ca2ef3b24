import { expect, test } from "vitest";
import { shownCalendar, stepDate } from "./shown-calendar.ts";

const here = { now: "2026-11-23T23:30:00Z", timeZone: "Asia/Tokyo", isPhone: false };

test("without an address it is this week by the reader's own clock, and a list on a phone", () => {
  expect(shownCalendar({}, here)).toMatchObject({ shape: "week", date: "2026-11-24" });
  expect(shownCalendar({}, { ...here, isPhone: true })).toMatchObject({ shape: "list" });
  expect(shownCalendar({ day: "2026-11-24" }, { ...here, isPhone: true })).toMatchObject({ shape: "day" });
});

test("a month is shown in whole weeks", () => {
  const { dates } = shownCalendar({ month: "2026-02-17" }, here);
  expect([dates[0], dates.at(-1), dates.length]).toEqual(["2026-01-26", "2026-03-01", 35]);
  expect(shownCalendar({ month: "2027-02-01" }, here).dates).toHaveLength(28);
});

test("a step is a day, a week or a month", () => {
  expect(stepDate({ shape: "day", date: "2026-12-31" }, 1)).toBe("2027-01-01");
  expect(stepDate({ shape: "list", date: "2026-11-23" }, -1)).toBe("2026-11-16");
  expect(stepDate({ shape: "month", date: "2026-01-31" }, 1)).toBe("2026-02-01");
  expect(stepDate({ shape: "month", date: "2026-03-31" }, -1)).toBe("2026-02-01");
});
