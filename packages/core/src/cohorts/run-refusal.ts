/** Why something is not done with a match run. */
export const RUN_REFUSALS = [
  "NOT_FOUND",
  "VERSION_CONFLICT",
  "RUN_NOT_UNDER_WAY",
  "RUN_NOT_EDITABLE",
  "RUN_NOT_PUBLISHED",
  "RUN_NOT_DISCARDED",
  "ALREADY_TOLD",
  "TOO_EARLY",
  "PROGRAMME_ENDED",
  "NO_MENTEES",
  "NO_MENTORS",
  "NOBODY_LEFT",
  "LOCK_ABOVE_CAPACITY",
  "LOCKED_AND_BLOCKED",
  "LOCK_REFUSED",
  "LOCKED_TWICE",
  "NOT_IN_RUN",
  "PAIR_REFUSED",
  "NOTHING_CHANGES",
  "NOTHING_TO_UNDO",
  "NO_PAIRS",
  "OTHER_RUN_WAITS",
  "PAIRS_CHANGED",
  "IDEMPOTENCY_MISMATCH",
] as const;
export type RunRefusal = (typeof RUN_REFUSALS)[number];

/** Why a run that was under way came to nothing. */
export const RUN_PROBLEMS = ["LOST", "FAULT", "NO_MENTEES", "NO_MENTORS", "IMPOSSIBLE"] as const;
export type RunProblem = (typeof RUN_PROBLEMS)[number];

/** Why a pair of a run cannot be opened any more. */
export const PAIR_PROBLEMS = [
  "MENTEE_GONE",
  "MENTOR_GONE",
  "MENTEE_LEFT",
  "MENTOR_LEFT",
  "MENTOR_AWAY",
  "MENTOR_FULL",
  "ALREADY_PAIRED",
  "MENTEE_HAS_MENTOR",
  "OWN_MANAGER",
  "BLOCKED",
  "PROGRAMME_ENDED",
] as const;
export type PairProblem = (typeof PAIR_PROBLEMS)[number];
