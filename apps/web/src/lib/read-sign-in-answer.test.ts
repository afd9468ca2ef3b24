import { expect, test } from "vitest";
import { readSignInAnswer } from "./read-sign-in-answer.ts";

const answer = (status: number, headers: Record<string, string> = {}) =>
  readSignInAnswer(new Response(null, { status, headers }));

test("a good answer lets in", () => {
  expect(answer(200)).toEqual({ isIn: true });
});

test("a wrong password and an unknown address get one sentence", () => {
  const sentence = "This e-mail address and password don't go together.";
  expect(answer(401)).toEqual({ isIn: false, sentence });
  expect(answer(400)).toEqual({ isIn: false, sentence });
});

test.each([
  ["61", "Too many tries. Try again in 2 minutes."],
  ["60", "Too many tries. Try again in a minute."],
  ["1", "Too many tries. Try again in a minute."],
])("too many tries say when to come back (%s seconds)", (seconds, sentence) => {
  expect(answer(429, { "retry-after": seconds })).toEqual({ isIn: false, sentence });
});

test("a limit without its time is said without one", () => {
  expect(answer(429)).toEqual({ isIn: false, sentence: "Too many tries. Try again later." });
});
