import { DEFAULT_RULES } from "@belay/core/calendar/booking-rules.ts";
import { expect, test } from "vitest";
import { sayDates, sayRules, sayTaken, sayTimeOff } from "./hours-summary.ts";

const row = { key: "a", fromDate: "2026-12-24", fromTime: "", untilDate: "2026-12-28", untilTime: "" };

test("what is folded says how it stands", () => {
  expect(sayDates({ overrides: [] })).toBe("Every date as its weekday");
  expect(sayDates({ overrides: [{ date: "2026-12-24", windows: [] }] })).toBe("1 date with its own hours");
  expect(sayTimeOff({ timeOff: [] }, "en-GB")).toBe("None");
  expect(sayTimeOff({ timeOff: [row] }, "en-GB")).toBe("Thu 24 Dec to Mon 28 Dec");
  expect(sayTimeOff({ timeOff: [{ ...row, untilDate: "" }] }, "en-GB")).toBe("Not said to its end");
  expect(sayTimeOff({ timeOff: [row, row] }, "en-GB")).toBe("2 times off");
});

test("rules come to a line", () => {
  expect(sayRules(DEFAULT_RULES)).toBe("Notice a day (24 h), no breaks, no limit");
  const strict = { ...DEFAULT_RULES, minimumNoticeMinutes: 0, bufferAfterMinutes: 15, maxSessionsPerDay: 2 };
  expect(sayRules({ ...strict, maxSessionsPerWeek: 6 })).toBe(
    "No notice, breaks up to 15 min, at most 2 a day, 6 a week",
  );
  expect(sayTaken({ rules: DEFAULT_RULES, acceptsAutomatically: false })).toBe(
    "25, 45, 60, 90 min, you answer each",
  );
});
