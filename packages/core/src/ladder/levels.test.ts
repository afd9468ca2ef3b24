import { expect, test } from "vitest";
import type { Ladder, Level } from "./ladder.ts";
import {
  findLevel,
  findLevelByName,
  gradeOf,
  levelsOnGradeLine,
  nextLevels,
  otherSpecialisations,
} from "./levels.ts";

const level = (id: string, track: string, grade: [number, number]): Level => ({
  id,
  track,
  grade,
  title: `${id} engineer`,
  shortTitle: id,
  aliases: [`${id} I`],
  profile: {},
  expectations: [],
  mentoring: null,
  skills: {},
});

const move = (from: string, to: string, kind: "promotion" | "lateral" | "return") => ({
  from,
  to,
  kind,
  whatChanges: ["Much."],
  reversible: true,
});

const ladder: Ladder = {
  id: "x",
  version: "1.0.0",
  name: "X",
  tracks: [
    { id: "ic", name: "Individual", kind: "ic" },
    { id: "mgmt", name: "Management", kind: "management" },
  ],
  specialisations: [
    { id: "rock", name: "Rock" },
    { id: "ice", name: "Ice" },
  ],
  specialisationChange: null,
  dimensions: [],
  levels: [level("low", "ic", [2, 2]), level("lead", "mgmt", [2, 3]), level("high", "ic", [3, 4])],
  transitions: [
    move("lead", "low", "return"),
    move("lead", "high", "lateral"),
    move("low", "high", "promotion"),
  ],
};

test("the grade line has every grade once, and a band stands at its lower end", () => {
  const rows = levelsOnGradeLine(ladder).map(({ grade, cells }) => [
    grade,
    cells.map(({ levels }) => levels.map(({ id }) => id)),
  ]);
  expect(rows).toEqual([
    [4, [[], []]],
    [3, [["high"], []]],
    [2, [["low"], ["lead"]]],
  ]);
  expect(levelsOnGradeLine({ ...ladder, levels: [] })).toEqual([]);
});

test("a level is found by whatever people call it", () => {
  for (const name of ["low", " LOW ", "Low Engineer", "low i"])
    expect(findLevelByName(ladder, name)?.id).toBe("low");
  expect(findLevelByName(ladder, "nobody")).toBeUndefined();
  expect(findLevel(ladder, "low engineer")).toBeUndefined();
  expect(gradeOf(level("x", "ic", [3, 4]))).toEqual({ low: 3, high: 4 });
});

test("moves across come before returns, whatever their order in the file", () => {
  expect(nextLevels(ladder, "lead").map(({ kind, level }) => [kind, level.id])).toEqual([
    ["lateral", "high"],
    ["return", "low"],
  ]);
  expect(nextLevels(ladder, "high")).toEqual([]);
});

test("one can change to every specialisation but the own", () => {
  expect(otherSpecialisations(ladder, "ice").map(({ id }) => id)).toEqual(["rock"]);
  expect(otherSpecialisations(ladder, null)).toHaveLength(2);
});
