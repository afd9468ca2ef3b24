import { expect, test } from "vitest";
import { defaultPolicy } from "../programmes/match-policy.ts";
import { exampleFacts, exampleMentee, exampleMentor, offer } from "./example-pair.ts";
import { scoreBar } from "./score-bar.ts";
import { scorePair } from "./score-pair.ts";
import { visibleContributions } from "./visible-contributions.ts";

const { score, contributions } = scorePair(defaultPolicy, {
  mentee: exampleMentee,
  mentor: { ...exampleMentor, offers: [offer("system_design", 3)], languages: ["en"], seatsTaken: 3 },
  facts: { ...exampleFacts, preference: "declined", history: "poor", sharedMinutesPerWeek: 218 },
});

test("a mentee sees preference and history as one part, and the parts still add up", () => {
  const seen = visibleContributions("mentee", contributions);
  expect(seen.map(({ factor }) => factor)).toEqual([
    "skills",
    "level",
    "overlap",
    "track",
    "crossTeam",
    "capacity",
    "language",
    "other",
  ]);
  expect(seen.at(-1)).toEqual({ factor: "other", goal: null, weight: 80_000, value: 0.1375, points: 11_000 });
  expect(seen.reduce((sum, { points }) => sum + points, 0)).toBe(score);
});

test("whoever matches sees them apart", () => {
  expect(visibleContributions("onlooker", contributions)).toEqual(contributions);
});

test("the bar has six whole parts that add up to the number beside it", () => {
  // 200,000 + 150,000 + 87,200 + 80,000 + 80,000 + (25,000 + 28,000 + 11,000); rounded alone they'd make 65 of 66.
  expect(scoreBar(contributions)).toEqual({
    score: 66,
    parts: [
      { part: "skills", points: 20 },
      { part: "level", points: 15 },
      { part: "overlap", points: 9 },
      { part: "track", points: 8 },
      { part: "crossTeam", points: 8 },
      { part: "rest", points: 6 },
    ],
  });
});

test("a score of nothing has parts of nothing", () => {
  expect(scoreBar([]).parts.map(({ points }) => points)).toEqual([0, 0, 0, 0, 0, 0]);
});
