/** What a score is made of, in the order in which its parts are drawn (spec/matching.md section 1). */
export const FACTORS = [
  "skills",
  "level",
  "overlap",
  "track",
  "crossTeam",
  "capacity",
  "preference",
  "language",
  "history",
] as const;

export type Factor = (typeof FACTORS)[number];

/** Parts per million; a policy's add up to `WHOLE`. */
export type Weights = Readonly<Record<Factor, number>>;

/** The weights' sum, and the score of a pair that could not fit better. */
export const WHOLE = 1_000_000;
