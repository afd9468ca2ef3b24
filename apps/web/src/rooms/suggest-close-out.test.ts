import { expect, test } from "vitest";
import { suggestCloseOut } from "./suggest-close-out.ts";

const point = (words: string, doneAt: string | null) => ({ id: words, words, doneAt, version: 1 });
const points = [point("Read it", "2026-11-24T14:10:00Z"), point("Write the test", null)];

test("a mentee's close-out begins with what was done and what is left", () => {
  expect(suggestCloseOut({ points }, "mentee")).toEqual({
    learned: "- Read it",
    actions: ["Write the test"],
  });
});

test("a mentor's begins empty, and so does one whose agenda nobody ticked", () => {
  const nothing = { learned: "", actions: [] };
  expect(suggestCloseOut({ points }, "mentor")).toEqual(nothing);
  expect(suggestCloseOut({ points: [point("Read it", null)] }, "mentee")).toEqual(nothing);
});
