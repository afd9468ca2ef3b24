import type { PairProblem } from "./run-refusal.ts";

/** A pair of a plan with what has become of the two since it was solved. */
export interface PairState<Id extends string = string> {
  readonly menteeId: Id;
  readonly mentorId: Id;
  readonly score: number;
  readonly isLocked: boolean;
  readonly menteeIsGone: boolean;
  readonly mentorIsGone: boolean;
  readonly menteeLeft: boolean;
  readonly mentorLeft: boolean;
  /** Paused, or on leave. */
  readonly mentorIsAway: boolean;
  readonly arePaired: boolean;
  /** In this programme, or asked about one. */
  readonly menteeHasMentor: boolean;
  readonly isInLine: boolean;
  readonly isBlocked: boolean;
  /** By one of the two themselves. */
  readonly isKeptApart: boolean;
  /** Seats of the mentor that nobody has or is asked about. */
  readonly seats: number;
}

export interface JudgedPair<Id extends string = string> {
  readonly menteeId: Id;
  readonly mentorId: Id;
  readonly problem: PairProblem;
}

// Who keeps somebody apart reads to everybody else like who is open to nobody new, and stands last.
const ORDER: readonly (readonly [PairProblem, (pair: PairState) => boolean])[] = [
  ["MENTEE_GONE", ({ menteeIsGone }) => menteeIsGone],
  ["MENTOR_GONE", ({ mentorIsGone }) => mentorIsGone],
  ["MENTEE_LEFT", ({ menteeLeft }) => menteeLeft],
  ["MENTOR_LEFT", ({ mentorLeft }) => mentorLeft],
  ["ALREADY_PAIRED", ({ arePaired }) => arePaired],
  ["MENTEE_HAS_MENTOR", ({ menteeHasMentor }) => menteeHasMentor],
  ["OWN_MANAGER", ({ isInLine }) => isInLine],
  ["BLOCKED", ({ isBlocked }) => isBlocked],
  ["MENTOR_AWAY", ({ mentorIsAway, isKeptApart }) => mentorIsAway || isKeptApart],
];

/**
 * Which pairs of a plan cannot be made any more, each with the first reason. Of a mentor with fewer seats than the plan
 * gives them mentees, the locked and then those who fit best keep theirs.
 */
export function judgePairs<Id extends string>(pairs: readonly PairState<Id>[]): JudgedPair<Id>[] {
  const problems: JudgedPair<Id>[] = [];
  const fine: PairState<Id>[] = [];
  for (const pair of pairs) {
    const problem = ORDER.find(([, holds]) => holds(pair))?.[0];
    if (problem === undefined) fine.push(pair);
    else problems.push({ menteeId: pair.menteeId, mentorId: pair.mentorId, problem });
  }
  for (const ofMentor of Map.groupBy(fine, ({ mentorId }) => mentorId).values()) {
    const seats = Math.max(0, ofMentor[0]?.seats ?? 0);
    for (const { menteeId, mentorId } of ofMentor.toSorted(byClaim).slice(seats)) {
      problems.push({ menteeId, mentorId, problem: "MENTOR_FULL" });
    }
  }
  return problems.sort((one, other) => (one.menteeId < other.menteeId ? -1 : 1));
}

function byClaim(one: PairState, other: PairState): number {
  if (one.isLocked !== other.isLocked) return one.isLocked ? -1 : 1;
  return other.score - one.score || (one.menteeId < other.menteeId ? -1 : 1);
}
