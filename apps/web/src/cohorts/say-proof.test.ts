import { expect, test } from "vitest";
import { sayProof } from "./say-proof.ts";

const plain = { objective: "totalScore", fairnessPpm: 0, minScore: 0, kept: 0 } as const;

test("a plan of the most points is the best there is only where nothing was asked of it beside", () => {
  expect(sayProof(plain)).toBe("No other plan has a higher total");
  expect(sayProof({ ...plain, minScore: 550_000 })).toBe(
    "No other plan of pairs from 55 points on has a higher total",
  );
  expect(sayProof({ ...plain, kept: 1 })).toBe(
    "No other plan with the pair that was locked has a higher total",
  );
  expect(sayProof({ ...plain, fairnessPpm: 500_000 })).toBe(
    "No other plan is better by the fairness that was chosen",
  );
});

test("a plan that serves people first, or the worst off, says what it is best at in order", () => {
  expect(sayProof({ ...plain, objective: "matchedFirst", kept: 2 })).toBe(
    "No other plan with the 2 pairs that were locked serves more people, and none that serves as many has a higher total",
  );
  expect(sayProof({ ...plain, objective: "maxMin" })).toBe(
    "No other plan serves more people, none that serves as many lifts the worst off higher, and none of those has a higher total",
  );
});
