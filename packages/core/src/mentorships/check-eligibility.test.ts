import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EligibilityFacts, GoalFacts } from "./check-eligibility.ts";
import { checkEligibility } from "./check-eligibility.ts";

const band = (low: number, high = low) => ({ low, high });
const skill = (more: Partial<Extract<GoalFacts, { kind: "skill" }>> = {}): GoalFacts => ({
  kind: "skill",
  mentorProficiency: 4,
  isSelfAssessed: false,
  menteeProficiency: 2,
  ...more,
});
const facts: EligibilityFacts = {
  isSelf: false,
  isInactive: false,
  isAlreadyPaired: false,
  isInReportingLine: false,
  isReportingLineAllowed: false,
  freeSeats: 1,
  acceptsSelfAssessed: true,
  goal: skill(),
};
const refusalsOf = (more: Partial<EligibilityFacts>) => checkEligibility({ ...facts, ...more }).refusals;

describe("a level goal", () => {
  const level = (mentorGrade: ReturnType<typeof band> | null, menteeGrade: ReturnType<typeof band> | null) =>
    refusalsOf({ goal: { kind: "level", mentorGrade, menteeGrade } });

  test("needs a mentor one grade higher", () => {
    expect(level(band(4), band(3))).toEqual([]);
    expect(level(band(3), band(3))).toEqual(["LEVEL_GAP_TOO_SMALL"]);
  });

  test("goes by the mentor's low and the mentee's high end", () => {
    expect(level(band(3, 4), band(3))).toEqual(["LEVEL_GAP_TOO_SMALL"]);
    expect(level(band(4), band(3, 4))).toEqual(["LEVEL_GAP_TOO_SMALL"]);
    expect(level(band(5), band(3, 4))).toEqual([]);
  });

  test("can't be judged while a level is unknown", () => {
    expect(level(null, band(1))).toEqual(["LEVEL_GAP_TOO_SMALL"]);
    expect(level(band(6), null)).toEqual(["LEVEL_GAP_TOO_SMALL"]);
  });
});

describe("a skill goal", () => {
  test("needs a mentor one proficiency higher; not assessed counts as none", () => {
    expect(refusalsOf({ goal: skill({ mentorProficiency: 3 }) })).toEqual([]);
    expect(refusalsOf({ goal: skill({ mentorProficiency: 2 }) })).toEqual(["SKILL_GAP_TOO_SMALL"]);
    expect(refusalsOf({ goal: skill({ mentorProficiency: 1, menteeProficiency: null }) })).toEqual([]);
    expect(refusalsOf({ goal: skill({ mentorProficiency: 0, menteeProficiency: null }) })).toEqual([
      "SKILL_GAP_TOO_SMALL",
    ]);
  });

  test("needs a mentor who offers it", () => {
    expect(refusalsOf({ goal: skill({ mentorProficiency: null }) })).toEqual(["NOT_OFFERED"]);
  });

  test("takes the mentor's own word with a caution, unless the mentee doesn't", () => {
    const goal = skill({ isSelfAssessed: true });
    expect(checkEligibility({ ...facts, goal })).toEqual({ refusals: [], cautions: ["SELF_ASSESSED"] });
    expect(checkEligibility({ ...facts, goal, acceptsSelfAssessed: false })).toEqual({
      refusals: ["SKILL_GAP_TOO_SMALL"],
      cautions: [],
    });
  });
});

test("peer and reverse mentoring need no gap", () => {
  expect(refusalsOf({ goal: { kind: "peer" } })).toEqual([]);
  expect(refusalsOf({ goal: { kind: "reverse" } })).toEqual([]);
});

test("the reporting line is closed unless an admin allows it", () => {
  expect(refusalsOf({ isInReportingLine: true })).toEqual(["OWN_MANAGER"]);
  expect(refusalsOf({ isInReportingLine: true, isReportingLineAllowed: true })).toEqual([]);
});

test("every reason is named, and nobody is offered to themselves", () => {
  expect(
    refusalsOf({
      isInactive: true,
      isAlreadyPaired: true,
      freeSeats: 0,
      goal: skill({ mentorProficiency: 1 }),
    }),
  ).toEqual(["INACTIVE", "ALREADY_PAIRED", "SKILL_GAP_TOO_SMALL", "NO_CAPACITY"]);
  expect(refusalsOf({ isSelf: true, freeSeats: 0 })).toEqual(["SELF"]);
});

test("a better mentor is never less eligible", () => {
  const grade = fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 1 }))
    .map(([low, width]) => band(low, low + width));
  const proficiency = fc.integer({ min: 0, max: 5 });
  fc.assert(
    fc.property(grade, grade, (mentor, menteeGrade) => {
      const higher = band(mentor.low + 1, mentor.high + 1);
      const ask = (mentorGrade: typeof mentor) =>
        refusalsOf({ goal: { kind: "level", mentorGrade, menteeGrade } });
      if (ask(mentor).length === 0) expect(ask(higher)).toEqual([]);
    }),
  );
  fc.assert(
    fc.property(proficiency, proficiency, (mentor, menteeProficiency) => {
      const ask = (mentorProficiency: number) =>
        refusalsOf({ goal: skill({ mentorProficiency, menteeProficiency }) });
      if (ask(mentor).length === 0) expect(ask(mentor + 1)).toEqual([]);
    }),
  );
});
