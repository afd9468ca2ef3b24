import { describe, expect, test } from "vitest";
import { defaultPolicy } from "../programmes/match-policy.ts";
import { exampleFacts, exampleMentee, exampleMentor, offer, systemDesign } from "./example-pair.ts";
import { explainMissing } from "./explain-missing.ts";
import { explainNobody } from "./explain-nobody.ts";
import type { LevelGoal } from "./match-goal.ts";
import type { PairFacts, Pool } from "./pair-facts.ts";
import type { MenteeProfile, MentorProfile } from "./profile.ts";

interface Varied {
  mentor?: Partial<MentorProfile>;
  facts?: Partial<PairFacts>;
}

/** A pool in which the first mentor varies the example in the first way, and so on. */
function poolOf(varied: readonly Varied[], mentee: Partial<MenteeProfile> = {}): Pool {
  const facts = new Map(varied.map((each, index) => [`m${index}`, { ...exampleFacts, ...each.facts }]));
  const mentors = varied.map(({ mentor }, index) => ({ ...exampleMentor, ...mentor, id: `m${index}` }));
  const factsOf = ({ id }: MentorProfile) => facts.get(id) ?? exampleFacts;
  return { mentee: { ...exampleMentee, ...mentee }, mentors, factsOf };
}

const sharing = (sharedMinutesPerWeek: number): Varied => ({ facts: { sharedMinutesPerWeek } });
const full: Varied = { mentor: { seatsTaken: 9 } };
const strict = { ...defaultPolicy, minimumOverlapMinutes: 120 };

describe("with nobody eligible", () => {
  test("the answer is the constraint that keeps most out and the smallest change that opens mentors", () => {
    const pool = poolOf([sharing(60), sharing(60.75), sharing(60.25), sharing(59), full]);
    expect(explainNobody(strict, pool)).toEqual({
      constraint: "OVERLAP_TOO_SMALL",
      count: 4,
      change: { change: { code: "LOWER_OVERLAP", minutesPerWeek: 60 }, opens: 3 },
      missing: { OVERLAP_TOO_SMALL: 4, NO_CAPACITY: 1 },
    });
  });

  test("another change is proposed where the constraint itself can't be lifted", () => {
    const answer = explainNobody(strict, poolOf([full, full, sharing(90)]));
    expect(answer?.constraint).toBe("NO_CAPACITY");
    expect(answer?.change).toEqual({ change: { code: "LOWER_OVERLAP", minutesPerWeek: 90 }, opens: 1 });
  });

  test("a change that lifts the constraint goes before one that asks less", () => {
    const foreign: Varied = { mentor: { languages: ["ja"] } };
    const answer = explainNobody(strict, poolOf([foreign, foreign, sharing(90)]));
    expect(answer?.change).toEqual({ change: { code: "SPEAK_LANGUAGE", language: "ja" }, opens: 2 });
  });

  test("no change is proposed where none helps", () => {
    expect(explainNobody(strict, poolOf([full, sharing(14)]))?.change).toBeNull();
    expect(explainNobody(strict, poolOf([]))).toEqual({
      constraint: null,
      count: 0,
      change: null,
      missing: {},
    });
  });

  test("those who don't teach it and closed doors are named only when there is nothing else", () => {
    const other: Varied = { mentor: { offers: [] } };
    const blocked: Varied = { facts: { blockedBy: "mentor" } };
    expect(explainNobody(strict, poolOf([other, other, blocked, blocked, full]))?.constraint).toBe(
      "NO_CAPACITY",
    );
    expect(explainNobody(strict, poolOf([blocked, full]))?.missing).toEqual({ INACTIVE: 1, NO_CAPACITY: 1 });
    expect(explainNobody(strict, poolOf([other, blocked, other]))?.constraint).toBe("NOT_OFFERED");
  });
});

test("with somebody eligible there is nothing to answer", () => {
  expect(explainNobody(strict, poolOf([{}, full]))).toBeNull();
});

describe("the changes", () => {
  const changesOf = (pool: Pool, policy = defaultPolicy) => explainMissing(policy, pool).changes;

  test("take the mentors' own word", () => {
    const own: Varied = { mentor: { offers: [offer("system_design", 4, "self")] } };
    const pool = poolOf([own, own, {}], { acceptsSelfAssessed: false });
    expect(changesOf(pool)).toEqual([{ change: { code: "ACCEPT_SELF_ASSESSED" }, opens: 2 }]);
  });

  test("name the language that opens most", () => {
    const speaking = (...languages: string[]): Varied => ({ mentor: { languages } });
    const pool = poolOf([speaking("ja"), speaking("pl", "ja"), speaking("pl"), speaking("ja"), full]);
    expect(changesOf(pool)).toEqual([{ change: { code: "SPEAK_LANGUAGE", language: "ja" }, opens: 3 }]);
  });

  test("ask for a level's skills where nobody stands above", () => {
    const principal: LevelGoal = {
      kind: "level",
      levelId: "ic.principal",
      grade: { low: 5, high: 5 },
      gaps: [systemDesign, { skillId: "writing", from: null, to: 3 }],
      weight: 2,
    };
    const peer = (skillId: string): Varied => ({
      mentor: { grade: { low: 3, high: 3 }, offers: [offer(skillId, 4)] },
    });
    const pool = poolOf([peer("system_design"), peer("writing"), peer("testing")], { goals: [principal] });
    expect(changesOf(pool)).toEqual([
      { change: { code: "SKILLS_INSTEAD_OF_LEVEL", levelId: "ic.principal" }, opens: 2 },
    ]);
  });

  test("take who stands fewer grades above than the programme asks for, as many as somebody does", () => {
    const staff: LevelGoal = {
      kind: "level",
      levelId: "ic.staff",
      grade: { low: 4, high: 4 },
      gaps: [],
      weight: 1,
    };
    const at = (low: number): Varied => ({ mentor: { grade: { low, high: low } } });
    const pool = poolOf([at(5), at(5), at(4), at(3)], { goals: [staff] });
    expect(changesOf(pool, { ...defaultPolicy, minimumLevelGap: 4 })).toEqual([
      { change: { code: "LOWER_LEVEL_GAP", grades: 2 }, opens: 2 },
    ]);
  });

  test("name no language where none is needed", () => {
    const foreign: Varied = { mentor: { languages: ["ja"] }, ...sharing(0) };
    const policy = { ...defaultPolicy, needsSharedLanguage: false, threshold: 960_000 };
    const codes = changesOf(poolOf([foreign]), policy).map(({ change }) => change.code);
    expect(codes).not.toContain("SPEAK_LANGUAGE");
  });

  test("lower a target or the threshold when it keeps somebody out", () => {
    // 3 of 2 to 4 is half of 400,000, so the score is 800,000; with a target of 3 it is all.
    const halfway: Varied = { mentor: { offers: [offer("system_design", 3)] } };
    expect(changesOf(poolOf([halfway]), { ...defaultPolicy, threshold: 900_000 })).toEqual([
      { change: { code: "LOWER_TARGET", skillId: "system_design", to: 3 }, opens: 1 },
      { change: { code: "LOWER_THRESHOLD", threshold: 800_000 }, opens: 1 },
    ]);
  });
});

test("people who are left out are counted nowhere", () => {
  const pool = poolOf([sharing(50), sharing(40), full, {}]);
  const { eligible, missing, changes } = explainMissing(defaultPolicy, pool, {
    exclude: new Set(["m0", "m2"]),
  });
  expect({ eligible, missing }).toEqual({ eligible: 1, missing: { OVERLAP_TOO_SMALL: 1 } });
  expect(changes).toEqual([{ change: { code: "LOWER_OVERLAP", minutesPerWeek: 40 }, opens: 1 }]);
});
