import { expect, test } from "vitest";
import { periodWords, spanWords, weekBand } from "./evidence-words.ts";

const period = { from: "2026-06-01", to: "2026-11-23", timeZone: "Europe/Madrid" };

test("a period is said by its dates, with the year once where it is one", () => {
  expect(periodWords(period, "en-GB")).toBe("1 Jun – 23 Nov 2026");
  expect(periodWords({ ...period, from: "2025-12-01" }, "en-GB")).toBe("1 Dec 2025 – 23 Nov 2026");
});

test("a period that runs until today is said by its first month", () => {
  const words = { today: "2026-11-23", locale: "en-GB" };
  expect(spanWords(period, words)).toBe("since June");
  expect(spanWords({ ...period, from: "2025-12-01" }, words)).toBe("since December 2025");
  expect(spanWords({ ...period, to: "2026-08-31" }, words)).toBe("in 1 Jun – 31 Aug 2026");
});

test.each([
  ["2026-11-23", "this week"],
  ["2026-11-22", "last week"],
  ["2026-11-16", "last week"],
  ["2026-11-15", "2 weeks ago"],
])("on Monday 23 November %s was %s", (date, band) => {
  expect(weekBand(date, "2026-11-23")).toBe(band);
});
