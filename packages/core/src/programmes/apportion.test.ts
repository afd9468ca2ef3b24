import fc from "fast-check";
import { expect, test } from "vitest";
import { apportion } from "./apportion.ts";

test("the largest remainders get what is left, of equal ones the earlier", () => {
  expect(apportion(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(apportion(10, [55, 26, 19])).toEqual([5, 3, 2]);
  expect(apportion(7, [0, 5, 0])).toEqual([0, 7, 0]);
});

test("shares add up exactly and stay within one of their proportion", () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), weights, (total, given) => {
      fc.pre(given.some((weight) => weight > 0));
      const shares = apportion(total, given);
      const sum = given.reduce((left, right) => left + right, 0);
      expect(shares.reduce((left, right) => left + right, 0)).toBe(total);
      for (const [index, weight] of given.entries()) {
        expect(Math.abs((shares[index] ?? Number.NaN) - (total * weight) / sum)).toBeLessThan(1);
      }
    }),
  );
});

test.each([[[]], [[0, 0]], [[1, -1]], [[Number.NaN, 1]], [[Number.POSITIVE_INFINITY]]])(
  "%j can't be proportions",
  (weights) => {
    expect(() => apportion(10, weights)).toThrow(RangeError);
  },
);
