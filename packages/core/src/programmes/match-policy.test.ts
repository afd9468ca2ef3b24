import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { WHOLE } from "./factor.ts";
import { defaultPolicy, validatePolicy } from "./match-policy.ts";
import { normaliseWeights } from "./normalise-weights.ts";

const { weights } = defaultPolicy;
const problemsOf = (input: unknown) => {
  const read = validatePolicy(input);
  return read.ok ? [] : (read.details ?? []).map(({ path }) => path);
};

describe("a policy from outside", () => {
  test("the one that a programme starts with is valid", () => {
    expect(validatePolicy(defaultPolicy)).toEqual({ ok: true, value: defaultPolicy });
  });

  test("is refused with the place of each problem", () => {
    expect(problemsOf({ ...defaultPolicy, threshold: -1, fullSeats: 0 })).toEqual(["threshold", "fullSeats"]);
    expect(problemsOf({ ...defaultPolicy, minimumOverlapMinutes: 10_081 })).toEqual([
      "minimumOverlapMinutes",
    ]);
    expect(problemsOf({ ...defaultPolicy, weights: { ...weights, skills: 0.4 } })).toEqual([
      "weights.skills",
    ]);
    expect(problemsOf({ ...defaultPolicy, minimumLevelGap: 0, needsSharedLanguage: 1 })).toEqual([
      "needsSharedLanguage",
      "minimumLevelGap",
    ]);
    expect(problemsOf({ ...defaultPolicy, minimumLevelGap: 8 })).toEqual(["minimumLevelGap"]);
    expect(problemsOf({ ...defaultPolicy, charm: 1 })).toEqual([""]);
    expect(problemsOf(null)).toEqual([""]);
  });

  test("needs weights that add up to a million", () => {
    expect(problemsOf({ ...defaultPolicy, weights: { ...weights, skills: 399_999 } })).toEqual(["weights"]);
  });
});

describe("weights as somebody types them", () => {
  test("become parts per million", () => {
    const typed = { ...weights, skills: 3, level: 3, overlap: 3 };
    const rest = { track: 0, crossTeam: 0, capacity: 0, preference: 0, language: 0, history: 0 };
    expect(normaliseWeights({ ...typed, ...rest })).toEqual({
      ok: true,
      value: { ...rest, skills: 333_334, level: 333_333, overlap: 333_333 },
    });
  });

  test("stay as they are when they add up already", () => {
    expect(normaliseWeights(weights)).toEqual({ ok: true, value: weights });
  });

  test("always make a valid policy, or are refused", () => {
    const weight = fc.oneof(
      fc.nat(1000),
      fc.double({ min: 0, max: 1e9, noNaN: true }),
      fc.constantFrom(0, -1, Number.NaN),
    );
    const any = fc.record({
      skills: weight,
      level: weight,
      overlap: weight,
      track: weight,
      crossTeam: weight,
      capacity: weight,
      preference: weight,
      language: weight,
      history: weight,
    });
    fc.assert(
      fc.property(any, (typed) => {
        const values = Object.values(typed);
        const isPossible = values.every((value) => value >= 0) && values.some((value) => value > 0);
        const normalised = normaliseWeights(typed);
        expect(normalised.ok).toBe(isPossible);
        if (!normalised.ok) return;
        expect(Object.values(normalised.value).reduce((left, right) => left + right, 0)).toBe(WHOLE);
        expect(validatePolicy({ ...defaultPolicy, weights: normalised.value }).ok).toBe(true);
      }),
    );
  });
});
