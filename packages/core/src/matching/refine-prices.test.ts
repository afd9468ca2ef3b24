import fc from "fast-check";
import { expect, test } from "vitest";
import { anyGraph } from "./assignment.fixture.ts";
import type { AssignmentGraph } from "./assignment-graph.ts";
import { MOST_SCORE, NOBODY } from "./assignment-graph.ts";
import type { Market } from "./market.ts";
import { openMarket, seat } from "./market.ts";
import { refinePrices } from "./refine-prices.ts";
import { solveAssignment } from "./solve-assignment.ts";

/** A market in which everybody sits as in the best plan. */
function seatedAtBest(graph: AssignmentGraph): Market {
  const { capacity } = graph;
  const market = openMarket(graph, {
    worthOf: (score) => score,
    isOut: () => false,
    isBlocked: null,
    capacity,
  });
  const solved = solveAssignment(graph);
  if (!solved.ok) throw new Error(solved.code);
  for (const [mentee, mentor] of solved.value.mentorOf.entries()) {
    if (mentor !== NOBODY) seat(market, mentee, mentor);
  }
  return market;
}

/** Who sits and would rather sit elsewhere at the prices there are. */
function envious({ mentees, mentorOf, price, byMentee }: Market): number[] {
  return Array.from({ length: mentees }, (_, mentee) => mentee).filter((mentee) => {
    const mentor = mentorOf[mentee] ?? NOBODY;
    const row = Array.from(
      byMentee.cells.subarray(2 * (byMentee.start[mentee] ?? 0), 2 * (byMentee.end[mentee] ?? 0)),
    );
    const gains = new Map<number, number>();
    for (let cell = 0; cell < row.length; cell += 2) {
      gains.set(row[cell] ?? 0, (row[cell + 1] ?? 0) - (price[row[cell] ?? 0] ?? 0));
    }
    return mentor !== NOBODY && Math.max(...gains.values()) > (gains.get(mentor) ?? 0);
  });
}

test("nobody of the best plan envies anybody once prices that were too low have been raised", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const market = seatedAtBest(graph);
      refinePrices(market, MOST_SCORE);
      expect(envious(market)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test("no price falls, none rises by more than it may, and a free seat keeps its price", () => {
  fc.assert(
    fc.property(anyGraph, fc.func(fc.nat(1000)), fc.nat(500), (graph, priceOf, most) => {
      const market = seatedAtBest(graph);
      const before = market.price.map((_, mentor) => priceOf(mentor));
      market.price.set(before);
      refinePrices(market, most);
      for (const [mentor, price] of market.price.entries()) {
        const isFull = market.taken[mentor] === market.capacity[mentor];
        const raised = price - (before[mentor] ?? 0);
        expect(raised).toBeGreaterThanOrEqual(0);
        expect(raised).toBeLessThanOrEqual(isFull ? most : 0);
      }
    }),
    { numRuns: 500 },
  );
});
