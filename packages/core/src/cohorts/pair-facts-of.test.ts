import { describe, expect, test } from "vitest";
import { STRANGERS } from "../matching/asking.ts";
import { defaultPolicy } from "../programmes/match-policy.ts";
import { shapeOf } from "./cohort-shape.ts";
import { pairFactsOf } from "./pair-facts-of.ts";
import type { CohortSnapshot } from "./snapshot.ts";
import { canonicalText } from "./snapshot.ts";

const HOUR = 3_600_000;

const snapshot: CohortSnapshot = {
  takenAt: "2026-11-23T09:00:00Z",
  policy: defaultPolicy,
  settings: { objective: "totalScore", fairnessPpm: 0, minScore: 0, seed: 1 },
  mentees: [],
  mentors: [],
  known: [
    {
      menteeId: "ana",
      mentorId: "lea",
      isInReportingLine: true,
      isAlreadyPaired: false,
      preference: "menteeAsked",
    },
  ],
  locked: [],
  blocked: [],
  weeks: [
    [0, 8 * HOUR],
    [4 * HOUR, 12 * HOUR],
  ],
  weeksOf: { ana: 0, ben: 1, lea: 1 },
};

describe("what two people of a snapshot know of each other", () => {
  const factsOf = pairFactsOf(snapshot);

  test("is how their hours meet, as the mean of the four weeks", () => {
    expect(factsOf({ id: "ana" }, { id: "ben" }).sharedMinutesPerWeek).toBe(60);
    expect(factsOf({ id: "ben" }, { id: "ana" }).sharedMinutesPerWeek).toBe(60);
  });

  test("is all the hours of one where the other never painted any, and nothing where neither did", () => {
    expect(factsOf({ id: "zoe" }, { id: "ben" }).sharedMinutesPerWeek).toBe(120);
    expect(factsOf({ id: "zoe" }, { id: "kim" }).sharedMinutesPerWeek).toBeNull();
  });

  test("is the line that they report in and what they asked, of those pairs alone", () => {
    expect(factsOf({ id: "ana" }, { id: "lea" })).toMatchObject({
      isInReportingLine: true,
      preference: "menteeAsked",
      sharedMinutesPerWeek: 60,
    });
    expect(factsOf({ id: "lea" }, { id: "ana" })).toMatchObject({ isInReportingLine: false });
  });

  test("is one object for all who know nothing of each other and paint the same hours", () => {
    expect(factsOf({ id: "ana" }, { id: "ben" })).toBe(factsOf({ id: "ana" }, { id: "ben" }));
  });
});

test("the shape of a snapshot says the same of every pair without looking at pairs", () => {
  const { scheduleOf, minutesBetween, exceptionsOf } = shapeOf(snapshot);
  const factsOf = pairFactsOf(snapshot);
  const people = ["ana", "ben", "lea", "zoe", "kim"].map((id) => ({ id }));
  for (const mentee of people) {
    for (const mentor of people) {
      const known = exceptionsOf(mentee).get(mentor.id) ?? STRANGERS;
      const sharedMinutesPerWeek = minutesBetween(scheduleOf(mentee), scheduleOf(mentor));
      expect({ ...known, sharedMinutesPerWeek }).toEqual(factsOf(mentee, mentor));
    }
  }
});

describe("the one spelling of a snapshot", () => {
  test("is the same whatever order the fields were written in", () => {
    expect(canonicalText({ b: [1, null, "é"], a: { d: true, c: 0.5 } })).toBe(
      canonicalText({ a: { c: 0.5, d: true }, b: [1, null, "é"] }),
    );
    expect(canonicalText({ b: 1, a: undefined })).toBe('{"b":1}');
  });

  test("reads back as what it was", () => {
    expect(JSON.parse(canonicalText(snapshot))).toEqual(snapshot);
  });
});
