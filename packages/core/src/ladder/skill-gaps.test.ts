import fc from "fast-check";
import { expect, test } from "vitest";
import { isProficiency, PROFICIENCIES, proficiencyName } from "./proficiency.ts";
import { skillGaps } from "./skill-gaps.ts";

const proficiency = fc.constantFrom(...PROFICIENCIES);
const ids = fc.constantFrom("a", "b", "c", "d", "e");

test("the widest gap comes first, and not assessed is a gap from nothing", () => {
  const targets = { a: 3, b: 4, c: 4, d: 2, e: 0 } as const;
  const current = new Map([["a", 3] as const, ["b", 2] as const, ["d", null] as const]);
  expect(skillGaps(targets, current)).toEqual([
    { skillId: "c", from: null, to: 4 },
    { skillId: "b", from: 2, to: 4 },
    { skillId: "d", from: null, to: 2 },
  ]);
});

test("who closes every gap has none left, and nobody has a gap in what isn't asked", () => {
  fc.assert(
    fc.property(
      fc.dictionary(ids, proficiency),
      fc.dictionary(ids, fc.option(proficiency)),
      (targets, current) => {
        const before = new Map(Object.entries(current));
        const gaps = skillGaps(targets, before);
        for (const { skillId, from, to } of gaps) {
          expect(to).toBe(targets[skillId]);
          expect(to).toBeGreaterThan(from ?? 0);
        }
        const after = new Map([...before, ...gaps.map(({ skillId, to }) => [skillId, to] as const)]);
        expect(skillGaps(targets, after)).toEqual([]);
      },
    ),
  );
});

test("not assessed is no proficiency, and neither is what only looks like one", () => {
  for (const value of [null, undefined, -1, 6, 2.5, "3", Number.NaN])
    expect(isProficiency(value)).toBe(false);
  expect(PROFICIENCIES.every(isProficiency)).toBe(true);
  expect([proficiencyName(null), proficiencyName(0), proficiencyName(5)]).toEqual([
    "Not assessed",
    "None",
    "Expert",
  ]);
});
