import fc from "fast-check";
import type { AssignmentGraph } from "./assignment-graph.ts";
import { NOBODY } from "./assignment-graph.ts";

/** `[mentee, mentor, score]` */
export type Edge = readonly [mentee: number, mentor: number, score: number];

export function graphOf(
  mentees: number,
  capacity: readonly number[],
  edges: readonly Edge[],
): AssignmentGraph {
  const rows = Array.from({ length: mentees }, (_, mentee) => edges.filter((edge) => edge[0] === mentee));
  const rowStart = new Int32Array(mentees + 1);
  for (const [mentee, row] of rows.entries()) rowStart[mentee + 1] = (rowStart[mentee] ?? 0) + row.length;
  return {
    mentees,
    mentors: capacity.length,
    capacity: Int32Array.from(capacity),
    rowStart,
    mentor: Int32Array.from(rows.flat(), ([, mentor]) => mentor),
    score: Int32Array.from(rows.flat(), ([, , score]) => score),
  };
}

export function edgesOf({ mentees, rowStart, mentor, score }: AssignmentGraph): Edge[] {
  return Array.from({ length: mentees }, (_, mentee) => mentee).flatMap((mentee) =>
    Array.from({ length: (rowStart[mentee + 1] ?? 0) - (rowStart[mentee] ?? 0) }, (_, index): Edge => {
      const edge = (rowStart[mentee] ?? 0) + index;
      return [mentee, mentor[edge] ?? 0, score[edge] ?? 0];
    }),
  );
}

/** Up to 8 mentees and 6 mentors with 0..3 seats, sparse and dense, with scores that tie often or never. */
export const anyGraph = fc
  .record({
    mentees: fc.integer({ min: 0, max: 8 }),
    capacity: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 6 }),
    most: fc.constantFrom(0, 1, 3, 1000, 1_000_000),
    density: fc.integer({ min: 1, max: 4 }),
  })
  .chain(({ mentees, capacity, most, density }) =>
    fc
      .array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: most })), {
        minLength: mentees * capacity.length,
        maxLength: mentees * capacity.length,
      })
      .map((cells) => {
        const edges = cells.flatMap(([dice, score], index): Edge[] =>
          dice < density ? [[Math.floor(index / capacity.length), index % capacity.length, score]] : [],
        );
        return graphOf(mentees, capacity, edges);
      }),
  );

export interface BestPlan {
  readonly matched: number;
  readonly total: number;
}

/** Every plan there is, and of them the one that `isBetter` keeps: what the solver is held against. */
export function tryEveryPlan(
  graph: AssignmentGraph,
  isBetter: (one: BestPlan, other: BestPlan) => boolean,
): BestPlan {
  const left = [...graph.capacity];
  const rows = Map.groupBy(edgesOf(graph), ([mentee]) => mentee);
  const from = (mentee: number, plan: BestPlan): BestPlan => {
    if (mentee === graph.mentees) return plan;
    let best = from(mentee + 1, plan);
    for (const [, mentor, score] of rows.get(mentee) ?? []) {
      if (left[mentor] === 0) continue;
      left[mentor] = (left[mentor] ?? 0) - 1;
      const other = from(mentee + 1, { matched: plan.matched + 1, total: plan.total + score });
      left[mentor] = (left[mentor] ?? 0) + 1;
      if (isBetter(other, best)) best = other;
    }
    return best;
  };
  return from(0, { matched: 0, total: 0 });
}

export const hasMorePoints = (one: BestPlan, other: BestPlan): boolean => one.total > other.total;
export const hasMorePeople = (one: BestPlan, other: BestPlan): boolean =>
  one.matched > other.matched || (one.matched === other.matched && one.total > other.total);

export function pairsOf(mentorOf: Int32Array): [number, number][] {
  return Array.from(mentorOf, (mentor, mentee): [number, number] => [mentee, mentor]).filter(
    ([, mentor]) => mentor !== NOBODY,
  );
}
