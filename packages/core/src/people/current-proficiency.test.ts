import fc from "fast-check";
import { expect, test } from "vitest";
import { PROFICIENCIES } from "../ladder/proficiency.ts";
import type { Assessment } from "./current-proficiency.ts";
import { ASSESSMENT_SOURCES, currentProficiency, selfAssessment } from "./current-proficiency.ts";

const said = (source: Assessment["source"], level: Assessment["level"], day = 1): Assessment => ({
  source,
  level,
  assessedAt: `2026-03-0${day}T10:00:00Z`,
});

test("calibrated goes before lead, lead before mentor, mentor before peer, however new they are", () => {
  const all = [said("calibrated", 2, 1), said("lead", 3, 2), said("mentor", 4, 3), said("peer", 5, 4)];
  const believed = all.map((_, count) => currentProficiency(all.slice(count))?.source);
  expect(believed).toEqual(["calibrated", "lead", "mentor", "peer"]);
});

test("of one source the newest counts, also when its moment has a fraction", () => {
  const older = { ...said("peer", 1), assessedAt: "2026-03-01T10:00:00Z" };
  const newer = { ...said("peer", 4), assessedAt: "2026-03-01T10:00:00.500Z" };
  expect(currentProficiency([newer, older])).toBe(newer);
  expect(currentProficiency([older, newer])).toBe(newer);
});

test("what a source takes back leaves the word to the next one", () => {
  expect(currentProficiency([said("lead", 4, 1), said("lead", null, 2), said("peer", 3, 1)])?.level).toBe(3);
  expect(currentProficiency([said("lead", null)])).toBeNull();
});

test("what people say of themselves stands apart", () => {
  const own = said("self", 5, 3);
  expect(currentProficiency([own])).toBeNull();
  expect(selfAssessment([said("self", 2, 1), own, said("lead", 1, 4)])).toBe(own);
});

test("an assessment of 0 is an assessment", () => {
  expect(currentProficiency([said("lead", 0), said("peer", 4)])?.level).toBe(0);
});

test("the order in which rows come, and what people say of themselves, change nothing", () => {
  const assessment = fc.record({
    source: fc.constantFrom(...ASSESSMENT_SOURCES),
    level: fc.option(fc.constantFrom(...PROFICIENCIES)),
    assessedAt: fc.integer({ min: 0, max: 1e6 }).map((minutes) => new Date(minutes * 60_000).toISOString()),
  });
  const rows = fc.uniqueArray(assessment, {
    selector: ({ source, assessedAt }) => `${source} ${assessedAt}`,
  });
  fc.assert(
    fc.property(rows, (all) => {
      const current = currentProficiency(all);
      expect(currentProficiency(all.toReversed())).toBe(current);
      expect(currentProficiency(all.filter(({ source }) => source !== "self"))).toBe(current);
    }),
  );
});
