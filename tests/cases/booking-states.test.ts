import { expect, test } from "vitest";
import cases from "./booking-states.json" with { type: "json" };
import { answerBookingState } from "./booking-states.ts";

test.each(cases.cases)("$id", ({ expected, ...attempt }) => {
  expect(answerBookingState(JSON.stringify({ ...attempt, base: cases.base }))).toEqual(expected);
});
