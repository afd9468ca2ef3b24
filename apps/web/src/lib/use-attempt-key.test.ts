import { expect, test } from "vitest";
import { makeAttemptKey } from "./use-attempt-key.ts";

test("a key is a version 4 UUID, and never the same twice", () => {
  const keys = Array.from({ length: 200 }, makeAttemptKey);
  const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
  expect(keys.filter((key) => !uuid.test(key))).toEqual([]);
  expect(new Set(keys).size).toBe(200);
});
