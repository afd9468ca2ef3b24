import type { Result } from "../result.ts";
import { refuse, succeed } from "../result.ts";
import type { AssignmentGraph } from "./assignment-graph.ts";
import type { GraphProblem } from "./check-graph.ts";
import type { Assignment, SolveOptions } from "./solve-assignment.ts";

export type VerifyRefusal =
  | "SHAPE_WRONG"
  | "PAIR_NOT_IN_GRAPH"
  | "PAIR_NOT_ALLOWED"
  | "OVER_CAPACITY"
  | "LOCK_MISSING"
  | "DUAL_NEGATIVE"
  | "DUAL_TOO_SMALL"
  | "PAIR_NOT_TIGHT"
  | "SURPLUS_WITHOUT_MENTOR"
  | "PRICE_WITH_FREE_SEAT"
  | "TOTALS_DIFFER"
  | "VALUES_DIFFER";

export type Verified = Result<null, VerifyRefusal, GraphProblem>;

/**
 * Proves an assignment by its own numbers, in one look at each edge and with none of the solver's code: it is allowed,
 * its duals bound every plan from above (u, v >= 0 and u + v >= s), and its total meets that bound (complementary
 * slackness; Burkard, Dell'Amico, Martello, Assignment Problems, chapter 4). Refuses with the first thing that fails.
 * For `matchedFirst` and `maxMin` the worth of a pair includes the certificate's bonus.
 */
export function verifyAssignment(
  graph: AssignmentGraph,
  assignment: Assignment,
  options: SolveOptions = {},
): Verified {
  const check = startCheck(graph, assignment, options);
  if (assignment.mentorOf.length !== graph.mentees || assignment.mentorPrice.length !== graph.mentors) {
    return refuse("SHAPE_WRONG");
  }
  return checkMentees(check) ?? checkMentors(check) ?? checkSums(check) ?? succeed(null);
}

interface Check {
  readonly graph: AssignmentGraph;
  readonly assignment: Assignment;
  readonly lockOf: ReadonlyMap<number, number>;
  readonly blocked: ReadonlySet<string>;
  readonly worth: (score: number) => number;
  readonly seated: number[];
  readonly lockedSeats: number[];
  readonly sums: { matched: number; score: number; worth: number; dual: number };
}

function startCheck(graph: AssignmentGraph, assignment: Assignment, options: SolveOptions): Check {
  const best = graph.score.reduce((left, right) => Math.max(left, right), 0);
  const fairness = options.fairness ?? 0;
  const { bonus } = assignment.certificate;
  const lift = (score: number) =>
    fairness > 0 && best > 0 ? Math.round(score + fairness * (score - (score * score) / best)) : score;
  return {
    graph,
    assignment,
    lockOf: new Map((options.locked ?? []).map(({ mentee, mentor }) => [mentee, mentor])),
    blocked: new Set((options.blocked ?? []).map(({ mentee, mentor }) => `${mentee} ${mentor}`)),
    worth: (score) => lift(score) + bonus,
    seated: Array.from({ length: graph.mentors }, () => 0),
    lockedSeats: Array.from({ length: graph.mentors }, () => 0),
    sums: { matched: 0, score: 0, worth: 0, dual: 0 },
  };
}

function checkMentees(check: Check): Verified | null {
  for (let mentee = 0; mentee < check.graph.mentees; mentee += 1) {
    const found = check.lockOf.has(mentee) ? checkLock(check, mentee) : checkMentee(check, mentee);
    if (found) return found;
  }
  return null;
}

function checkLock({ graph, assignment, lockOf, worth, seated, lockedSeats, sums }: Check, mentee: number) {
  const mentor = lockOf.get(mentee) ?? -1;
  const score = scoreOf(graph, mentee, mentor);
  if (score === null) return refuse("PAIR_NOT_IN_GRAPH" as const, { details: { mentee, mentor } });
  if (assignment.mentorOf[mentee] !== mentor)
    return refuse("LOCK_MISSING" as const, { details: { mentee, mentor } });
  seated[mentor] = (seated[mentor] ?? 0) + 1;
  lockedSeats[mentor] = (lockedSeats[mentor] ?? 0) + 1;
  addPair(sums, score, worth(score));
  sums.dual += worth(score);
  return null;
}

function checkMentee(check: Check, mentee: number): Verified | null {
  const { graph, assignment, worth, seated, sums } = check;
  const surplus = assignment.menteeSurplus[mentee] ?? -1;
  const mentor = assignment.mentorOf[mentee] ?? -1;
  if (surplus < 0) return refuse("DUAL_NEGATIVE", { details: { mentee, value: surplus } });
  sums.dual += surplus;
  let isFound = false;
  for (let edge = graph.rowStart[mentee] ?? 0; edge < (graph.rowStart[mentee + 1] ?? 0); edge += 1) {
    const other = graph.mentor[edge] ?? -1;
    const score = graph.score[edge] ?? 0;
    const isAllowed = isEdgeAllowed(check, { mentee, other, score });
    const rest = surplus + (assignment.mentorPrice[other] ?? -1) - worth(score);
    const place = { mentee, mentor: other, edge, value: rest };
    if (isAllowed && rest < 0) return refuse("DUAL_TOO_SMALL", { details: place });
    if (other !== mentor) continue;
    if (!isAllowed) return refuse("PAIR_NOT_ALLOWED", { details: place });
    if (rest !== 0) return refuse("PAIR_NOT_TIGHT", { details: place });
    isFound = true;
    seated[mentor] = (seated[mentor] ?? 0) + 1;
    addPair(sums, score, worth(score));
  }
  if (mentor !== -1 && !isFound) return refuse("PAIR_NOT_IN_GRAPH", { details: { mentee, mentor } });
  if (mentor === -1 && surplus > 0)
    return refuse("SURPLUS_WITHOUT_MENTOR", { details: { mentee, value: surplus } });
  return null;
}

interface Edge {
  readonly mentee: number;
  readonly other: number;
  readonly score: number;
}

function isEdgeAllowed({ assignment, blocked }: Check, { mentee, other, score }: Edge): boolean {
  if (score < assignment.certificate.leastScore) return false;
  return blocked.size === 0 || !blocked.has(`${mentee} ${other}`);
}

function checkMentors({ graph, assignment, seated, lockedSeats, sums }: Check): Verified | null {
  for (let mentor = 0; mentor < graph.mentors; mentor += 1) {
    const price = assignment.mentorPrice[mentor] ?? -1;
    const free = (graph.capacity[mentor] ?? 0) - (seated[mentor] ?? 0);
    if (price < 0) return refuse("DUAL_NEGATIVE", { details: { mentor, value: price } });
    if (free < 0) return refuse("OVER_CAPACITY", { details: { mentor, value: free } });
    if (free > 0 && price > 0) return refuse("PRICE_WITH_FREE_SEAT", { details: { mentor, value: price } });
    sums.dual += price * ((graph.capacity[mentor] ?? 0) - (lockedSeats[mentor] ?? 0));
  }
  return null;
}

function checkSums({ assignment, sums }: Check): Verified | null {
  if (sums.matched !== assignment.matched || sums.score !== assignment.totalScore)
    return refuse("TOTALS_DIFFER");
  const { dualValue, optimal } = assignment.certificate;
  return sums.worth === sums.dual && sums.dual === dualValue && optimal ? null : refuse("VALUES_DIFFER");
}

function addPair(sums: Check["sums"], score: number, worth: number): void {
  sums.matched += 1;
  sums.score += score;
  sums.worth += worth;
}

function scoreOf({ rowStart, mentor, score }: AssignmentGraph, mentee: number, other: number): number | null {
  for (let edge = rowStart[mentee] ?? 0; edge < (rowStart[mentee + 1] ?? 0); edge += 1) {
    if (mentor[edge] === other) return score[edge] ?? 0;
  }
  return null;
}
