import { expect, test } from "vitest";
import type { Reason } from "../matching/explanation.ts";
import { proposalReasonWords, reasonsFor } from "./proposal-reasons.ts";

const names = { skillName: () => "System design", titleOf: () => "Staff Engineer" };
const reasons: Reason[] = [
  { code: "SKILL_LEVEL", skillId: "system_design", mentorLevel: 5, above: 3 },
  { code: "LEVEL_SKILLS", levelId: "ic.staff", skills: 4, of: 7 },
  { code: "GRADE_ABOVE", grades: 2, isGoalGrade: true },
  { code: "SHARED_HOURS", minutesPerWeek: 390 },
  { code: "SAME_TRACK", track: "management" },
];
const read = (role: "mentor" | "mentee") =>
  reasonsFor(role, reasons).map((reason) => proposalReasonWords(role, reason, names));

test("a mentee reads every reason why a mentor fits", () => {
  expect(read("mentee")).toHaveLength(reasons.length);
  expect(read("mentee")[0]).toBe("Practises System design at 5, three above you");
});

test("a mentor reads why it fits from their side, and nothing that the mentee keeps to themselves", () => {
  expect(read("mentor")).toEqual([
    "You practise System design at 5",
    "You are two grades above them",
    "6 h 30 min a week in common",
  ]);
  expect(JSON.stringify(reasonsFor("mentor", reasons))).not.toMatch(/"above":3|isGoalGrade":true|management/);
});
