import type { Dimension, Level } from "@belay/core/ladder/ladder.ts";
import { expect, test } from "vitest";
import { profileWords, stepsReached } from "./profile-words.ts";

const scope: Dimension = {
  id: "scope",
  name: "Scope",
  scale: [
    { id: "team", name: "team" },
    { id: "company", name: "company" },
    { id: "industry", name: "industry" },
  ],
};
const levelWith = (profile: Level["profile"]): Level => ({
  id: "ic.distinguished",
  track: "ic",
  grade: [6, 6],
  title: "Distinguished Engineer",
  shortTitle: "Distinguished",
  aliases: [],
  profile,
  expectations: [],
  mentoring: null,
  skills: {},
});

test("a level that covers two values names both, least first, and reaches the higher", () => {
  const level = levelWith({ scope: ["industry", "company"] });
  expect(profileWords(scope, level)).toEqual(["company", "industry"]);
  expect(stepsReached(scope, level)).toBe(3);
});

test("a scale that the level says nothing about has no words and no steps", () => {
  expect(profileWords(scope, levelWith({}))).toEqual([]);
  expect(stepsReached(scope, levelWith({}))).toBe(0);
});
