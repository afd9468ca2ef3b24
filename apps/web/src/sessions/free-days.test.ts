import { expect, test } from "vitest";
import { freeDays, thinOut, weekTitle } from "./free-days.ts";

const wanted = {
  starts: ["2026-11-25T09:00:00Z", "2026-11-25T09:15:00Z", "2026-11-28T22:00:00Z"],
  date: "2026-11-25",
  zone: "Europe/Madrid",
  otherZone: "Asia/Kolkata",
  now: "2026-11-23T09:00:00Z",
  locale: "en-GB",
  noticeMinutes: 1440,
  showsAll: false,
};

test("the working days are always there, a weekend day only with a time", () => {
  const days = freeDays(wanted);
  expect(days.map(({ label }) => label)).toEqual([
    "Mon 23",
    "Tue 24",
    "Wed 25",
    "Thu 26",
    "Fri 27",
    "Sat 28",
  ]);
  expect(days.map(({ note }) => note)).toEqual([
    "Needs 24 hours' notice",
    "Needs 24 hours' notice",
    undefined,
    "No time suits both",
    "No time suits both",
    undefined,
  ]);
  expect(days[0]).toMatchObject({ isToday: true, longLabel: "Monday 23 Nov" });
});

test("their time stands beside mine, with the day where it is another", () => {
  const days = freeDays(wanted);
  expect(days[2]?.slots).toEqual([{ start: "2026-11-25T09:00:00Z", mine: "10:00", theirs: "14:30" }]);
  expect(days[5]?.slots).toMatchObject([{ mine: "23:00", theirs: "Sun 03:30" }]);
  expect(freeDays({ ...wanted, otherZone: "Europe/Paris" })[2]?.slots[0]?.theirs).toBeUndefined();
});

test("quarters stay where no half hour is near", () => {
  const at = (clock: string) => `2026-11-25T${clock}:00Z`;
  const shown = thinOut(["09:15", "09:45", "10:15", "10:30", "10:45"].map(at), "UTC");
  expect(shown).toEqual(["09:15", "09:45", "10:30"].map(at));
});

test("a week is named by its days", () => {
  expect(weekTitle(["2026-11-23", "2026-11-27"], "en-GB")).toBe("23–27 November");
  expect(weekTitle(["2026-11-30", "2026-12-06"], "en-GB")).toBe("30 November – 6 December");
});
