import fc from "fast-check";
import { expect, test } from "vitest";
import type { MenteeProfile, MentorProfile } from "../matching/profile.ts";
import { flashEndsAt } from "./help-clock.ts";
import { judgeHelp, rankCandidates } from "./who-may-help.ts";

const asker: MenteeProfile = {
  ...{ id: "ben", grade: null, teamId: null, orgId: null, languages: ["en"], direction: null },
  ...{ goals: [{ kind: "skill", skillId: "go", from: 2, to: 3, weight: 1 }], acceptsSelfAssessed: true },
};
const mentor: MentorProfile = {
  ...{ id: "ada", grade: null, track: null, teamId: null, orgId: null, languages: ["en"] },
  ...{ offers: [{ skillId: "go", level: 4, source: "self" }], capacity: 2, seatsTaken: 0 },
  ...{ isActive: true, acceptsRequests: true },
};
const against = (other: Partial<MentorProfile>, isInReportingLine = false) =>
  judgeHelp({ asker, mentor: { ...mentor, ...other }, isInReportingLine }).refusals;

test("whoever teaches the skill above the asker's level may help, with or without a free seat", () => {
  expect(against({})).toEqual([]);
  expect(against({ seatsTaken: 2 })).toEqual([]);
});

test.each([
  ["who doesn't teach it", { offers: [] }, "NOT_OFFERED"],
  ["who is no further", { offers: [{ skillId: "go", level: 2, source: "peer" }] }, "SKILL_GAP_TOO_SMALL"],
  ["who has paused", { acceptsRequests: false }, "INACTIVE"],
  ["who has left", { isActive: false }, "INACTIVE"],
  ["who speaks no language of theirs", { languages: ["ja"] }, "NO_SHARED_LANGUAGE"],
  ["who is the asker", { id: "ben" }, "SELF"],
] satisfies [string, Partial<MentorProfile>, string][])("never asked: %s", (_who, other, refusal) => {
  expect(against(other)).toContain(refusal);
});

test("a lead is not asked by their own people", () => {
  expect(against({}, true)).toEqual(["OWN_MANAGER"]);
});

test("the order of the candidates doesn't matter, and whoever carries more is not asked earlier for it", () => {
  const candidate = fc.record({
    score: fc.integer({ min: 0, max: 1_000_000 }),
    load: fc.integer({ min: 0, max: 5 }),
  });
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 8 }), fc.nat(), (plain, seed) => {
      const candidates = plain.map((one, at) => ({ ...one, id: `mentor ${at}` }));
      const ranked = rankCandidates(candidates);
      const turned = candidates.toSorted(
        (one, other) => ((one.score * seed) % 7) - ((other.score * seed) % 7),
      );
      expect(rankCandidates(turned)).toEqual(ranked);
      const [star] = ranked;
      const busier = candidates.map((one) => (one.id === star ? { ...one, load: one.load + 3 } : one));
      expect(ranked.indexOf(star ?? "")).toBeLessThanOrEqual(rankCandidates(busier).indexOf(star ?? ""));
    }),
  );
});

test("a little better is not worth a third short session in a row", () => {
  const star = { id: "star", score: 700_000, load: 3 };
  expect(rankCandidates([star, { id: "other", score: 600_000, load: 0 }])).toEqual(["other", "star"]);
});

test("today ends with the asker's own day, also on the day that the clocks change", () => {
  expect(flashEndsAt("2026-11-23T09:00:00Z", "today", "Europe/Madrid")).toBe("2026-11-23T23:00:00Z");
  expect(flashEndsAt("2026-10-25T09:00:00Z", "today", "Europe/Madrid")).toBe("2026-10-25T23:00:00Z");
  expect(flashEndsAt("2026-10-24T22:30:00Z", "today", "Europe/Madrid")).toBe("2026-10-25T23:00:00Z");
  expect(flashEndsAt("2026-11-23T09:00:00Z", "week", "Asia/Tokyo")).toBe("2026-11-30T09:00:00Z");
});
