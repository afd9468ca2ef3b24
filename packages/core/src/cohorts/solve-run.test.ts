import { expect, test } from "vitest";
import { exampleMentee, exampleMentor } from "../matching/example-pair.ts";
import { defaultPolicy } from "../programmes/match-policy.ts";
import type { CohortSnapshot } from "./snapshot.ts";
import { canonicalText, recallSnapshot } from "./snapshot.ts";
import { describeRun, listCandidates, planRun, planText } from "./solve-run.ts";

const snapshotWith = (policy: CohortSnapshot["policy"]): CohortSnapshot => ({
  takenAt: "2026-11-23T09:00:00Z",
  policy,
  settings: { objective: "totalScore", fairnessPpm: 0, minScore: 0, seed: 1 },
  mentees: [
    { ...exampleMentee, id: "ana" },
    { ...exampleMentee, id: "ben", languages: ["ja"] },
  ],
  mentors: [exampleMentor],
  ...{ known: [], locked: [], blocked: [], weeks: [], weeksOf: {} },
});

const planOf = (snapshot: CohortSnapshot) => {
  const planned = planRun(snapshot);
  if (!planned.ok) throw new Error(planned.code);
  return planned.value;
};

test("what was kept before programmes could set a rule is solved by the rule as it was then", () => {
  const { needsSharedLanguage: _, minimumLevelGap: __, ...older } = defaultPolicy;
  const text = canonicalText({ ...snapshotWith(defaultPolicy), policy: older });
  const recalled = planOf(recallSnapshot(JSON.parse(text)));
  expect(planText(recalled)).toBe(planText(planOf(snapshotWith(defaultPolicy))));
  expect(recalled.unmatched).toMatchObject([{ menteeId: "ben", reason: "NO_SHARED_LANGUAGE" }]);
});

test("a rule that was set is part of what is kept", () => {
  const policy = { ...defaultPolicy, needsSharedLanguage: false };
  const recalled = recallSnapshot(JSON.parse(canonicalText(snapshotWith(policy))));
  expect(recalled.policy).toEqual(policy);
  expect(planOf(recalled).matched).toBe(2);
});

test("a pair that speaks no language in common carries that as its caution, in the plan and among the candidates", () => {
  const snapshot = snapshotWith({ ...defaultPolicy, needsSharedLanguage: false });
  const cautions = describeRun(snapshot, planOf(snapshot)).map(({ menteeId, explanation }) => [
    menteeId,
    explanation?.caution?.code,
  ]);
  expect(cautions).toEqual([
    ["ana", undefined],
    ["ben", "NO_SHARED_LANGUAGE"],
  ]);
  const ofMentee = (menteeId: string) => listCandidates(snapshot, menteeId)[0];
  expect(ofMentee("ana")).toMatchObject({ refusal: null, sharesLanguage: true });
  expect(ofMentee("ben")).toMatchObject({ refusal: null, sharesLanguage: false });
});
