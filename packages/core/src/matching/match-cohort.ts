import type { MatchPolicy } from "../programmes/match-policy.ts";
import type { Result } from "../result.ts";
import { succeed } from "../result.ts";
import type { CandidateRows } from "./candidate-rows.ts";
import { generateCandidates, toGraph } from "./candidate-rows.ts";
import type { OrderedCohort } from "./check-cohort.ts";
import { inPeople, orderCohort } from "./check-cohort.ts";
import type { Cohort, CohortOptions, CohortPlan, CohortProblem, CohortRefusal } from "./cohort.ts";
import { describePlan } from "./describe-plan.ts";
import type { PairScanner } from "./pair-scanner.ts";
import { scanByIndex, scanLiterally } from "./pair-scanner.ts";
import { priceAllPairs } from "./price-all-pairs.ts";
import type { Assignment, SolveOptions } from "./solve-assignment.ts";
import { solveAssignment } from "./solve-assignment.ts";

/** Candidates of each mentee before prices call for more. */
const CANDIDATES = 32;
/** Up to so many pairs all are written down at once. */
const FEW_PAIRS = 250_000;

/**
 * The best plan for everybody, over all pairs that the policy allows, proven, with why each got whom and why some got
 * nobody (spec/matching.md section 2). Scores and prices are parts per million. Pure: the same people, policy, options
 * and seed give the same plan, in whatever order they come.
 */
export function matchCohort(
  policy: MatchPolicy,
  cohort: Cohort,
  options: CohortOptions = {},
): Result<CohortPlan, CohortRefusal, CohortProblem> {
  const { minScore = 0 } = options;
  const stricter = { ...policy, threshold: Math.max(policy.threshold, minScore) };
  const ordered = orderCohort(policy, cohort, options);
  if (!ordered.ok) return ordered;
  const { cohort: people } = ordered.value;
  const scan = people.shape ? scanByIndex(stricter, people, people.shape) : scanLiterally(stricter, people);
  const task = { policy: stricter, ordered: ordered.value, options, scan };
  const solved = solveCohort(task);
  if (!solved.ok) return solved;
  return succeed(describePlan({ ...task, ...solved.value }));
}

export interface CohortTask {
  readonly policy: MatchPolicy;
  readonly ordered: OrderedCohort;
  readonly options: CohortOptions;
  readonly scan: PairScanner;
}

export interface SolvedCohort {
  readonly candidates: CandidateRows;
  readonly assignment: Assignment;
}

function solveCohort(task: CohortTask): Result<SolvedCohort, CohortRefusal, CohortProblem> {
  const { ordered, options } = task;
  const { mentees, mentors } = ordered.cohort;
  const isWhole = needsAllPairs(options) || mentees.length * mentors.length <= FEW_PAIRS;
  const candidates = layCandidates(task, isWhole ? mentors.length : CANDIDATES);
  const settings = settingsOf(task);
  const first = solveAssignment(toGraph(candidates), {
    ...settings,
    ...(options.warmStart && { warmStart: pricesOf(ordered, options.warmStart) }),
  });
  if (!first.ok) return inPeople(ordered, first);
  options.onProgress?.({ phase: "solving", done: mentees.length, total: mentees.length });
  if (isWhole) return succeed({ candidates, assignment: overAllPairs(first.value) });
  const pricing = pricingOf(task, candidates);
  const solve = (graph: ReturnType<typeof toGraph>, warmStart?: Float64Array) => {
    const solved = solveAssignment(graph, { ...settings, ...(warmStart && { warmStart }) });
    if (!solved.ok) throw new Error(`A graph that was accepted is refused once pairs joined: ${solved.code}`);
    return solved.value;
  };
  return succeed({ candidates, assignment: priceAllPairs(solve, pricing, first.value) });
}

/** Prices are worth as much as scores only while a score is worth itself. */
const needsAllPairs = ({ fairness = 0, objective }: CohortOptions) => fairness > 0 || objective === "maxMin";

const overAllPairs = (assignment: Assignment): Assignment => ({
  ...assignment,
  certificate: { ...assignment.certificate, scope: "allPairs" },
});

function layCandidates({ ordered, options, scan }: CohortTask, k: number): CandidateRows {
  const { cohort, capacity, locked } = ordered;
  const total = cohort.mentees.length;
  const candidates = generateCandidates(scan, {
    mentees: total,
    capacity,
    k,
    onDone: (done) => options.onProgress?.({ phase: "scoring", done, total }),
  });
  for (const { mentee, mentor, score } of locked) {
    candidates.rows[mentee] = { mentor: Int32Array.of(mentor), score: Int32Array.of(score) };
  }
  return candidates;
}

function settingsOf({ ordered, options }: CohortTask): SolveOptions {
  const { objective = "totalScore", fairness = 0, seed = 0 } = options;
  return { objective, fairness, seed, locked: ordered.locked, blocked: ordered.blocked };
}

function pricingOf({ ordered, options, scan }: CohortTask, candidates: CandidateRows) {
  const { mentees, mentors } = ordered.cohort;
  const blocked = Map.groupBy(ordered.blocked, ({ mentee }) => mentee);
  const keys = new Set(ordered.blocked.map(({ mentee, mentor }) => mentee * mentors.length + mentor));
  return {
    scan,
    candidates,
    locked: new Set(ordered.locked.map(({ mentee }) => mentee)),
    isBlocked: (mentee: number, mentor: number) => keys.has(mentee * mentors.length + mentor),
    mostBlocked: Math.max(0, ...Array.from(blocked.values(), (pairs) => pairs.length)),
    onRound: (round: number) =>
      options.onProgress?.({
        phase: "pricing",
        done: round * mentees.length,
        total: (round + 1) * mentees.length,
      }),
  };
}

function pricesOf({ cohort }: OrderedCohort, { prices }: Pick<CohortPlan, "prices">): Float64Array {
  const known = new Map(prices.map(({ mentorId, price }) => [mentorId, price]));
  return Float64Array.from(cohort.mentors, ({ id }) => known.get(id) ?? 0);
}
