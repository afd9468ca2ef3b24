import { expect, test } from "vitest";
import {
  expectation,
  findProblems,
  ladder,
  level,
  ONE,
  promotion,
  skillIds,
  sourceOf,
  TWO,
} from "./acme-ladder.fixture.ts";
import { formatProblem } from "./problem.ts";
import { validateLadder } from "./validate-ladder.ts";

const told = (data: unknown) => findProblems(data).map(({ code, path }) => [code, path]);
const withLevels = (...levels: object[]) => ladder({ levels, transitions: [] });

test("a ladder that fits comes back with names for everything", () => {
  const checked = validateLadder(ladder(), { ...sourceOf(ladder()), skillIds });
  expect(checked).toMatchObject({ ok: true, warnings: [] });
  if (!checked.ok) throw new Error("unreachable");
  expect(checked.ladder.specialisations).toEqual([
    { id: "rock", name: "Rock" },
    { id: "ice_axes", name: "Ice" },
  ]);
  expect(checked.ladder.dimensions[0]).toEqual({
    id: "scope",
    name: "Scope",
    scale: [
      { id: "task", name: "Task" },
      { id: "whole_wall", name: "Whole wall" },
    ],
  });
  expect(checked.ladder.levels[1]).toMatchObject({
    shortTitle: "The leader",
    aliases: [],
    // In the order of the scale, however it was written.
    profile: { scope: ["task", "whole_wall"] },
  });
});

test.each([
  [
    "tracks",
    [
      { id: "ic", name: "A", kind: "ic" },
      { id: "mgmt", name: "B", kind: "management" },
      { id: "ic", name: "C", kind: "ic" },
    ],
    "tracks.2.id",
  ],
  ["specialisations", ["rock", "rock"], "specialisations.1"],
  ["dimensions", [{ id: "scope", scale: ["task", "whole_wall", "task"] }], "dimensions.0.scale.2"],
  [
    "transitions",
    [
      promotion("second", "leader"),
      { ...promotion("leader", "guide"), kind: "lateral" },
      promotion("second", "leader"),
    ],
    "transitions.2",
  ],
])("an id given twice in %s is told where it comes again", (key, value, path) => {
  expect(told(ladder({ [key]: value }))).toEqual([["DUPLICATE_ID", path]]);
});

test("a level, an expectation or a name that is there twice is told", () => {
  expect(told(withLevels(level("a", [1, 1]), level("a", [1, 1])))).toEqual([["DUPLICATE_ID", "levels.1.id"]]);
  const twice = level("a", [1, 1], { expectations: [expectation(ONE), expectation(ONE.toUpperCase())] });
  expect(told(withLevels(twice))).toEqual([["DUPLICATE_ID", "levels.0.expectations.1.id"]]);
  const named = [
    level("a", [1, 1], { aliases: ["Climber"] }),
    level("b", [1, 1], { aliases: ["B", "climber"] }),
  ];
  expect(told(withLevels(...named))).toEqual([["AMBIGUOUS_NAME", "levels.1.aliases.1"]]);
});

const GRADE = "A grade is two whole numbers from 1 to 99, the lower one first: [3, 3] or [3, 4].";
const spoiltLevels = [
  {
    more: { track: "ci" },
    code: "UNKNOWN_TRACK",
    path: ".track",
    message: 'There is no track "ci". Known: ic, mgmt.',
  },
  {
    more: { profile: { scope: "wall" } },
    code: "UNKNOWN_DIMENSION_VALUE",
    path: ".profile.scope",
    message: 'There is no value of scope "wall". Known: task, whole_wall.',
  },
  {
    more: { profile: { scope: "task", grip: "firm" } },
    code: "UNKNOWN_DIMENSION",
    path: ".profile.grip",
    message: 'There is no dimension "grip". Known: scope.',
  },
  {
    more: { profile: {} },
    code: "MISSING_DIMENSION",
    path: ".profile",
    message: "The level isn't placed on scope.",
  },
  {
    more: { skills: { juggling: 1 } },
    code: "UNKNOWN_SKILL",
    path: ".skills.juggling",
    message: 'There is no skill "juggling". Known: knots, weather.',
  },
  {
    more: { skills: { knots: 6 } },
    code: "SKILL_TARGET_OUT_OF_RANGE",
    path: ".skills.knots",
    message: "A skill target is a whole number from 0 to 5, not 6.",
  },
  { more: { grade: [2, 1] }, code: "INVALID_GRADE", path: ".grade", message: GRADE },
  { more: { grade: [1, 1.5] }, code: "INVALID_GRADE", path: ".grade", message: GRADE },
  {
    more: { mentoring: undefined },
    code: "NO_MENTORING",
    path: "",
    message: "The a says nothing about mentoring.",
  },
];

test.each(spoiltLevels)("a level with $more is told as $code", ({ more, code, path, message }) => {
  const problems = findProblems(withLevels(level("a", [1, 1], more)));
  expect(problems).toMatchObject([{ code, path: `levels.0${path}`, message }]);
});

test("an expectation needs a UUID, a known dimension and a known habit", () => {
  const { id: _, ...nameless } = expectation(ONE);
  const expectations = [
    nameless,
    { ...expectation(ONE), id: "first" },
    { ...expectation(ONE), dimension: "grip" },
    { ...expectation(TWO), habit: "naps" },
  ];
  expect(told(withLevels(level("a", [1, 1], { expectations })))).toEqual([
    ["EXPECTATION_WITHOUT_ID", "levels.0.expectations.0"],
    ["EXPECTATION_WITHOUT_ID", "levels.0.expectations.1.id"],
    ["UNKNOWN_DIMENSION", "levels.0.expectations.2.dimension"],
    ["UNKNOWN_HABIT", "levels.0.expectations.3.habit"],
  ]);
});

test("a grade that nobody has is told once, at the level above it", () => {
  const inTrack = ladder({
    levels: [level("a", [1, 1]), level("b", [2, 4], { track: "mgmt" }), level("c", [4, 4])],
    transitions: [promotion("a", "b"), promotion("a", "c")],
  });
  expect(findProblems(inTrack)).toMatchObject([
    {
      code: "GRADE_GAP",
      path: "levels.2.grade",
      message: 'No level of the track "ic" has the grades 2 to 3, just below The c.',
    },
  ]);
  const onLine = ladder({
    levels: [level("a", [1, 1]), level("b", [3, 3], { track: "mgmt" })],
    transitions: [promotion("a", "b")],
  });
  expect(findProblems(onLine)).toMatchObject([
    {
      code: "GRADE_GAP",
      path: "levels.1.grade",
      message: "No level of the ladder has grade 2, just below The b.",
    },
  ]);
});

const usualMoves = [promotion("second", "leader"), { ...promotion("leader", "guide"), kind: "lateral" }];
const contradictions = [
  {
    moves: [...usualMoves, promotion("guide", "leader")],
    message: "The guide to The leader is no promotion: the grade doesn't rise.",
  },
  {
    moves: [...usualMoves, { ...promotion("second", "guide"), kind: "lateral" }],
    message: "The second to The guide is not lateral: they share no grade.",
  },
  {
    moves: [...usualMoves, { ...promotion("leader", "second"), kind: "return" }],
    message: "The leader to The second is no return: a return leads from management to individual work.",
  },
  {
    moves: [...usualMoves, { ...promotion("guide", "guide"), kind: "lateral" }],
    message: "The guide can't move to itself.",
  },
];

test.each(contradictions)("a move goes against the grades: $message", ({ moves, message }) => {
  expect(findProblems(ladder({ transitions: moves }))).toMatchObject([
    { code: "MOVE_AGAINST_GRADES", path: "transitions.2.kind", message },
  ]);
});

test("a move from or to nowhere is told, and not what else it leaves unreachable", () => {
  const data = ladder({ transitions: [promotion("first", "leader"), promotion("second", "king")] });
  expect(told(data)).toEqual([
    ["UNKNOWN_LEVEL", "transitions.0.from"],
    ["UNKNOWN_LEVEL", "transitions.1.to"],
  ]);
});

test("a level that no way of moves leads to is a warning, and the ladder still stands", () => {
  const data = ladder({
    transitions: [promotion("second", "leader"), { ...promotion("guide", "leader"), kind: "return" }],
  });
  const checked = validateLadder(data, { ...sourceOf(data), skillIds });
  expect(checked).toMatchObject({
    ok: true,
    warnings: [{ severity: "warning", code: "UNREACHABLE_LEVEL", path: "levels.2" }],
  });
});

test("200 expectations are many, 201 are a warning", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      expectation(`${ONE.slice(0, -4)}${String(index).padStart(4, "0")}`),
    );
  expect(told(withLevels(level("a", [1, 1], { expectations: many(200) })))).toEqual([]);
  expect(told(withLevels(level("a", [1, 1], { expectations: many(201) })))).toEqual([
    ["TOO_MANY_EXPECTATIONS", "levels"],
  ]);
});

test("what doesn't have the form of a ladder is told in plain words", () => {
  const { name: _, ...nameless } = ladder({
    version: "1.0",
    colour: "red",
    tracks: "ic",
    levels: [{ ...level("a", [1, 1]), title: " " }],
  });
  expect(
    findProblems(nameless)
      .map(({ path, message }) => [path, message])
      .toSorted(),
  ).toEqual([
    ["colour", 'There is no such key here: "colour".'],
    ["levels.0.title", "This must not be empty."],
    ["name", "This is missing."],
    ["tracks", "This must be a list."],
    ["version", "A version has three numbers: major.minor.patch, like 2.1.0."],
  ]);
  for (const nothing of [null, 7, "ladder", []])
    expect(findProblems(nothing)).toMatchObject([{ code: "WRONG_SHAPE", line: 1 }]);
  expect(told(ladder({ levels: [], transitions: [] }))).toEqual([["NO_LEVELS", "levels"]]);
});

test("a problem has the line of its place, or of the nearest that is there", () => {
  const data = withLevels(level("a", [1, 1], { profile: {}, track: "ci" }));
  const { lineOf } = sourceOf(data);
  expect(findProblems(data).map(({ line }) => line)).toEqual(
    ["levels.0.track", "levels.0.profile"].map(lineOf),
  );
  const [first] = findProblems(data);
  if (first === undefined) throw new Error("unreachable");
  expect(formatProblem(first)).toBe(
    `acme.yaml:${lineOf("levels.0.track")}: levels.0.track: There is no track "ci". Known: ic, mgmt.`,
  );
});
