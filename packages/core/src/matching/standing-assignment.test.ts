import fc from "fast-check";
import { expect, test } from "vitest";
import type { Edge } from "./assignment.fixture.ts";
import { anyGraph, edgesOf, graphOf } from "./assignment.fixture.ts";
import type { AssignmentGraph } from "./assignment-graph.ts";
import { NOBODY } from "./assignment-graph.ts";
import type { Assignment } from "./solve-assignment.ts";
import { solveAssignment } from "./solve-assignment.ts";
import type { StandingAssignment, StandingChange } from "./standing-assignment.ts";
import { changeStanding, openStanding } from "./standing-assignment.ts";
import { verifyAssignment } from "./verify-assignment.ts";

const dice = fc.array(fc.nat(), { minLength: 4, maxLength: 4 });

/** Whatever four numbers make of a graph: fewer or more seats, a pair less, other pairs of somebody. */
function toChange(
  graph: AssignmentGraph,
  [kind = 0, one = 0, other = 0, worth = 0]: number[],
): StandingChange | null {
  if (graph.mentors === 0 || graph.mentees === 0) return null;
  const mentee = one % graph.mentees;
  const mentor = other % graph.mentors;
  if (kind % 3 === 0) return { kind: "capacity", mentor, seats: worth % 4 };
  if (kind % 3 === 1) return { kind: "block", mentee, mentor };
  const mentors = Array.from({ length: graph.mentors }, (_, index) => index).filter(
    (index) => (worth >> index) % 2 === 0,
  );
  return {
    kind: "pairs",
    mentee,
    mentor: Int32Array.from(mentors),
    score: Int32Array.from(mentors, (index) => (worth * (index + 7)) % 1_000_001),
  };
}

function applied(graph: AssignmentGraph, change: StandingChange): AssignmentGraph {
  const capacity = [...graph.capacity];
  const edges = edgesOf(graph);
  if (change.kind === "capacity") {
    capacity[change.mentor] = change.seats;
    return graphOf(graph.mentees, capacity, edges);
  }
  const { mentee, mentor } = change;
  if (change.kind === "block") {
    return graphOf(
      graph.mentees,
      capacity,
      edges.filter(([row, column]) => row !== mentee || column !== mentor),
    );
  }
  const pairs = Array.from(
    change.mentor,
    (column, index): Edge => [mentee, column, change.score[index] ?? 0],
  );
  return graphOf(graph.mentees, capacity, [...edges.filter(([row]) => row !== mentee), ...pairs]);
}

function read({ market }: StandingAssignment, graph: AssignmentGraph): Assignment {
  const chosen = edgesOf(graph).filter(([mentee, mentor]) => market.mentorOf[mentee] === mentor);
  const dual = [
    ...market.surplus,
    ...Array.from(market.price, (price, mentor) => price * (graph.capacity[mentor] ?? 0)),
  ];
  return {
    mentorOf: market.mentorOf,
    menteeSurplus: market.surplus,
    mentorPrice: market.price,
    matched: market.mentorOf.filter((mentor) => mentor !== NOBODY).length,
    totalScore: chosen.reduce((sum, [, , score]) => sum + score, 0),
    certificate: {
      optimal: true,
      scope: "candidates",
      dualValue: dual.reduce((sum, value) => sum + value, 0),
      bonus: 0,
      leastScore: 0,
    },
  };
}

test("after any changes, one by one or together, the plan that stands is proven for the graph as it is now", () => {
  fc.assert(
    fc.property(
      anyGraph,
      fc.array(fc.array(dice, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
      (start, rounds) => {
        const standing = openStanding(start);
        if (!standing.ok) throw new Error(standing.code);
        let graph = start;
        for (const round of rounds) {
          const changes: StandingChange[] = [];
          for (const drawn of round) {
            const change = toChange(graph, drawn);
            if (change === null) continue;
            changes.push(change);
            graph = applied(graph, change);
          }
          changeStanding(standing.value, changes);
          expect(verifyAssignment(graph, read(standing.value, graph))).toEqual({ ok: true, value: null });
        }
        const anew = solveAssignment(graph);
        expect(anew).toMatchObject({
          ok: true,
          value: { totalScore: read(standing.value, graph).totalScore },
        });
      },
    ),
    { numRuns: 1000 },
  );
});
