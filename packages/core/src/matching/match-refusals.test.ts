import { describe, expect, test } from "vitest";
import { defaultPolicy } from "../programmes/match-policy.ts";
import { exampleFacts, exampleMentee, exampleMentor, offer, systemDesign } from "./example-pair.ts";
import { goalsToAskFor } from "./goals-to-ask-for.ts";
import type { LevelGoal, MatchGoal } from "./match-goal.ts";
import type { PairFacts } from "./pair-facts.ts";
import type { MenteeProfile, MentorProfile } from "./profile.ts";
import { recommendLiterally } from "./recommend-literally.ts";
import { refusalSeenBy, refusalsSeenBy } from "./refusal-seen-by.ts";
import { scorePair } from "./score-pair.ts";

interface Varied {
  mentee?: Partial<MenteeProfile>;
  mentor?: Partial<MentorProfile>;
  facts?: Partial<PairFacts>;
}

const pair = ({ mentee, mentor, facts }: Varied) => ({
  mentee: { ...exampleMentee, ...mentee },
  mentor: { ...exampleMentor, ...mentor },
  facts: { ...exampleFacts, ...facts },
});
const refusals = (varied: Varied, policy = defaultPolicy) => scorePair(policy, pair(varied)).refusals;
const band = (low: number, high = low) => ({ low, high });
const staff: LevelGoal = { kind: "level", levelId: "ic.staff", grade: band(4), gaps: [], weight: 1 };

test.each<[string, Varied]>([
  ["SELF", { mentor: { id: "mentee", seatsTaken: 9 } }],
  ["ALREADY_PAIRED", { facts: { isAlreadyPaired: true } }],
  ["OWN_MANAGER", { facts: { isInReportingLine: true } }],
  ["NOT_OFFERED", { mentor: { offers: [offer("testing", 5)] } }],
  ["SKILL_GAP_TOO_SMALL", { mentor: { offers: [offer("system_design", 2)] } }],
  ["LEVEL_GAP_TOO_SMALL", { mentee: { goals: [staff] }, mentor: { grade: band(3, 4) } }],
  ["NO_CAPACITY", { mentor: { capacity: 2, seatsTaken: 2 } }],
  ["NO_CAPACITY", { mentor: { capacity: null, seatsTaken: 2 } }],
  ["NO_SHARED_LANGUAGE", { mentor: { languages: ["ja"] } }],
  ["OVERLAP_TOO_SMALL", { facts: { sharedMinutesPerWeek: 59.75 } }],
  ["INACTIVE", { mentor: { isActive: false } }],
  ["INACTIVE", { mentor: { acceptsRequests: false } }],
  ["BLOCKED_PAIR", { facts: { blockedBy: "mentor" } }],
])("%s stands against a pair alone", (code, varied) => {
  expect(refusals(varied)).toEqual([code]);
});

test("what just suffices is no refusal", () => {
  expect(refusals({ facts: { sharedMinutesPerWeek: 60 } })).toEqual([]);
  expect(refusals({ facts: { sharedMinutesPerWeek: null } })).toEqual([]);
  expect(refusals({ mentor: { offers: [offer("system_design", 3)] } })).toEqual([]);
  expect(refusals({ mentee: { goals: [staff] }, mentor: { grade: band(4) } })).toEqual([]);
  expect(refusals({ mentor: { capacity: 2, seatsTaken: 1 } })).toEqual([]);
});

test("the threshold is the lowest score that is proposed", () => {
  const varied = { facts: { history: "poor" as const } };
  expect(refusals(varied, { ...defaultPolicy, threshold: 976_000 })).toEqual([]);
  expect(refusals(varied, { ...defaultPolicy, threshold: 976_001 })).toEqual(["BELOW_THRESHOLD"]);
});

test("an admin may let the reporting line in", () => {
  const policy = { ...defaultPolicy, allowsReportingLine: true };
  expect(refusals({ facts: { isInReportingLine: true } }, policy)).toEqual([]);
});

test("a programme may do without a shared language; then it is worth nothing and keeps nobody out", () => {
  const policy = { ...defaultPolicy, needsSharedLanguage: false };
  const varied = { mentor: { languages: ["ja"] } };
  expect(refusals(varied, policy)).toEqual([]);
  const { contributions } = scorePair(policy, pair(varied));
  expect(contributions.find(({ factor }) => factor === "language")?.points).toBe(0);
});

test("a programme may ask for more grades above, for a level and for nothing else", () => {
  const policy = { ...defaultPolicy, minimumLevelGap: 2 };
  const oneAbove = { mentor: { grade: band(4) } };
  expect(refusals({ mentee: { goals: [staff] }, ...oneAbove }, policy)).toEqual(["LEVEL_GAP_TOO_SMALL"]);
  expect(refusals({ mentee: { goals: [staff] }, mentor: { grade: band(5) } }, policy)).toEqual([]);
  expect(refusals(oneAbove, policy)).toEqual([]);
});

test("a goal for which the mentor stands too near is not what a pair is for", () => {
  const policy = { ...defaultPolicy, minimumLevelGap: 3 };
  const mentee = { ...exampleMentee, goals: [{ ...staff, weight: 9 }, systemDesign] };
  const { contributions } = scorePair(policy, { mentee, mentor: exampleMentor, facts: exampleFacts });
  const kindsUnder = (one: typeof policy) =>
    goalsToAskFor({ policy: one, mentee }, exampleMentor, contributions).map(({ kind }) => kind);
  expect(kindsUnder(policy)).toEqual(["skill"]);
  expect(kindsUnder(defaultPolicy).toSorted()).toEqual(["level", "skill"]);
});

describe("with several goals", () => {
  const testing: MatchGoal = { ...systemDesign, skillId: "testing" };
  const goals = [systemDesign, testing];

  test("one that the mentor can help with is enough", () => {
    expect(refusals({ mentee: { goals } })).toEqual([]);
    expect(refusals({ mentee: { goals: [staff, systemDesign] }, mentor: { grade: band(3) } })).toEqual([]);
  });

  test("who offers one of the skills is not said to offer none", () => {
    const mentor = { offers: [offer("testing", 2)] };
    expect(refusals({ mentee: { goals }, mentor })).toEqual(["SKILL_GAP_TOO_SMALL"]);
  });
});

test("skill, peer and no goals allow an equal grade; peers and reverse mentors need no skill above either", () => {
  const mentor = { grade: band(2), offers: [offer("system_design", 2)] };
  expect(refusals({ mentor: { grade: band(2) } })).toEqual([]);
  expect(refusals({ mentor, mentee: { goals: [{ ...systemDesign, kind: "peer" }] } })).toEqual([]);
  expect(refusals({ mentor, mentee: { goals: [{ ...systemDesign, kind: "reverse" }] } })).toEqual([]);
  expect(refusals({ mentor, mentee: { goals: [] } })).toEqual([]);
});

test("a mentor's own word may not be enough", () => {
  const mentor = { offers: [offer("system_design", 5, "self")] };
  expect(refusals({ mentor })).toEqual([]);
  expect(refusals({ mentor, mentee: { acceptsSelfAssessed: false } })).toEqual(["SKILL_GAP_TOO_SMALL"]);
});

test("a level goal can't be judged while a grade is unknown", () => {
  expect(refusals({ mentee: { goals: [staff], grade: null } })).toEqual(["LEVEL_GAP_TOO_SMALL"]);
  expect(refusals({ mentee: { goals: [staff] }, mentor: { grade: null } })).toEqual(["LEVEL_GAP_TOO_SMALL"]);
});

describe("a block", () => {
  test("reads as a closed door to anybody but the one who blocked", () => {
    const seen = (viewer: "mentee" | "mentor" | "onlooker", by: PairFacts["blockedBy"]) =>
      refusalSeenBy(viewer, "BLOCKED_PAIR", by);
    expect(seen("mentee", "mentor")).toBe("INACTIVE");
    expect(seen("mentor", "mentee")).toBe("INACTIVE");
    expect(seen("onlooker", "both")).toBe("INACTIVE");
    expect(seen("mentee", "mentee")).toBe("BLOCKED_PAIR");
    expect(seen("mentor", "both")).toBe("BLOCKED_PAIR");
    expect(refusalSeenBy("mentee", "NO_CAPACITY", "mentor")).toBe("NO_CAPACITY");
  });

  test.each<[string, Varied]>([
    ["nothing else", {}],
    ["a full mentor", { mentor: { seatsTaken: 9 } }],
    ["too few hours", { facts: { sharedMinutesPerWeek: 0 } }],
    ["everything", { mentor: { seatsTaken: 9, languages: [] }, facts: { sharedMinutesPerWeek: 0 } }],
  ])("can't be told from inactivity beside %s, and is never named first", (_, varied) => {
    const blocked = { ...varied, facts: { ...varied.facts, blockedBy: "mentor" as const } };
    const inactive = { ...varied, mentor: { ...varied.mentor, isActive: false } };
    const seen = (given: Varied) => refusalsSeenBy("mentee", refusals(given), "mentor");
    expect(seen(blocked)).toEqual(seen(inactive));
    expect(seen(blocked).at(-1)).toBe("INACTIVE");
    const missing = (given: Varied) => {
      const { mentee, mentor, facts } = pair(given);
      return recommendLiterally(defaultPolicy, { mentee, mentors: [mentor], factsOf: () => facts }, { k: 1 });
    };
    expect(missing(blocked)).toEqual(missing(inactive));
  });

  test("and inactivity together are one reason to the blocked", () => {
    const both = refusals({ mentor: { isActive: false }, facts: { blockedBy: "mentor" } });
    expect(both).toEqual(["INACTIVE", "BLOCKED_PAIR"]);
    expect(refusalsSeenBy("mentee", both, "mentor")).toEqual(["INACTIVE"]);
    expect(refusalsSeenBy("mentor", both, "mentor")).toEqual(["INACTIVE", "BLOCKED_PAIR"]);
  });
});
