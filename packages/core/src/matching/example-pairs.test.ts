import fc from "fast-check";
import { expect, test } from "vitest";
import type { Factor } from "../programmes/factor.ts";
import { FACTORS, WHOLE } from "../programmes/factor.ts";
import { defaultPolicy } from "../programmes/match-policy.ts";
import { normaliseWeights } from "../programmes/normalise-weights.ts";
import { exampleFacts, exampleMentee, exampleMentor } from "./example-pair.ts";
import { contributionsUnder, factorValues, pickExamplePairs, rankExamples } from "./example-pairs.ts";
import { scorePair } from "./score-pair.ts";

const pair = { mentee: exampleMentee, mentor: exampleMentor, facts: exampleFacts };
const recordOf = <Value>(value: fc.Arbitrary<Value>) =>
  fc.record(Object.fromEntries(FACTORS.map((factor) => [factor, value])) as Record<Factor, typeof value>);

test("a pair under the weights it was scored by has the same score", () => {
  const weights = recordOf(fc.integer({ min: 0, max: 1000 })).filter((all) =>
    Object.values(all).some((weight) => weight > 0),
  );
  fc.assert(
    fc.property(weights, (typed) => {
      const normalised = normaliseWeights(typed);
      if (!normalised.ok) throw new Error(normalised.code);
      const policy = { ...defaultPolicy, weights: normalised.value };
      const { score, contributions } = scorePair(policy, pair);
      const again = contributionsUnder(policy.weights, factorValues(contributions));
      const sum = again.reduce((total, { points }) => total + points, 0);
      // Each factor is rounded once, where its parts were rounded one by one.
      expect(Math.abs(sum - score)).toBeLessThanOrEqual(FACTORS.length);
      expect(sum).toBeLessThanOrEqual(WHOLE + FACTORS.length);
    }),
  );
});

const candidates = fc.array(
  fc.record({
    menteeId: fc.integer({ min: 0, max: 6 }).map(String),
    mentorId: fc.integer({ min: 10, max: 16 }).map(String),
    values: recordOf(fc.double({ min: 0, max: 1, noNaN: true })),
  }),
  { maxLength: 30 },
);

test("examples name nobody twice", () => {
  fc.assert(
    fc.property(candidates, (all) => {
      const chosen = pickExamplePairs(all);
      expect(new Set(chosen.map(({ menteeId }) => menteeId)).size).toBe(chosen.length);
      expect(new Set(chosen.map(({ mentorId }) => mentorId)).size).toBe(chosen.length);
      expect(chosen.length === 0).toBe(all.length === 0);
    }),
  );
});

test("a weight raised to everything puts whoever does best in it first", () => {
  fc.assert(
    fc.property(candidates, fc.constantFrom(...FACTORS), (all, factor) => {
      const weights = { ...defaultPolicy.weights };
      for (const one of FACTORS) weights[one] = one === factor ? WHOLE : 0;
      const [first] = rankExamples(weights, all);
      const most = Math.max(0, ...all.map(({ values }) => Math.round(WHOLE * values[factor])));
      expect(first?.score ?? 0).toBe(most);
    }),
  );
});
