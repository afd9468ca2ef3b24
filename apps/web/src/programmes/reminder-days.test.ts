import fc from "fast-check";
import { expect, test } from "vitest";
import { withReminders } from "./reminder-days.ts";

test("what was set stays, and a new reminder comes half-way to the closing", () => {
  expect(withReminders([3, 7], 1, 14)).toEqual([3]);
  expect(withReminders([3], 2, 14)).toEqual([3, 8]);
  expect(withReminders([], 2, 14)).toEqual([7, 10]);
  expect(withReminders([3, 7], 0, 14)).toEqual([]);
});

test("they come one after the other, before it closes where there are days enough", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 3, max: 365 }), (count, closing) => {
      const days = [...withReminders([], count, closing), closing];
      expect(days).toHaveLength(count + 1);
      expect(days).toEqual([...new Set(days)].toSorted((one, other) => one - other));
    }),
  );
});
