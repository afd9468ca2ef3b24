import { expect, test } from "vitest";
import { plainWords } from "./plain-words.ts";

test("a list shows the author's own words, without Markdown, quotes and code", () => {
  const body =
    "> what Ben wrote\n\n# Retry\nThis **retries**: see [the guide](https://example.org).\n\n- [x] `one`\n```\ncode\n```";
  expect(plainWords(body, 280)).toBe("Retry This retries: see the guide. one");
});

test("long ones are cut between characters", () => {
  expect(plainWords("word ".repeat(100), 10)).toBe("word word…");
  expect(plainWords(`${"a".repeat(9)}😀 more`, 10).isWellFormed()).toBe(true);
});

test("one made to be slow is read at once", () => {
  for (const body of ["[".repeat(65_000), "![a](".repeat(13_000), "# ".repeat(32_000)]) {
    expect(plainWords(body, 280).length).toBeLessThanOrEqual(281);
  }
});
