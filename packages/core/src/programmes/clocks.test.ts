import { expect, test } from "vitest";
import * as z from "zod/mini";
import { clocks, defaultClocks, settableClocks } from "./clocks.ts";

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

test("pulses closer than a question stays open are refused where they are set, and read where they were kept", () => {
  const often = { ...defaultClocks, pulse: { firstAfterDays: 1, thenEveryDays: 13 } };
  expect(settableClocks.safeParse(often).error?.issues).toMatchObject([
    {
      path: ["pulse", "thenEveryDays"],
      message: "Each question stays open for two weeks, so the next comes after 14 days at the soonest.",
    },
  ]);
  expect(clocks.parse(often)).toEqual(often);
  const pulse = { firstAfterDays: 1, thenEveryDays: 14 };
  expect(settableClocks.safeParse({ ...defaultClocks, pulse }).success).toBe(true);
});

test("none, one or two reminders may be set, whatever was kept", () => {
  const reminding = (remindAfterDays: number[]) => ({
    ...defaultClocks,
    mentorshipRequest: { remindAfterDays, closeAfterDays: 14 },
  });
  for (const days of [[], [3], [3, 7]]) expect(settableClocks.safeParse(reminding(days)).success).toBe(true);
  const three = reminding([1, 3, 7]);
  expect(settableClocks.safeParse(three).error?.issues.map(({ message }) => message)).toEqual([
    "Two reminders at most. Then it closes, and the next choice is asked.",
  ]);
  expect(clocks.parse(three)).toEqual(three);
});
