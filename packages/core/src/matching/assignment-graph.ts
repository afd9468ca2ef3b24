/** A mentee and a mentor by their positions in a graph. */
export interface PairIndex {
  readonly mentee: number;
  readonly mentor: number;
}

/**
 * Who could be paired with whom, as compressed rows: the edges of mentee `i` are those from `rowStart[i]` up to
 * `rowStart[i + 1]`, each a mentor's position and a score in parts per million. A pair without an edge is never
 * made. Rows may be in any order; `checkGraph` says what else must hold.
 */
export interface AssignmentGraph {
  readonly mentees: number;
  readonly mentors: number;
  /** Free seats of each mentor. */
  readonly capacity: Int32Array;
  readonly rowStart: Int32Array;
  readonly mentor: Int32Array;
  readonly score: Int32Array;
}

/** Four times the best score a policy gives, so that scores of other makes fit in as well. */
export const MOST_SCORE = 4_000_000;

/** Stands in `mentorOf` for a mentee without a mentor. */
export const NOBODY = -1;
