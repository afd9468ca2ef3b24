import { describe, expect, test } from "vitest";
import type { SlotDay } from "./slot-days.ts";
import { firstSlot, nextSlot } from "./slot-days.ts";

const day = (date: string, times: readonly string[]): SlotDay => ({
  date,
  label: date,
  longLabel: date,
  slots: times.map((mine) => ({ start: `${date}T${mine}:00Z`, mine })),
});

const week = [
  day("2026-11-23", []),
  day("2026-11-24", ["10:00", "10:30", "14:30"]),
  day("2026-11-25", []),
  day("2026-11-26", ["09:00", "10:30", "11:00"]),
];
const at = (date: number, time: string) => `2026-11-${date}T${time}:00Z`;
const press = (from: string, key: string) => nextSlot(week, { from, key });

describe("moving among free times", () => {
  test("the first one is the earliest of the first day that has any", () => {
    expect(firstSlot(week)).toBe(at(24, "10:00"));
    expect(firstSlot([day("2026-11-23", [])])).toBeUndefined();
  });

  test("up and down stay in the day and stop at its ends", () => {
    expect(press(at(24, "10:00"), "ArrowDown")).toBe(at(24, "10:30"));
    expect(press(at(24, "10:30"), "ArrowUp")).toBe(at(24, "10:00"));
    expect(press(at(24, "14:30"), "ArrowDown")).toBeUndefined();
    expect(press(at(24, "10:00"), "ArrowUp")).toBeUndefined();
  });

  test("left and right skip empty days and keep the time of day", () => {
    expect(press(at(24, "10:30"), "ArrowRight")).toBe(at(26, "10:30"));
    expect(press(at(24, "14:30"), "ArrowRight")).toBe(at(26, "11:00"));
    expect(press(at(26, "09:00"), "ArrowLeft")).toBe(at(24, "10:00"));
    expect(press(at(24, "10:00"), "ArrowLeft")).toBeUndefined();
  });

  test("Home and End are the day's first and last, other keys lead nowhere", () => {
    expect(press(at(24, "10:30"), "Home")).toBe(at(24, "10:00"));
    expect(press(at(24, "10:30"), "End")).toBe(at(24, "14:30"));
    expect(press(at(24, "10:30"), "x")).toBeUndefined();
    expect(press("2026-01-01T00:00:00Z", "ArrowDown")).toBeUndefined();
  });
});
