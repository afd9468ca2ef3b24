import { expect, test } from "vitest";
import type { SearchGoal } from "./find-calls.ts";
import { findTitle, goalLine } from "./find-title.ts";

const names = { skillName: () => "System design", titleOf: () => "Staff Engineer" };
const skill: SearchGoal = { kind: "skill", skillId: "system_design", from: 2, to: 4, weight: 1 };
const level: SearchGoal = {
  kind: "level",
  levelId: "ic.staff",
  grade: { low: 4, high: 4 },
  gaps: [],
  weight: 1,
};

test("the heading states how many can help with what", () => {
  expect(findTitle({ eligible: 11, goals: [skill] }, names)).toBe("11 people can help with System design");
  expect(findTitle({ eligible: 1, goals: [level] }, names)).toBe(
    "One person can help you reach Staff Engineer",
  );
  expect(findTitle({ eligible: 4, goals: [skill, level] }, names)).toBe(
    "4 people can help with your 2 goals",
  );
  expect(findTitle({ eligible: 0, goals: [skill] }, names)).toBe("Nobody in reach for System design yet");
});

test("the line under it says from where to where", () => {
  expect(goalLine([skill], names)).toBe("From 2 Foundational to 4 Practitioner");
  expect(goalLine([{ ...skill, from: null }], names)).toBe("From not assessed to 4 Practitioner");
  expect(goalLine([skill, level], names)).toBe("System design 2 → 4, Staff Engineer");
});
