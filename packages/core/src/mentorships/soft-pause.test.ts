import fc from "fast-check";
import { expect, test } from "vitest";
import { requestStatus } from "./request.ts";
import { shouldPause } from "./soft-pause.ts";

const two = { afterExpiredRequests: 2 };

test("two that ran out in a row pause a mentor; an answer in between does not", () => {
  expect(shouldPause(["expired", "expired"], two)).toBe(true);
  expect(shouldPause(["expired", "declined", "expired"], two)).toBe(false);
  expect(shouldPause(["expired", "accepted", "expired"], two)).toBe(false);
});

test("one alone pauses nobody, and what was taken back or still waits does not count", () => {
  expect(shouldPause(["expired"], two)).toBe(false);
  expect(shouldPause(["requested", "expired", "withdrawn", "expired"], two)).toBe(true);
});

test("whoever answered the newest is never paused", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...requestStatus.options)),
      fc.integer({ min: 1, max: 5 }),
      (older, most) => {
        expect(shouldPause(["declined", ...older], { afterExpiredRequests: most })).toBe(false);
      },
    ),
  );
});
