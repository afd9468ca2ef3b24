import { expect, test } from "vitest";
import { seriesOccurrences } from "./series.ts";

const series = (timeZone: string, firstDate: string, localTime: string) =>
  seriesOccurrences({ timeZone, firstDate, localTime, intervalWeeks: 1, count: 2 });

test("a time that the clock skips has no start and is not moved", () => {
  expect(series("Europe/London", "2026-03-22", "01:30")).toEqual([
    { date: "2026-03-22", start: "2026-03-22T01:30:00Z", status: "ok" },
    { date: "2026-03-29", start: null, status: "nonexistent" },
  ]);
});

test("the minute at which the clock jumps is skipped, the one it jumps to is not", () => {
  expect(series("Europe/London", "2026-03-29", "01:00")[0]?.status).toBe("nonexistent");
  expect(series("Europe/London", "2026-03-29", "02:00")[0]).toEqual({
    date: "2026-03-29",
    start: "2026-03-29T01:00:00Z",
    status: "ok",
  });
});

test("a date that a zone leaves out has no occurrence", () => {
  expect(series("Pacific/Apia", "2011-12-23", "10:00")).toEqual([
    { date: "2011-12-23", start: "2011-12-23T20:00:00Z", status: "ok" },
    { date: "2011-12-30", start: null, status: "nonexistent" },
  ]);
});

test("every two weeks is every 14 local days", () => {
  const input = { timeZone: "America/New_York", localTime: "09:00", intervalWeeks: 2, count: 3 };
  const starts = seriesOccurrences({ ...input, firstDate: "2026-10-19" }).map(({ start }) => start);
  expect(starts).toEqual(["2026-10-19T13:00:00Z", "2026-11-02T14:00:00Z", "2026-11-16T14:00:00Z"]);
});
