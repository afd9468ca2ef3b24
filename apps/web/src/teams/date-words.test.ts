import { describe, expect, test } from "vitest";
import { dayAfter, lastDayOf, sayDate, sayPeriod, standingOf } from "./date-words.ts";

describe("days of the company's calendar in words", () => {
  test("a date is the same day wherever it is read", () => {
    expect(sayDate("2026-03-01")).toBe("1 Mar 2026");
    expect(sayDate("2026-12-31")).toBe("31 Dec 2026");
  });

  test("the last day and the first that no longer counts lie one day apart, over months, years and leap days", () => {
    expect(lastDayOf("2026-03-01")).toBe("2026-02-28");
    expect(lastDayOf("2028-03-01")).toBe("2028-02-29");
    expect(dayAfter("2026-12-31")).toBe("2027-01-01");
  });

  test("a period says since, from or to, by today", () => {
    expect(sayPeriod({ fromDate: "2026-01-01", toDate: null }, "2026-06-01")).toBe("since 1 Jan 2026");
    expect(sayPeriod({ fromDate: "2026-07-01", toDate: null }, "2026-06-01")).toBe("from 1 Jul 2026");
    expect(sayPeriod({ fromDate: "2026-01-01", toDate: "2026-06-01" }, "2026-06-01")).toBe(
      "1 Jan 2026 to 31 May 2026",
    );
  });

  test("a period that ended today is past, one that begins today is now", () => {
    expect(standingOf({ fromDate: "2026-01-01", toDate: "2026-06-01" }, "2026-06-01")).toBe("past");
    expect(standingOf({ fromDate: "2026-06-01", toDate: null }, "2026-06-01")).toBe("now");
    expect(standingOf({ fromDate: "2026-06-02", toDate: null }, "2026-06-01")).toBe("planned");
  });
});
