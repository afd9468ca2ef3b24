import { expect, test } from "vitest";
import { newRow, rangeOf, rowOf } from "./time-off-rows.ts";

const MADRID = "Europe/Madrid";
const row = (from: string, until: string) => {
  const [fromDate = "", fromTime = ""] = from.split(" ");
  const [untilDate = "", untilTime = ""] = until.split(" ");
  return { ...newRow(), fromDate, fromTime, untilDate, untilTime };
};

test("dates without times count whole, in the person's own zone", () => {
  const range = { start: "2026-12-06T23:00:00Z", end: "2026-12-11T23:00:00Z" };
  expect(rangeOf(row("2026-12-07", "2026-12-11"), MADRID)).toEqual(range);
  expect(rowOf(range, MADRID)).toMatchObject({
    fromDate: "2026-12-07",
    fromTime: "",
    untilDate: "2026-12-11",
  });
});

test("a part of a day keeps its times", () => {
  const range = { start: "2026-12-07T13:00:00Z", end: "2026-12-07T16:30:00Z" };
  expect(rangeOf(row("2026-12-07 14:00", "2026-12-07 17:30"), MADRID)).toEqual(range);
  expect(rowOf(range, MADRID)).toMatchObject({ fromTime: "14:00", untilTime: "17:30" });
});

test("what is not typed to its end, or ends before it begins, is no range yet", () => {
  expect(rangeOf(newRow(), MADRID)).toBeNull();
  expect(rangeOf(row("2026-12-07", ""), MADRID)).toBeNull();
  expect(rangeOf(row("2026-12-07", "2026-12-06"), MADRID)).toBeNull();
  expect(rangeOf(row("2026-12-07 14:00", "2026-12-07 14:00"), MADRID)).toBeNull();
});
