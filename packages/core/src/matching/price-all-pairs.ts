import type { CandidateRows } from "./candidate-rows.ts";
import { addCandidates, toGraph } from "./candidate-rows.ts";
import type { PairScanner, ScoredMentors } from "./pair-scanner.ts";
import type { Assignment } from "./solve-assignment.ts";

/** Pairs of one mentee that join in one round: more would fill the rows with what the next prices rule out. */
const JOIN = 8;

interface Pricing {
  readonly scan: PairScanner;
  readonly candidates: CandidateRows;
  readonly locked: ReadonlySet<number>;
  readonly isBlocked: (mentee: number, mentor: number) => boolean;
  /** As many pairs as are blocked of any one mentee: so many more have to be looked at to see one that is not. */
  readonly mostBlocked: number;
  readonly onRound?: (round: number) => void;
}

type Solve = (graph: ReturnType<typeof toGraph>, warmStart?: Float64Array) => Assignment;

/**
 * From the optimum over candidates to the optimum over all pairs (column generation: Dantzig and Wolfe 1960): a pair
 * that would pay at the prices of the moment joins, and the plan is repaired from them; where none would pay, the
 * prices prove the plan for pairs that nobody ever wrote down too.
 */
export function priceAllPairs(solve: Solve, pricing: Pricing, first: Assignment): Assignment {
  let assignment = first;
  for (let round = 1; joinPaying(pricing, assignment) > 0; round += 1) {
    pricing.onRound?.(round);
    assignment = solve(toGraph(pricing.candidates), assignment.mentorPrice);
  }
  return { ...assignment, certificate: { ...assignment.certificate, scope: "allPairs" } };
}

function joinPaying(pricing: Pricing, assignment: Assignment): number {
  const { scan, candidates, locked, mostBlocked } = pricing;
  const { menteeSurplus, mentorPrice, certificate } = assignment;
  let joined = 0;
  for (let mentee = 0; mentee < candidates.rows.length; mentee += 1) {
    if (locked.has(mentee)) continue;
    const above = (menteeSurplus[mentee] ?? 0) - certificate.bonus;
    const found = scan(mentee, { k: JOIN + mostBlocked, prices: mentorPrice, above });
    if (found.mentor.length > 0)
      joined += addCandidates(candidates, mentee, withoutBlocked(pricing, mentee, found));
  }
  return joined;
}

function withoutBlocked(
  { isBlocked }: Pricing,
  mentee: number,
  { mentor, score }: ScoredMentors,
): ScoredMentors {
  const kept = Array.from(mentor, (_, index) => index).filter(
    (index) => !isBlocked(mentee, mentor[index] ?? 0),
  );
  return {
    mentor: Int32Array.from(kept, (index) => mentor[index] ?? 0),
    score: Int32Array.from(kept, (index) => score[index] ?? 0),
  };
}
