import { describe, expect, test } from "vitest";
import type { Factor } from "../programmes/factor.ts";
import { defaultPolicy } from "../programmes/match-policy.ts";
import { exampleFacts, exampleMentee, exampleMentor, offer, systemDesign } from "./example-pair.ts";
import type { LevelGoal, MatchGoal } from "./match-goal.ts";
import type { PairFacts } from "./pair-facts.ts";
import type { MenteeProfile, MentorProfile } from "./profile.ts";
import { scorePair } from "./score-pair.ts";

interface Varied {
  mentee?: Partial<MenteeProfile>;
  mentor?: Partial<MentorProfile>;
  facts?: Partial<PairFacts>;
}

const score = ({ mentee, mentor, facts }: Varied = {}, policy = defaultPolicy) =>
  scorePair(policy, {
    mentee: { ...exampleMentee, ...mentee },
    mentor: { ...exampleMentor, ...mentor },
    facts: { ...exampleFacts, ...facts },
  });
const pointsOf = (factor: Factor, varied: Varied) =>
  score(varied)
    .contributions.filter((part) => part.factor === factor)
    .map(({ points }) => points);
const band = (low: number, high = low) => ({ low, high });

test("a pair that could not fit better gets a million, part by part", () => {
  expect(score()).toEqual({
    score: 1_000_000,
    contributions: [
      {
        factor: "skills",
        goal: { skillId: "system_design", levelId: null },
        weight: 400_000,
        value: 1,
        points: 400_000,
      },
      { factor: "level", goal: null, weight: 150_000, value: 1, points: 150_000 },
      { factor: "overlap", goal: null, weight: 120_000, value: 1, points: 120_000 },
      { factor: "track", goal: null, weight: 80_000, value: 1, points: 80_000 },
      { factor: "crossTeam", goal: null, weight: 80_000, value: 1, points: 80_000 },
      { factor: "capacity", goal: null, weight: 50_000, value: 1, points: 50_000 },
      { factor: "preference", goal: null, weight: 50_000, value: 1, points: 50_000 },
      { factor: "language", goal: null, weight: 40_000, value: 1, points: 40_000 },
      { factor: "history", goal: null, weight: 30_000, value: 1, points: 30_000 },
    ],
    refusals: [],
  });
});

describe("skills", () => {
  const skills = (goals: MatchGoal[], offers = exampleMentor.offers) =>
    pointsOf("skills", { mentee: { goals }, mentor: { offers } });

  test("count as far as the mentor covers the gap", () => {
    expect(skills([systemDesign], [offer("system_design", 3)])).toEqual([200_000]);
    expect(skills([{ ...systemDesign, from: 1 }], [offer("system_design", 2)])).toEqual([133_333]);
    expect(skills([systemDesign], [offer("system_design", 1)])).toEqual([0]);
    expect(skills([systemDesign], [])).toEqual([0]);
  });

  test("not assessed counts as none, a target already reached as covered, no goal as nothing", () => {
    expect(skills([{ ...systemDesign, from: null }], [offer("system_design", 1)])).toEqual([100_000]);
    expect(skills([{ ...systemDesign, from: 4, to: 4 }], [])).toEqual([400_000]);
    expect(skills([{ ...systemDesign, from: 5, to: 4 }], [])).toEqual([400_000]);
    expect(skills([])).toEqual([0]);
  });

  test("make one contribution per goal by its weight, the weightiest first", () => {
    const testing: MatchGoal = { kind: "skill", skillId: "testing", from: 0, to: 4, weight: 3 };
    expect(skills([systemDesign, testing], [offer("system_design", 5), offer("testing", 1)])).toEqual([
      75_000, 100_000,
    ]);
  });

  test("six equal goals met in full are worth the factor, not more", () => {
    const goals = ["a", "b", "c", "d", "e", "f"].map((skillId) => ({ ...systemDesign, skillId }));
    const offers = goals.map(({ skillId }) => offer(skillId, 5));
    expect(skills(goals, offers)).toEqual([66_667, 66_667, 66_667, 66_667, 66_666, 66_666]);
  });

  test("of a level goal are the gaps to that level, in equal parts", () => {
    const staff: LevelGoal = {
      kind: "level",
      levelId: "ic.staff",
      grade: band(4),
      weight: 1,
      gaps: [
        { skillId: "system_design", from: 2, to: 4 },
        { skillId: "mentoring", from: null, to: 4 },
      ],
    };
    expect(skills([staff], [offer("system_design", 3), offer("mentoring", 4)])).toEqual([200_000, 100_000]);
    expect(skills([staff, { ...systemDesign, weight: 1 }], [offer("system_design", 4)])).toEqual([
      0, 100_000, 200_000,
    ]);
    expect(skills([{ ...staff, gaps: [] }], [])).toEqual([400_000]);
  });

  test("go by the source that goes first, never by the mean or the best", () => {
    const offers = [
      offer("system_design", 5, "self"),
      offer("system_design", 3, "lead"),
      offer("system_design", 4, "peer"),
    ];
    expect(skills([systemDesign], offers)).toEqual([200_000]);
    expect(skills([systemDesign], [...offers, offer("system_design", 4, "calibrated")])).toEqual([400_000]);
  });

  test("leave out the mentor's own word where the mentee doesn't take it", () => {
    const offers = [offer("system_design", 5, "self")];
    const mentee = { acceptsSelfAssessed: false };
    expect(skills([systemDesign], offers)).toEqual([400_000]);
    expect(pointsOf("skills", { mentee, mentor: { offers } })).toEqual([0]);
  });
});

test.each([
  [1, 120_000],
  [2, 150_000],
  [3, 112_500],
  [4, 67_500],
  [5, 37_500],
  [6, 15_000],
  [7, 15_000],
  [0, 75_000],
  [-2, 75_000],
])("a mentor %i grades above brings %i for the level", (gap, points) => {
  const varied = { mentee: { grade: band(3) }, mentor: { grade: band(3 + gap) } };
  expect(pointsOf("level", varied)).toEqual([points]);
});

test("the level goes by the mentor's low and the mentee's high end, and not known is like equal", () => {
  const level = (mentee: MenteeProfile["grade"], mentor: MentorProfile["grade"]) =>
    pointsOf("level", { mentee: { grade: mentee }, mentor: { grade: mentor } });
  expect(level(band(2, 3), band(4, 5))).toEqual([120_000]);
  expect(level(band(3, 4), band(4, 5))).toEqual([75_000]);
  expect(level(null, band(5))).toEqual([75_000]);
  expect(level(band(3), null)).toEqual([75_000]);
});

test.each([
  [60, 24_000],
  [135, 54_000],
  [299.75, 119_900],
  [300, 120_000],
  [10_080, 120_000],
  [null, 120_000],
  [0, 0],
])("%s shared minutes a week bring %i", (sharedMinutesPerWeek, points) => {
  expect(pointsOf("overlap", { facts: { sharedMinutesPerWeek } })).toEqual([points]);
});

test.each([
  ["ic", "ic", 80_000],
  ["ic", "management", 32_000],
  ["management", "ic", 24_000],
  ["management", "management", 80_000],
  [null, "ic", 64_000],
  [null, "management", 64_000],
  ["ic", null, 32_000],
  ["management", null, 24_000],
  [null, null, 64_000],
] as const)("direction %s with track %s brings %i", (direction, track, points) => {
  expect(pointsOf("track", { mentee: { direction }, mentor: { track } })).toEqual([points]);
});

test.each([
  ["payments", "product", 0],
  ["ledger", "product", 64_000],
  ["platform", "engineering", 80_000],
  ["platform", null, 64_000],
  [null, null, 64_000],
  [null, "engineering", 80_000],
])("a mentor of team %s in %s brings %i for being elsewhere", (teamId, orgId, points) => {
  expect(pointsOf("crossTeam", { mentor: { teamId, orgId } })).toEqual([points]);
});

test.each([
  [1, 0, 12_500],
  [2, 0, 25_000],
  [9, 5, 50_000],
  [9, 0, 50_000],
  [2, 3, 0],
  [null, 0, 25_000],
])("a capacity of %s with %i taken brings %i", (capacity, seatsTaken, points) => {
  expect(pointsOf("capacity", { mentor: { capacity, seatsTaken } })).toEqual([points]);
});

test.each([
  ["mutual", 50_000],
  ["menteeAsked", 40_000],
  ["mentorOffered", 35_000],
  ["neutral", 25_000],
  ["declined", 5_000],
] as const)("the preference %s brings %i", (preference, points) => {
  expect(pointsOf("preference", { facts: { preference } })).toEqual([points]);
});

test.each([
  [["en", "fr", "ja"], 40_000],
  [["fr"], 28_000],
  [["fr", "fr"], 28_000],
  [["ja"], 0],
])("a mentor who speaks %j brings %i", (languages, points) => {
  expect(pointsOf("language", { mentor: { languages } })).toEqual([points]);
});

test.each([
  ["good", 30_000],
  ["neutral", 15_000],
  ["poor", 6_000],
  [null, 15_000],
] as const)("the history %s brings %i", (history, points) => {
  expect(pointsOf("history", { facts: { history } })).toEqual([points]);
});

test("a half is rounded up, whatever floating point makes of it", () => {
  // 0.7 * 45 is 31.5, and 31.499999999999996 in floating point.
  const weights = { ...defaultPolicy.weights, language: 45, skills: 439_955 };
  const { contributions } = score({ mentor: { languages: ["en"] } }, { ...defaultPolicy, weights });
  expect(contributions.find(({ factor }) => factor === "language")?.points).toBe(32);
});
