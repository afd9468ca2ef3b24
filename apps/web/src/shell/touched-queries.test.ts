import { expect, test } from "vitest";
import { isTouched } from "./touched-queries.ts";

const keyOf = (path: string, input?: unknown) => [path.split("."), { input, type: "query" }];

test("a changed session is read anew where sessions and turns stand, and nowhere else", () => {
  expect(isTouched(keyOf("sessions.one", { id: "a" }), "session")).toBe(true);
  expect(isTouched(keyOf("inbox.counts"), "session")).toBe(true);
  expect(isTouched(keyOf("ladder.current"), "session")).toBe(false);
});

test("what changed in one room is read anew by the pages of that room alone", () => {
  expect(isTouched(keyOf("rooms.notes", { sessionId: "a" }), "room:a")).toBe(true);
  expect(isTouched(keyOf("rooms.one", { sessionId: "b" }), "room:a")).toBe(false);
  expect(isTouched(keyOf("sessions.one", { id: "a" }), "room:a")).toBe(false);
});

test("a word that this page does not know may mean anything", () => {
  expect(isTouched(keyOf("ladder.current"), "comet")).toBe(true);
  expect(isTouched(keyOf("rooms.one", { sessionId: "b" }), "comet:a")).toBe(true);
});
