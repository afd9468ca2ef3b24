import type { PairIndex } from "./assignment-graph.ts";
import { NOBODY } from "./assignment-graph.ts";
import type { CohortPlan, PlannedPair, UnmatchedMentee } from "./cohort.ts";
import { explainNobody } from "./explain-nobody.ts";
import type { CohortTask, SolvedCohort } from "./match-cohort.ts";
import type { ScoredMentors } from "./pair-scanner.ts";
import { worthOfScore } from "./worth.ts";

interface Description extends CohortTask, SolvedCohort {
  /** The best score of any candidate. */
  readonly most: number;
  readonly lockedMentees: ReadonlySet<number>;
}

/**
 * A plan in people, explained by the duals: a mentor's price is what their seat is worth to others, so what a mentee
 * lacks of having them is what price and surplus together are above the pair's worth.
 */
export function describePlan(solved: CohortTask & SolvedCohort): CohortPlan {
  const { ordered, options, assignment } = solved;
  const { mentees, mentors } = ordered.cohort;
  const lockedMentees = new Set(ordered.locked.map(({ mentee }) => mentee));
  const task = { ...solved, lockedMentees, most: mostScore(solved.candidates.rows) };
  const shown = Array.from(mentees, (_, mentee) => describeMentee(task, mentee));
  return {
    pairs: shown.flatMap(({ pair }) => pair ?? []),
    unmatched: shown.flatMap(({ unmatched }) => unmatched ?? []),
    matched: assignment.matched,
    totalScore: assignment.totalScore,
    prices: Array.from(mentors, ({ id }, mentor) => ({
      mentorId: id,
      price: assignment.mentorPrice[mentor] ?? 0,
    })),
    objective: options.objective ?? "totalScore",
    seed: options.seed ?? 0,
    certificate: assignment.certificate,
  };
}

function describeMentee(
  task: Description,
  mentee: number,
): { pair?: PlannedPair; unmatched?: UnmatchedMentee } {
  const { ordered, options, assignment } = task;
  const total = ordered.cohort.mentees.length;
  if (mentee % 500 === 0) options.onProgress?.({ phase: "explaining", done: mentee, total });
  const mentor = assignment.mentorOf[mentee] ?? NOBODY;
  return mentor === NOBODY
    ? { unmatched: explainUnmatched(task, mentee) }
    : { pair: describePair(task, { mentee, mentor }) };
}

function describePair(task: Description, { mentee, mentor }: PairIndex): PlannedPair {
  const { ordered, candidates, lockedMentees } = task;
  const isLocked = lockedMentees.has(mentee);
  const row = isLocked ? wholeRow(task, mentee) : (candidates.rows[mentee] ?? noMentors);
  const score = scoreIn(candidates.rows[mentee] ?? noMentors, mentor);
  return {
    menteeId: ordered.cohort.mentees[mentee]?.id ?? "",
    mentorId: ordered.cohort.mentors[mentor]?.id ?? "",
    score,
    choice: 1 + countAbove(task, { mentee, row, score }),
    wasWorthMoreToOthers: lackOf(task, mentee, bestOf(row)),
    isLocked,
  };
}

const noMentors: ScoredMentors = { mentor: new Int32Array(), score: new Int32Array() };

function scoreIn({ mentor, score }: ScoredMentors, wanted: number): number {
  return score[mentor.indexOf(wanted)] ?? 0;
}

function wholeRow({ scan, ordered }: Description, mentee: number): ScoredMentors {
  return scan(mentee, { k: ordered.cohort.mentors.length, prices: null });
}

interface Ranked {
  readonly mentee: number;
  readonly row: ScoredMentors;
  readonly score: number;
}

/** How many fit better. Candidates are the best there are, so only who got somebody below them needs another look. */
function countAbove(task: Description, { mentee, row, score }: Ranked): number {
  const isComplete =
    row.score.some((other) => other < score) || row.mentor.length === task.ordered.cohort.mentors.length;
  const { score: scores } = isComplete ? row : wholeRow(task, mentee);
  return scores.reduce((count, other) => (other > score ? count + 1 : count), 0);
}

function bestOf({ mentor, score }: ScoredMentors): { mentor: number; score: number } | null {
  if (mentor.length === 0) return null;
  let best = 0;
  for (let index = 1; index < mentor.length; index += 1)
    if ((score[index] ?? 0) > (score[best] ?? 0)) best = index;
  return { mentor: mentor[best] ?? 0, score: score[best] ?? 0 };
}

/** By how much a mentee misses a mentor, in points of the plan's worth. */
function lackOf(
  { assignment, options, most }: Description,
  mentee: number,
  wanted: { mentor: number; score: number } | null,
): number {
  if (wanted === null || assignment.mentorOf[mentee] === wanted.mentor) return 0;
  const { bonus } = assignment.certificate;
  const worth = worthOfScore(wanted.score, most, options.fairness ?? 0) + bonus;
  const surplus = assignment.menteeSurplus[mentee] ?? 0;
  return Math.max(0, surplus + (assignment.mentorPrice[wanted.mentor] ?? 0) - worth);
}

function mostScore(rows: readonly ScoredMentors[]): number {
  let most = 0;
  for (const { score } of rows) for (const value of score) if (value > most) most = value;
  return most;
}

function explainUnmatched(task: Description, mentee: number): UnmatchedMentee {
  const { ordered, candidates, policy } = task;
  const { cohort } = ordered;
  const person = cohort.mentees[mentee];
  const row = candidates.rows[mentee] ?? noMentors;
  const menteeId = person?.id ?? "";
  if (row.mentor.length > 0) {
    return {
      menteeId,
      cause: "ALL_TAKEN",
      reason: null,
      change: null,
      nearestMiss: nearestMiss(task, mentee, row),
    };
  }
  const nobody = person
    ? explainNobody(policy, {
        mentee: person,
        mentors: cohort.mentors,
        factsOf: (one) => cohort.factsOf(person, one),
      })
    : null;
  const reason = nobody?.constraint ?? null;
  const cause = reason === "BELOW_THRESHOLD" ? "BELOW_MINIMUM" : "NOBODY_ELIGIBLE";
  return { menteeId, cause, reason, change: nobody?.change ?? null, nearestMiss: null };
}

function nearestMiss(task: Description, mentee: number, { mentor, score }: ScoredMentors) {
  const { ordered } = task;
  const misses = Array.from(mentor, (position, index) => ({
    position,
    points: lackOf(task, mentee, { mentor: position, score: score[index] ?? 0 }),
  })).filter(
    ({ position }) => !ordered.blocked.some((pair) => pair.mentee === mentee && pair.mentor === position),
  );
  const nearest = misses.reduce<{ position: number; points: number } | null>(
    (best, miss) => (best === null || miss.points < best.points ? miss : best),
    null,
  );
  const mentorId = nearest === null ? undefined : ordered.cohort.mentors[nearest.position]?.id;
  return nearest === null || mentorId === undefined ? null : { mentorId, points: nearest.points };
}
