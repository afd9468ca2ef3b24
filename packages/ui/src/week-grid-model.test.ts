import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WeekCell, WeekWindow } from "./week-grid-model.ts";
import {
  copyMonday,
  isCellOpen,
  moveCell,
  openHours,
  openMinutes,
  paint,
  visibleRange,
  windowsOf,
} from "./week-grid-model.ts";

const none = openHours([]);
const at = (day: number, hour: number): WeekCell => ({ day, minute: hour * 60 });
const halfHour = fc.record({
  day: fc.integer({ min: 1, max: 7 }),
  minute: fc.integer({ min: 0, max: 47 }).map((half) => half * 30),
});
const stroke = fc.record({
  from: halfHour,
  to: halfHour,
  opens: fc.boolean(),
  step: fc.constant(30 as const),
});
const hours = fc.array(stroke, { maxLength: 6 }).map((strokes) => strokes.reduce(paint, none));

describe("painting weekly hours", () => {
  test("a stroke from one corner to another opens the rectangle between them", () => {
    const open = paint(none, { from: at(3, 11), to: at(1, 9), opens: true, step: 60 });
    expect(windowsOf(open)).toEqual([1, 2, 3].map((day) => ({ day, start: "09:00", end: "12:00" })));
  });

  test("a closing stroke cuts a window in two", () => {
    const morning = openHours([{ day: 5, start: "08:00", end: "12:00" }]);
    const open = paint(morning, { from: at(5, 10), to: at(5, 10), opens: false, step: 30 });
    expect(windowsOf(open)).toEqual([
      { day: 5, start: "08:00", end: "10:00" },
      { day: 5, start: "10:30", end: "12:00" },
    ]);
  });

  test("the last hour of a day ends at 24:00", () => {
    const open = paint(none, { from: at(7, 23), to: at(7, 23), opens: true, step: 60 });
    expect(windowsOf(open)).toEqual([{ day: 7, start: "23:00", end: "24:00" }]);
  });

  test("a window past midnight opens the next day, after Sunday Monday", () => {
    const open = openHours([{ day: 7, start: "23:00", end: "25:30" }]);
    expect(windowsOf(open)).toEqual([
      { day: 1, start: "00:00", end: "01:30" },
      { day: 7, start: "23:00", end: "24:00" },
    ]);
  });

  test("a half hour that is open in part is not drawn as open", () => {
    const open = openHours([{ day: 1, start: "09:15", end: "10:45" }]);
    expect(windowsOf(open)).toEqual([{ day: 1, start: "09:30", end: "10:30" }]);
    expect(isCellOpen(open, at(1, 9), 60)).toBe(false);
    expect(isCellOpen(open, { day: 1, minute: 570 }, 30)).toBe(true);
  });

  test("copying Monday replaces the weekdays and leaves the weekend", () => {
    const windows: WeekWindow[] = [
      { day: 1, start: "09:00", end: "10:00" },
      { day: 3, start: "15:00", end: "16:00" },
      { day: 6, start: "11:00", end: "12:00" },
    ];
    expect(windowsOf(copyMonday(openHours(windows)))).toEqual([
      ...[1, 2, 3, 4, 5].map((day) => ({ day, start: "09:00", end: "10:00" })),
      { day: 6, start: "11:00", end: "12:00" },
    ]);
  });

  test("whatever was painted comes back from its windows", () => {
    fc.assert(
      fc.property(hours, (open) => {
        expect([...openHours(windowsOf(open))].sort()).toEqual([...open].sort());
      }),
    );
  });

  test("windows neither touch nor overlap, and hold exactly the open minutes", () => {
    fc.assert(
      fc.property(hours, (open) => {
        const windows = windowsOf(open);
        const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
        const lengths = windows.map(({ start, end }) => minutes(end) - minutes(start));
        expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(openMinutes(open));
        windows.slice(1).forEach((window, index) => {
          const before = windows[index];
          expect(before?.day !== window.day || (before?.end ?? "") < window.start).toBe(true);
        });
      }),
    );
  });

  test("a stroke and its opposite leave the rectangle closed and the rest untouched", () => {
    fc.assert(
      fc.property(hours, stroke, (open, over) => {
        const closed = paint(paint(open, { ...over, opens: true }), { ...over, opens: false });
        expect(closed).toEqual(paint(open, { ...over, opens: false }));
        expect([...closed].every((half) => open.has(half))).toBe(true);
      }),
    );
  });
});

describe("moving over the week", () => {
  const range = { from: 480, until: 1080, step: 60 } as const;

  test("arrows move by a cell and stop at the edges", () => {
    expect(moveCell(at(1, 8), "ArrowUp", range)).toEqual(at(1, 8));
    expect(moveCell(at(1, 8), "ArrowLeft", range)).toEqual(at(1, 8));
    expect(moveCell(at(1, 8), "ArrowRight", range)).toEqual(at(2, 8));
    expect(moveCell(at(7, 17), "ArrowDown", range)).toEqual(at(7, 17));
    expect(moveCell(at(4, 9), "End", range)).toEqual(at(7, 9));
    expect(moveCell(at(4, 9), "a", range)).toBeUndefined();
  });

  test("hours outside the usual ones come into sight when they are open", () => {
    const open = openHours([{ day: 2, start: "06:30", end: "07:00" }]);
    expect(visibleRange(open, range)).toEqual({ from: 360, until: 1080, step: 60 });
  });
});
