import { describe, expect, test } from "vitest";
import { defaultPolicy } from "../programmes/match-policy.ts";
import { exampleFacts, exampleMentee, exampleMentor, offer, systemDesign } from "./example-pair.ts";
import { explainPair } from "./explain-pair.ts";
import type { LevelGoal } from "./match-goal.ts";
import type { PairFacts } from "./pair-facts.ts";
import type { MenteeProfile, MentorProfile } from "./profile.ts";

interface Varied {
  mentee?: Partial<MenteeProfile>;
  mentor?: Partial<MentorProfile>;
  facts?: Partial<PairFacts>;
}

const explain = ({ mentee, mentor, facts }: Varied = {}) =>
  explainPair(defaultPolicy, {
    mentee: { ...exampleMentee, ...mentee },
    mentor: { ...exampleMentor, ...mentor },
    facts: { ...exampleFacts, ...facts },
  });
const band = (low: number, high = low) => ({ low, high });

describe("the reasons", () => {
  test("are the three that brought most, with their numbers", () => {
    expect(explain()).toEqual({
      reasons: [
        { code: "SKILL_LEVEL", skillId: "system_design", mentorLevel: 5, above: 3 },
        { code: "GRADE_ABOVE", grades: 2, isGoalGrade: false },
        { code: "SHARED_HOURS", minutesPerWeek: 300 },
      ],
      caution: null,
    });
  });

  test("are fewer where little speaks for a pair", () => {
    const mentor = { grade: null, teamId: null, track: null, capacity: 1, seatsTaken: 0, offers: [] };
    const { reasons } = explain({ mentor, facts: { sharedMinutesPerWeek: null } });
    expect(reasons).toEqual([{ code: "SHARED_LANGUAGES", languages: ["en", "fr"] }]);
  });

  test("go on with track, team, room and languages in the order of their points", () => {
    const mentor = { grade: null, offers: [], orgId: "product" };
    expect(explain({ mentor, facts: { sharedMinutesPerWeek: null } }).reasons).toEqual([
      { code: "SAME_TRACK", track: "ic" },
      { code: "OTHER_TEAM" },
      { code: "SEATS_LEFT", seats: 4 },
    ]);
    const undecided = { mentee: { direction: null }, mentor: { grade: null, offers: [], seatsTaken: 3 } };
    expect(explain({ ...undecided, facts: { sharedMinutesPerWeek: null } }).reasons).toEqual([
      { code: "OTHER_ORG" },
      { code: "SHARED_LANGUAGES", languages: ["en", "fr"] },
      { code: "SEATS_LEFT", seats: 2 },
    ]);
  });

  test("don't measure a distance from what nobody assessed", () => {
    const goals = [{ ...systemDesign, from: null }];
    expect(explain({ mentee: { goals } }).reasons[0]).toEqual({
      code: "SKILL_LEVEL",
      skillId: "system_design",
      mentorLevel: 5,
      above: null,
    });
  });

  test("tell a level goal's skills as one, and whether the mentor stands where it leads", () => {
    const staff: LevelGoal = {
      kind: "level",
      levelId: "ic.staff",
      grade: band(4),
      weight: 1,
      gaps: ["system_design", "mentoring", "writing"].map((skillId) => ({ skillId, from: 2, to: 4 })),
    };
    const offers = [offer("system_design", 5), offer("mentoring", 4), offer("writing", 2)];
    const { reasons } = explain({ mentee: { goals: [staff] }, mentor: { offers, grade: band(4) } });
    expect(reasons.slice(0, 2)).toEqual([
      { code: "LEVEL_SKILLS", levelId: "ic.staff", skills: 2, of: 3 },
      { code: "GRADE_ABOVE", grades: 1, isGoalGrade: true },
    ]);
  });

  test("never say a whole week, few minutes or the other side's private answer", () => {
    const codes = (facts: Partial<PairFacts>) =>
      explain({ mentor: { grade: null, track: null }, facts }).reasons.map(({ code }) => code);
    expect(codes({ sharedMinutesPerWeek: 10_080 })).not.toContain("SHARED_HOURS");
    expect(codes({ sharedMinutesPerWeek: 149 })).not.toContain("SHARED_HOURS");
    expect(codes({ sharedMinutesPerWeek: 150 })).toContain("SHARED_HOURS");
    expect(explain({ facts: { preference: "mutual", history: "good" } })).toEqual(
      explain({ facts: { preference: "declined", history: "poor" } }),
    );
  });
});

describe("the caution", () => {
  test("is that only the mentor says so, before all others", () => {
    const mentor = { offers: [offer("system_design", 3, "self")], capacity: 1, seatsTaken: 0 };
    expect(explain({ mentor, facts: { sharedMinutesPerWeek: 60 } }).caution).toEqual({
      code: "SELF_ASSESSED",
      skillIds: ["system_design"],
    });
  });

  test("is first of all that the two speak no language in common, where the rules let them be a pair", () => {
    const mentor = { languages: ["ja"], offers: [offer("system_design", 3, "self")] };
    const { caution, reasons } = explain({ mentor, facts: { sharedMinutesPerWeek: 60 } });
    expect(caution).toEqual({ code: "NO_SHARED_LANGUAGE" });
    expect(reasons.map(({ code }) => code)).not.toContain("SHARED_LANGUAGES");
    expect(explain({ mentor: { languages: ["ja", "fr"] } }).caution).toBeNull();
  });

  test("is few minutes, then a target not reached, then the last seat", () => {
    const mentor = { offers: [offer("system_design", 3)], capacity: 1, seatsTaken: 0 };
    expect(explain({ mentor, facts: { sharedMinutesPerWeek: 135 } }).caution).toEqual({
      code: "FEW_SHARED_MINUTES",
      minutesPerWeek: 135,
    });
    expect(explain({ mentor }).caution).toEqual({
      code: "BELOW_TARGET",
      skillId: "system_design",
      mentorLevel: 3,
      target: 4,
    });
    expect(explain({ mentor: { ...mentor, offers: exampleMentor.offers } }).caution).toEqual({
      code: "ONE_SEAT_LEFT",
    });
  });

  test("is silent about a self-assessment that somebody confirmed or that helps with nothing", () => {
    const confirmed = [offer("system_design", 5, "self"), offer("system_design", 4, "peer")];
    expect(explain({ mentor: { offers: confirmed } }).caution).toBeNull();
    const useless = [offer("system_design", 1, "self"), offer("testing", 5, "self")];
    expect(explain({ mentor: { offers: useless } }).caution).toBeNull();
  });
});
