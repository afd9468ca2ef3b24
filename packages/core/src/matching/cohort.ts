import type { KnownFacts } from "./asking.ts";
import type { MatchRefusal } from "./match-refusal.ts";
import type { OpeningChange } from "./opening-changes.ts";
import type { PairFacts } from "./pair-facts.ts";
import type { MenteeProfile, MentorProfile } from "./profile.ts";
import type { Certificate, Objective } from "./solve-assignment.ts";

/** Everybody who is to be matched at once. Somebody may stand on both sides; they are not paired with themselves. */
export interface Cohort {
  readonly mentees: readonly MenteeProfile[];
  readonly mentors: readonly MentorProfile[];
  readonly factsOf: (mentee: MenteeProfile, mentor: MentorProfile) => PairFacts;
  /** What `factsOf` is made of, where that is known: then mentors are found by an index, not looked at pair by pair. */
  readonly shape?: CohortShape;
}

/** Facts without pairs: hours by schedule, and the few mentors of whom a mentee knows anything. */
export interface CohortShape {
  readonly scheduleOf: (person: { readonly id: string }) => string;
  /** Of two schedules, in minutes a week. */
  readonly minutesBetween: (mentee: string, mentor: string) => number | null;
  readonly exceptionsOf: (mentee: { readonly id: string }) => ReadonlyMap<string, KnownFacts>;
}

export interface PairOfIds {
  readonly menteeId: string;
  readonly mentorId: string;
}

export interface CohortProgress {
  readonly phase: "scoring" | "solving" | "pricing" | "explaining";
  readonly done: number;
  readonly total: number;
}

export interface CohortOptions {
  readonly objective?: Objective;
  /** 0..1 */
  readonly fairness?: number;
  /** Parts per million; pairs below are not made. */
  readonly minScore?: number;
  readonly locked?: readonly PairOfIds[];
  readonly blocked?: readonly PairOfIds[];
  /** Decides between plans of the same total. */
  readonly seed?: number;
  /** An earlier plan for much the same people: its prices are where the search begins. */
  readonly warmStart?: Pick<CohortPlan, "prices">;
  readonly onProgress?: (progress: CohortProgress) => void;
}

export type CohortRefusal =
  | "NO_MENTEES"
  | "NO_MENTORS"
  | "PERSON_TWICE"
  | "PERSON_UNKNOWN"
  | "LOCK_TWICE"
  | "LOCK_AND_BLOCK"
  | "LOCK_REFUSED"
  | "LOCKS_ABOVE_CAPACITY"
  | "OPTION_INVALID"
  | "TOO_LARGE";

/** Whom a refusal is about, and by which hard rule a lock can't hold. */
export interface CohortProblem {
  readonly menteeId?: string | undefined;
  readonly mentorId?: string | undefined;
  readonly reason?: MatchRefusal | undefined;
}

export interface PlannedPair extends PairOfIds {
  readonly score: number;
  /** 1 where nobody fits this mentee better, 2 where one does, and so on, of all who could be proposed to them. */
  readonly choice: number;
  /** By how many points the mentor who fits best was worth more to others; 0 for who got them. */
  readonly wasWorthMoreToOthers: number;
  readonly isLocked: boolean;
}

export interface UnmatchedMentee {
  readonly menteeId: string;
  readonly cause: "NOBODY_ELIGIBLE" | "BELOW_MINIMUM" | "ALL_TAKEN";
  /** The hard rule that keeps most mentors out, where nobody is eligible. */
  readonly reason: MatchRefusal | null;
  /** The smallest change that opens mentors. */
  readonly change: OpeningChange | null;
  /** The mentor they came closest to having, and the points they lacked; null where nobody is eligible. */
  readonly nearestMiss: { readonly mentorId: string; readonly points: number } | null;
}

export interface CohortPlan {
  /** By mentee's id. */
  readonly pairs: readonly PlannedPair[];
  /** By mentee's id. */
  readonly unmatched: readonly UnmatchedMentee[];
  readonly matched: number;
  readonly totalScore: number;
  /** What one more seat of each mentor would add, by mentor's id; mentors whose seats suffice stand for 0. */
  readonly prices: readonly { readonly mentorId: string; readonly price: number }[];
  readonly objective: Objective;
  readonly seed: number;
  readonly certificate: Certificate;
}
