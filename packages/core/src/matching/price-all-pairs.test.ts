import fc from "fast-check";
import { expect, test } from "vitest";
import { anyGraph, edgesOf } from "./assignment.fixture.ts";
import type { AssignmentGraph } from "./assignment-graph.ts";
import { generateCandidates, toGraph } from "./candidate-rows.ts";
import type { PairScanner } from "./pair-scanner.ts";
import { priceAllPairs } from "./price-all-pairs.ts";
import type { SolveOptions } from "./solve-assignment.ts";
import { solveAssignment } from "./solve-assignment.ts";
import { verifyAssignment } from "./verify-assignment.ts";

function scanGraph(graph: AssignmentGraph): PairScanner {
  const rows = Map.groupBy(edgesOf(graph), ([mentee]) => mentee);
  return (mentee, { k, prices, above = Number.NEGATIVE_INFINITY }) => {
    const worth = ([, mentor, score]: readonly [number, number, number]) => score - (prices?.[mentor] ?? 0);
    const best = (rows.get(mentee) ?? [])
      .filter((edge) => worth(edge) > above)
      .toSorted((one, other) => worth(other) - worth(one))
      .slice(0, k);
    return {
      mentor: Int32Array.from(best, ([, mentor]) => mentor),
      score: Int32Array.from(best, ([, , score]) => score),
    };
  };
}

function solved(graph: AssignmentGraph, options: SolveOptions) {
  const result = solveAssignment(graph, options);
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result.value;
}

test("from one candidate each, prices lead to a plan that holds for all pairs, blocked ones left out", () => {
  const cases = fc.tuple(
    anyGraph,
    fc.constantFrom("totalScore", "matchedFirst"),
    fc.integer({ min: 0, max: 9 }),
  );
  fc.assert(
    fc.property(cases, ([graph, objective, pick]) => {
      const scan = scanGraph(graph);
      const blocked = edgesOf(graph)
        .filter((_, index) => index % 10 === pick)
        .map(([mentee, mentor]) => ({ mentee, mentor }));
      const { mentees, capacity } = graph;
      const candidates = generateCandidates(scan, { mentees, capacity, k: 1 });
      const ofMentee = Map.groupBy(blocked, ({ mentee }) => mentee);
      const options = { objective, blocked } satisfies SolveOptions;
      const solve = (rows: AssignmentGraph, warmStart?: Float64Array) =>
        solved(rows, {
          ...options,
          blocked: blocked.filter(({ mentee, mentor }) => candidates.rows[mentee]?.mentor.includes(mentor)),
          ...(warmStart && { warmStart }),
        });
      const plan = priceAllPairs(
        solve,
        {
          scan,
          candidates,
          locked: new Set(),
          isBlocked: (mentee, mentor) =>
            blocked.some((pair) => pair.mentee === mentee && pair.mentor === mentor),
          mostBlocked: Math.max(0, ...Array.from(ofMentee.values(), (pairs) => pairs.length)),
        },
        solve(toGraph(candidates)),
      );
      expect(verifyAssignment(graph, plan, options)).toEqual({ ok: true, value: null });
      const whole = solved(graph, options);
      expect([plan.totalScore, plan.certificate.scope]).toEqual([whole.totalScore, "allPairs"]);
      if (objective === "matchedFirst") expect(plan.matched).toBe(whole.matched);
    }),
    { numRuns: 500 },
  );
});
