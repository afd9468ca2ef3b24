import { expect, test } from "vitest";
import { readNextPath } from "./next-path.ts";

const origin = "https://belay.example";

test("a path of this origin is kept with its search and hash", () => {
  expect(readNextPath("/sessions/7?tab=notes#today", origin)).toBe("/sessions/7?tab=notes#today");
});

test.each([
  ["another origin", "https://evil.example/"],
  ["another origin without its scheme", "//evil.example/"],
  ["a backslash that browsers read as a slash", "/\\evil.example/"],
  ["a tab that browsers drop", "/\t/evil.example/"],
  ["a script", "javascript:alert(1)"],
  ["the sign-in page itself", "/sign-in?next=/team"],
  ["nothing", undefined],
  ["a number", 7],
])("%s leads Home", (_, next) => {
  expect(readNextPath(next, origin)).toBe("/");
});
