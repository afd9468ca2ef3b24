import { expect, test } from "vitest";
import { addMilliseconds, DAY, toInstant, toMilliseconds } from "./instant.ts";

test("equal moments are equal strings, however they were written", () => {
  expect(toInstant(toMilliseconds("2026-06-10T12:00:00.000+02:00"))).toBe("2026-06-10T10:00:00Z");
  expect(toInstant(toMilliseconds("2026-06-10T10:00:00.120Z"))).toBe("2026-06-10T10:00:00.120Z");
});

test("a day later is 24 elapsed hours later", () => {
  expect(addMilliseconds("2026-03-29T00:30:00Z", DAY)).toBe("2026-03-30T00:30:00Z");
});

test("a text that is not a moment is a fault", () => {
  expect(() => toMilliseconds("tomorrow")).toThrow(RangeError);
});
