import { expect, test } from "vitest";
import { readFindSearch } from "./find-search.ts";

test.each([
  { skill: "system_design", from: 2, to: 4, minutes: 45, self: false },
  { skill: "go", to: 3 },
  { level: "ic.staff", skills: true, minutes: 0 },
  {},
])("an address is read as it was written: %o", (search) => {
  expect(readFindSearch(search)).toEqual(search);
});

test.each([
  ["a target below the own level", { skill: "go", from: 4, to: 2 }],
  ["a level of six", { skill: "go", to: 6 }],
  ["a skill of words", { skill: "<script>", to: 3 }],
  ["a skill that is a number", { skill: 7, to: 3 }],
  ["minutes beyond a week", { minutes: 20_000 }],
  ["half a minute", { minutes: 0.5 }],
  ["self as a word", { self: "yes" }],
  ["skills as a word", { skills: "true" }],
])("%s is as if it were not there", (_, search) => {
  expect(readFindSearch(search)).toEqual({});
});
