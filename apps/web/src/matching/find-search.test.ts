import { expect, test } from "vitest";
import { readFindSearch } from "../lib/find-search.ts";
import { changeSearch, toQuestion, writeGoal } from "./find-search.ts";

const skill = { skill: "system_design", from: 2, to: 4 };

test("an address asks for its goal and by its filters", () => {
  expect(toQuestion({ ...skill, minutes: 45, self: false })).toEqual({
    goal: { kind: "skill", skillId: "system_design", fromLevel: 2, toLevel: 4 },
    levelAsSkills: false,
    minimumOverlapMinutes: 45,
    acceptsSelfAssessed: false,
  });
});

test("an address without a goal asks by the profile", () => {
  expect(toQuestion({})).toEqual({
    goal: null,
    levelAsSkills: false,
    minimumOverlapMinutes: null,
    acceptsSelfAssessed: null,
  });
});

test.each([
  { kind: "skill", skillId: "go", fromLevel: null, toLevel: 3 },
  { kind: "skill", skillId: "go", fromLevel: 0, toLevel: 5 },
  { kind: "level", levelId: "ic.staff" },
] as const)("a goal is the same after it was an address: %o", (goal) => {
  expect(toQuestion(readFindSearch({ ...writeGoal(goal) })).goal).toEqual(goal);
});

test("a change of the search is a change of its address", () => {
  expect(changeSearch(skill, { code: "LOWER_OVERLAP", minutesPerWeek: 30 })).toEqual({
    ...skill,
    minutes: 30,
  });
  expect(changeSearch(skill, { code: "ACCEPT_SELF_ASSESSED" })).toEqual({ ...skill, self: true });
  expect(changeSearch({}, { code: "SKILLS_INSTEAD_OF_LEVEL", levelId: "ic.staff" })).toEqual({
    skills: true,
  });
  expect(changeSearch(skill, { code: "SPEAK_LANGUAGE", language: "es" })).toBeNull();
});
