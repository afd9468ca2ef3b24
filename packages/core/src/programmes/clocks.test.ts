import { expect, test } from "vitest";
import * as z from "zod/mini";
import { clocks, defaultClocks } from "./clocks.ts";

test("a number out of bounds is said in words", () => {
  const read = clocks.safeParse({
    ...defaultClocks,
    closeOut: { morningHour: 24 },
    softPause: { afterExpiredRequests: 0 },
    fitCheck: { afterSession: 13 },
  });
  expect(read.error?.issues.map(({ message }) => message)).toEqual([
    "An hour of the day goes from 0 to 23.",
    "After the 12th session at the latest.",
    "At least 1.",
  ]);
});

test("the defaults are clocks a programme may have", () => {
  expect(z.parse(clocks, defaultClocks)).toEqual(defaultClocks);
});

test("a reminder after the request has closed is refused", () => {
  const mentorshipRequest = { remindAfterDays: [3, 14], closeAfterDays: 14 };
  expect(z.safeParse(clocks, { ...defaultClocks, mentorshipRequest }).success).toBe(false);
});

test("an offer to conclude before the nudge is refused", () => {
  const silence = { nudgeAfterDays: 21, flagAfterDays: 20, offerToConcludeAfterDays: 90 };
  expect(z.safeParse(clocks, { ...defaultClocks, silence }).success).toBe(false);
});
