import { freeSeats } from "../matching/factor-values.ts";
import type { MatchRefusal } from "../matching/match-refusal.ts";
import type { MentorProfile } from "../matching/profile.ts";
import { refusalsSeenBy } from "../matching/refusal-seen-by.ts";
import { scorePair } from "../matching/score-pair.ts";
import { pairFactsOf } from "./pair-facts-of.ts";
import type { CohortSnapshot, PairOfIds } from "./snapshot.ts";

/** A pair that can't always be made, whatever else is solved. */
export interface LockProblem extends PairOfIds {
  readonly code: "LOCK_ABOVE_CAPACITY" | "LOCKED_AND_BLOCKED" | "LOCK_REFUSED" | "LOCKED_TWICE";
  /** The hard rule that refuses the pair. */
  readonly reason: MatchRefusal | null;
  /** Free seats of the mentor. */
  readonly seats: number;
}

/**
 * Which locks of a snapshot are impossible, by pair: two for one mentee, more than a mentor has seats, blocked at once,
 * or refused by a hard rule. A locked pair may score below the threshold: that is what a lock is for.
 */
export function checkLocks(snapshot: CohortSnapshot): LockProblem[] {
  const mentors = new Map(snapshot.mentors.map((mentor) => [mentor.id, mentor]));
  const locksOf = Map.groupBy(snapshot.locked, ({ mentorId }) => mentorId);
  const seatsOf = (mentor: MentorProfile | undefined) => (mentor ? freeSeats(snapshot.policy, mentor) : 0);
  const refusalOf = judge(snapshot, mentors);
  const blocked = new Set(snapshot.blocked.map(keyOf));
  const counts = Map.groupBy(snapshot.locked, ({ menteeId }) => menteeId);
  return snapshot.locked.flatMap((pair): LockProblem[] => {
    const seats = seatsOf(mentors.get(pair.mentorId));
    const problem = { menteeId: pair.menteeId, mentorId: pair.mentorId, reason: null, seats };
    if ((counts.get(pair.menteeId)?.length ?? 0) > 1) return [{ ...problem, code: "LOCKED_TWICE" }];
    if (blocked.has(keyOf(pair))) return [{ ...problem, code: "LOCKED_AND_BLOCKED" }];
    const reason = refusalOf(pair);
    if (reason !== null) return [{ ...problem, code: "LOCK_REFUSED", reason }];
    const locks = locksOf.get(pair.mentorId)?.length ?? 0;
    return locks > seats ? [{ ...problem, code: "LOCK_ABOVE_CAPACITY" }] : [];
  });
}

const keyOf = ({ menteeId, mentorId }: PairOfIds) => `${menteeId} ${mentorId}`;

/** What keeps a lock from being made: everything but the seats, which are counted over all locks, and the threshold. */
function judge(snapshot: CohortSnapshot, mentors: ReadonlyMap<string, MentorProfile>) {
  const mentees = new Map(snapshot.mentees.map((mentee) => [mentee.id, mentee]));
  const factsOf = pairFactsOf(snapshot);
  return ({ menteeId, mentorId }: PairOfIds): MatchRefusal | null => {
    const mentee = mentees.get(menteeId);
    const mentor = mentors.get(mentorId);
    if (!mentee || !mentor) return null;
    const { refusals } = scorePair(snapshot.policy, { mentee, mentor, facts: factsOf(mentee, mentor) });
    const seen = refusalsSeenBy("onlooker", refusals, null);
    return seen.find((refusal) => refusal !== "NO_CAPACITY" && refusal !== "BELOW_THRESHOLD") ?? null;
  };
}
