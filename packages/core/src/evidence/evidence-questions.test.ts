import { expect, test } from "vitest";
import { activityDays } from "./activity-days.ts";
import { defaultPeriod } from "./default-period.ts";
import { periodInput } from "./evidence-questions.ts";

test("six months end today by the company's calendar, also across a year", () => {
  expect(defaultPeriod("2026-11-23T09:00:00Z", "Europe/Madrid")).toEqual({
    from: "2026-06-01",
    to: "2026-11-23",
    timeZone: "Europe/Madrid",
  });
  expect(defaultPeriod("2026-12-31T23:30:00Z", "Europe/Madrid")).toMatchObject({
    from: "2026-08-01",
    to: "2027-01-01",
  });
});

test.each([
  [{ from: "2026-06-01", to: "2026-05-31" }, "The last day must not come before the first."],
  [{ from: "2020-01-01", to: "2026-01-01" }, "Look at five years at most."],
  [{ from: "2026-02-30", to: "2026-03-01" }, "Choose a date, such as 2026-03-01."],
])("%j is no period", (period, sentence) => {
  expect(periodInput.safeParse(period).error?.issues[0]?.message).toBe(sentence);
});

test("a day of the calendar is the company's, not UTC's", () => {
  const session = { startsAt: "2026-06-10T22:30:00Z", endsAt: "2026-06-10T23:30:00Z" };
  const held = { id: "1", mentorId: "ana", menteeId: "ben", status: "completed", closeOuts: [] } as const;
  expect(activityDays({ sessions: [{ ...held, ...session }], comments: [] }, "Europe/Madrid")).toEqual([
    { date: "2026-06-11", sessions: 1, comments: 0 },
  ]);
});
