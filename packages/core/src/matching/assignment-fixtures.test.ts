import { expect, test } from "vitest";
import { graphOf } from "./assignment.fixture.ts";
import type { AssignmentGraph } from "./assignment-graph.ts";
import { solveAssignment } from "./solve-assignment.ts";
import { verifyAssignment } from "./verify-assignment.ts";

const OBJECTIVES = ["totalScore", "matchedFirst", "maxMin"] as const;

function solveEach(graph: AssignmentGraph) {
  return OBJECTIVES.map((objective) => {
    const solved = solveAssignment(graph, { objective });
    if (!solved.ok) throw new Error(`refused: ${solved.code}`);
    expect(verifyAssignment(graph, solved.value, { objective })).toEqual({ ok: true, value: null });
    return [solved.value.matched, solved.value.totalScore];
  });
}

/** A graph from a rule, whatever its size. */
function ruleGraph(
  mentees: number,
  capacity: Int32Array,
  rowOf: (mentee: number) => readonly (readonly [mentor: number, score: number])[],
): AssignmentGraph {
  const rows = Array.from({ length: mentees }, (_, mentee) => rowOf(mentee));
  const rowStart = new Int32Array(mentees + 1);
  for (const [mentee, row] of rows.entries()) rowStart[mentee + 1] = (rowStart[mentee] ?? 0) + row.length;
  const flat = rows.flat();
  return {
    mentees,
    mentors: capacity.length,
    capacity,
    rowStart,
    mentor: Int32Array.from(flat, ([mentor]) => mentor),
    score: Int32Array.from(flat, ([, score]) => score),
  };
}

const ones = (count: number) => new Int32Array(count).fill(1);
const everybody = (mentors: number, scoreOf: (mentor: number) => number) =>
  Array.from({ length: mentors }, (_, mentor) => [mentor, scoreOf(mentor)] as const);

test.each<[string, AssignmentGraph, readonly (readonly [number, number])[]]>([
  [
    "nobody at all",
    graphOf(0, [], []),
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  ],
  [
    "no mentors",
    graphOf(3, [], []),
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  ],
  [
    "no mentees",
    graphOf(0, [2, 2], []),
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  ],
  [
    "no edges",
    graphOf(3, [1, 1], []),
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  ],
  [
    "no seats",
    graphOf(
      2,
      [0, 0],
      [
        [0, 0, 5],
        [1, 1, 5],
      ],
    ),
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  ],
  [
    "5,000 seats for two",
    graphOf(
      2,
      [5000],
      [
        [0, 0, 5],
        [1, 0, 7],
      ],
    ),
    [
      [2, 12],
      [2, 12],
      [2, 12],
    ],
  ],
])("%s", (_, graph, expected) => {
  expect(solveEach(graph)).toEqual(expected);
});

test.each([
  [60, 40, 40],
  [40, 60, 40],
  [50, 50, 50],
])("%i mentees and %i mentors who all fit alike: %i pairs", (mentees, mentors, pairs) => {
  const alike = ruleGraph(mentees, ones(mentors), () => everybody(mentors, () => 7));
  expect(solveEach(alike)).toEqual(OBJECTIVES.map(() => [pairs, 7 * pairs]));
});

test("a price war among 400 for 399 alike ends", () => {
  const war = ruleGraph(400, ones(399), () => everybody(399, () => 1_000_000));
  expect(solveEach(war)).toEqual(OBJECTIVES.map(() => [399, 399_000_000]));
});

test("two values only", () => {
  const two = ruleGraph(80, ones(60), (mentee) =>
    everybody(60, (mentor) => ((mentee * mentor) % 3 === 0 ? 1_000_000 : 1)),
  );
  solveEach(two);
});

test("one star in every list, with 5,000 seats and 6,000 who want one", () => {
  const star = ruleGraph(6000, Int32Array.of(5000, 1, 1), (mentee) => [
    [0, 900_000],
    [1 + (mentee % 2), 10 + (mentee % 7)],
  ]);
  expect(solveEach(star)[1]?.[0]).toBe(5002);
});

test.each([
  ["forwards", 0, 1],
  ["backwards", 1, 0],
])("a chain of 20,000, %s", (_, own, next) => {
  const chain = ruleGraph(20_000, ones(20_000), (mentee) =>
    mentee === 19_999
      ? [[19_999, 5]]
      : [
          [mentee + own, 5],
          [mentee + next, 6],
        ],
  );
  expect(solveEach(chain)[1]?.[0]).toBe(20_000);
});

test("products, where everybody wants the same and the best gain most", () => {
  const count = 120;
  const products = ruleGraph(count, ones(count), (mentee) =>
    everybody(count, (mentor) => (mentee + 1) * (mentor + 1)),
  );
  const squares = Array.from({ length: count }, (_, index) => (index + 1) ** 2).reduce(
    (sum, square) => sum + square,
    0,
  );
  expect(solveEach(products)[0]).toEqual([count, squares]);
});

test("one half too full, one half half empty", () => {
  const halves = ruleGraph(300, ones(200), (mentee) =>
    mentee < 200
      ? everybody(100, (mentor) => 500_000 + ((mentee * 7 + mentor * 13) % 1000))
      : Array.from(
          { length: 100 },
          (_, mentor) => [100 + mentor, 500_000 + ((mentee + mentor) % 1000)] as const,
        ),
  );
  expect(solveEach(halves).map(([matched]) => matched)).toEqual([200, 200, 200]);
});

test.each<[string, Partial<AssignmentGraph>, string]>([
  ["a score below 0", { score: Int32Array.of(-1, 1) }, "SCORE_INVALID"],
  ["a score above the most", { score: Int32Array.of(4_000_001, 1) }, "SCORE_INVALID"],
  [
    "scores that are no whole numbers",
    { score: asIntegers(Float64Array.of(Number.NaN, 0.5)) },
    "SHAPE_INVALID",
  ],
  ["a mentor who is not there", { mentor: Int32Array.of(2, 1) }, "MENTOR_OUT_OF_RANGE"],
  ["a mentor before the first", { mentor: Int32Array.of(-1, 1) }, "MENTOR_OUT_OF_RANGE"],
  ["a pair that is there twice", { mentor: Int32Array.of(0, 0) }, "DUPLICATE_PAIR"],
  ["fewer seats than none", { capacity: Int32Array.of(1, -1) }, "CAPACITY_INVALID"],
  ["rows that run backwards", { rowStart: Int32Array.of(0, 3, 2), mentees: 2 }, "SHAPE_INVALID"],
  ["rows that end too soon", { rowStart: Int32Array.of(0, 1) }, "SHAPE_INVALID"],
  ["half a mentee", { mentees: 0.5 }, "SHAPE_INVALID"],
  ["mentors without seats", { mentors: 3 }, "SHAPE_INVALID"],
])("refused before any loop: %s", (_, change, code) => {
  const graph = {
    ...graphOf(
      1,
      [1, 1],
      [
        [0, 0, 5],
        [0, 1, 3],
      ],
    ),
    ...change,
  };
  expect(solveAssignment(graph)).toMatchObject({ ok: false, code });
});

/** As a caller without types would hand it in. */
function asIntegers(values: Float64Array): Int32Array {
  const given: unknown = values;
  return given instanceof Int32Array ? given : JSON.parse("[0.5,0.5]");
}

test.each([
  ["a lock and a block of one pair", { locked: [[0, 0]], blocked: [[0, 0]] }, "LOCK_AND_BLOCK"],
  [
    "two locks of one mentee",
    {
      locked: [
        [0, 0],
        [0, 1],
      ],
    },
    "LOCK_TWICE",
  ],
  [
    "more locks than seats",
    {
      locked: [
        [0, 0],
        [1, 0],
      ],
    },
    "LOCKS_ABOVE_CAPACITY",
  ],
  ["a lock of a pair that can't be", { locked: [[1, 1]] }, "LOCK_WITHOUT_EDGE"],
  ["a lock of somebody who is not there", { locked: [[2, 0]] }, "PAIR_OUT_OF_RANGE"],
  ["a block of somebody who is not there", { blocked: [[0, 7]] }, "PAIR_OUT_OF_RANGE"],
])(
  "refused with the pair: %s",
  (_, { locked = [], blocked = [] }: { locked?: number[][]; blocked?: number[][] }, code) => {
    const graph = graphOf(
      2,
      [1, 1],
      [
        [0, 0, 5],
        [0, 1, 3],
        [1, 0, 4],
      ],
    );
    const toPairs = (pairs: number[][]) => pairs.map(([mentee = 0, mentor = 0]) => ({ mentee, mentor }));
    expect(solveAssignment(graph, { locked: toPairs(locked), blocked: toPairs(blocked) })).toMatchObject({
      ok: false,
      code,
    });
  },
);

test.each([
  { fairness: 2 },
  { fairness: Number.NaN },
  { minScore: Number.NaN },
  { seed: 0.5 },
  { warmStart: Float64Array.of(-1) },
])("refused as an option: %o", (options) => {
  expect(solveAssignment(graphOf(1, [1], [[0, 0, 5]]), options)).toMatchObject({
    ok: false,
    code: "OPTION_INVALID",
  });
});
