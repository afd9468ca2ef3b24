import fc from "fast-check";
import { expect, test } from "vitest";
import {
  anyGraph,
  edgesOf,
  graphOf,
  hasMorePeople,
  hasMorePoints,
  pairsOf,
  tryEveryPlan,
} from "./assignment.fixture.ts";
import type { AssignmentGraph, PairIndex } from "./assignment-graph.ts";
import { deferredAcceptance, findBlockingPairs } from "./deferred-acceptance.ts";
import type { Assignment, SolveOptions } from "./solve-assignment.ts";
import { solveAssignment } from "./solve-assignment.ts";
import { verifyAssignment } from "./verify-assignment.ts";

/** Solves, and has every result proven by the verifier, which shares no code with the solver. */
function solve(graph: AssignmentGraph, options: SolveOptions = {}): Assignment {
  const solved = solveAssignment(graph, options);
  if (!solved.ok) throw new Error(`refused: ${solved.code}`);
  expect(verifyAssignment(graph, solved.value, options)).toEqual({ ok: true, value: null });
  return solved.value;
}

const fairness = fc.constantFrom(0, 0.25, 1);

test("no plan has more points, of all the plans there are", () => {
  fc.assert(
    fc.property(anyGraph, fc.integer(), (graph, seed) => {
      expect(solve(graph, { seed }).totalScore).toBe(tryEveryPlan(graph, hasMorePoints).total);
    }),
    { numRuns: 1000 },
  );
});

test("no plan has more people, and of those with as many none has more points", () => {
  fc.assert(
    fc.property(anyGraph, fc.integer(), (graph, seed) => {
      const { matched, totalScore } = solve(graph, { objective: "matchedFirst", seed });
      expect({ matched, total: totalScore }).toEqual(tryEveryPlan(graph, hasMorePeople));
    }),
    { numRuns: 1000 },
  );
});

test("the worst off are as well off as as many people can be, and then no plan has more points", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const { matched, totalScore, certificate } = solve(graph, { objective: "maxMin" });
      const possible = tryEveryPlan(graph, hasMorePeople).matched;
      const above = (least: number) =>
        graphOf(
          graph.mentees,
          [...graph.capacity],
          edgesOf(graph).filter(([, , score]) => score >= least),
        );
      const least = Math.max(
        0,
        ...edgesOf(graph)
          .map(([, , score]) => score)
          .filter((score) => tryEveryPlan(above(score), hasMorePeople).matched === possible),
      );
      expect(certificate.leastScore).toBe(least);
      expect({ matched, total: totalScore }).toEqual(tryEveryPlan(above(least), hasMorePeople));
    }),
    { numRuns: 300 },
  );
});

test("fairness never leaves a plan that the verifier does not prove, and never has more points than the most", () => {
  fc.assert(
    fc.property(anyGraph, fairness, (graph, share) => {
      const fair = solve(graph, { fairness: share });
      expect(fair.totalScore).toBeLessThanOrEqual(solve(graph).totalScore);
    }),
  );
});

test("the order of people and of edges moves no point", () => {
  fc.assert(
    fc.property(anyGraph, fc.infiniteStream(fc.nat()), (graph, dice) => {
      const mentees = shuffled(graph.mentees, dice);
      const mentors = shuffled(graph.mentors, dice);
      const capacity = Array.from({ length: graph.mentors }, () => 0);
      for (const [from, to] of mentors.entries()) capacity[to] = graph.capacity[from] ?? 0;
      const edges = edgesOf(graph).map(
        ([mentee, mentor, score]) => [mentees[mentee] ?? 0, mentors[mentor] ?? 0, score] as const,
      );
      const turned = graphOf(graph.mentees, capacity, edges.toReversed());
      for (const objective of ["totalScore", "matchedFirst", "maxMin"] as const) {
        const one = solve(graph, { objective });
        const other = solve(turned, { objective });
        expect([other.matched * Number(objective !== "totalScore"), other.totalScore]).toEqual([
          one.matched * Number(objective !== "totalScore"),
          one.totalScore,
        ]);
      }
    }),
  );
});

function shuffled(count: number, dice: fc.Stream<number>): number[] {
  return Array.from({ length: count }, (_, index) => ({ index, die: dice.next().value ?? 0 }))
    .sort((one, other) => one.die - other.die || one.index - other.index)
    .map(({ index }) => index);
}

test("more seats or more pairs never take points away", () => {
  fc.assert(
    fc.property(anyGraph, fc.nat(), (graph, pick) => {
      const edges = edgesOf(graph);
      const total = solve(graph).totalScore;
      const roomier = [...graph.capacity].map((seats, mentor) =>
        mentor === pick % Math.max(1, graph.mentors) ? seats + 1 : seats,
      );
      expect(solve(graphOf(graph.mentees, roomier, edges)).totalScore).toBeGreaterThanOrEqual(total);
      const fewer = edges.filter((_, index) => index !== pick % Math.max(1, edges.length));
      expect(solve(graphOf(graph.mentees, [...graph.capacity], fewer)).totalScore).toBeLessThanOrEqual(total);
    }),
  );
});

test("from any prices the same total is reached as from none", () => {
  fc.assert(
    fc.property(anyGraph, fc.infiniteStream(fc.integer({ min: 0, max: 2_000_000 })), (graph, prices) => {
      const warmStart = Float64Array.from(graph.capacity, () => prices.next().value ?? 0);
      expect(solve(graph, { warmStart }).totalScore).toBe(solve(graph).totalScore);
    }),
    { numRuns: 500 },
  );
});

test("locked pairs are there, blocked ones are not, and the rest is the best that is left", () => {
  fc.assert(
    fc.property(anyGraph, fc.infiniteStream(fc.integer({ min: 0, max: 5 })), (graph, dice) => {
      const { locked, blocked } = chooseRules(graph, dice);
      const plan = solve(graph, { locked, blocked });
      const pairs = pairsOf(plan.mentorOf).map(String);
      for (const { mentee, mentor } of locked) expect(pairs).toContain(String([mentee, mentor]));
      for (const { mentee, mentor } of blocked) expect(pairs).not.toContain(String([mentee, mentor]));
      expect(plan.totalScore).toBe(bestUnder(graph, { locked, blocked }));
    }),
    { numRuns: 500 },
  );
});

interface PairRules {
  readonly locked: PairIndex[];
  readonly blocked: PairIndex[];
}

function chooseRules(graph: AssignmentGraph, dice: fc.Stream<number>): PairRules {
  const left = [...graph.capacity];
  const locked: PairIndex[] = [];
  const blocked: PairIndex[] = [];
  for (const [mentee, mentor] of edgesOf(graph)) {
    const die = dice.next().value ?? 0;
    if (die === 1) blocked.push({ mentee, mentor });
    if (die !== 0 || (left[mentor] ?? 0) === 0 || locked.some((pair) => pair.mentee === mentee)) continue;
    left[mentor] = (left[mentor] ?? 0) - 1;
    locked.push({ mentee, mentor });
  }
  return { locked, blocked };
}

function bestUnder(graph: AssignmentGraph, { locked, blocked }: PairRules): number {
  const capacity = [...graph.capacity];
  const isIn = (pairs: PairIndex[], mentee: number, mentor: number) =>
    pairs.some((pair) => pair.mentee === mentee && pair.mentor === mentor);
  let total = 0;
  for (const [mentee, mentor, score] of edgesOf(graph)) {
    if (!isIn(locked, mentee, mentor)) continue;
    capacity[mentor] = (capacity[mentor] ?? 0) - 1;
    total += score;
  }
  const free = edgesOf(graph).filter(
    ([mentee, mentor]) => !locked.some((pair) => pair.mentee === mentee) && !isIn(blocked, mentee, mentor),
  );
  return total + tryEveryPlan(graphOf(graph.mentees, capacity, free), hasMorePoints).total;
}

test("the same input gives the same bytes", () => {
  fc.assert(
    fc.property(anyGraph, fc.integer(), (graph, seed) => {
      expect(solve(graph, { seed })).toEqual(solve(graph, { seed }));
    }),
  );
});

test("deferred acceptance leaves nobody who would rather have each other", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      expect(findBlockingPairs(graph, deferredAcceptance(graph))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("the verifier turns down a plan in which one thing is wrong", () => {
  const graph = graphOf(
    3,
    [1, 1],
    [
      [0, 0, 5],
      [0, 1, 4],
      [1, 0, 5],
      [1, 1, 1],
      [2, 1, 2],
    ],
  );
  const right = solve(graph);
  const verify = (change: Partial<Assignment>) => {
    const verified = verifyAssignment(graph, { ...right, ...change });
    return verified.ok ? "proven" : verified.code;
  };
  expect(right.totalScore).toBe(9);
  expect(verify({})).toBe("proven");
  expect(verify({ mentorOf: Int32Array.of(0, 0, 1) })).toBe("OVER_CAPACITY");
  expect(verify({ mentorOf: Int32Array.of(1, -1, 0) })).toBe("SURPLUS_WITHOUT_MENTOR");
  expect(verify({ mentorOf: Int32Array.of(0, -1, 0) })).not.toBe("proven");
  expect(verify({ menteeSurplus: right.menteeSurplus.map((value) => value - 1) })).not.toBe("proven");
  expect(verify({ mentorPrice: right.mentorPrice.map((value) => value + 1) })).not.toBe("proven");
  expect(verify({ totalScore: 10 })).toBe("TOTALS_DIFFER");
  expect(verify({ certificate: { ...right.certificate, dualValue: 10 } })).toBe("VALUES_DIFFER");
});
