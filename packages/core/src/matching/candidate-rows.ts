import type { AssignmentGraph } from "./assignment-graph.ts";
import type { PairScanner, ScoredMentors } from "./pair-scanner.ts";

/** The pairs that a plan is looked for among, mentee by mentee, so that more can join. */
export interface CandidateRows {
  readonly rows: ScoredMentors[];
  readonly capacity: Int32Array;
}

interface Generation {
  readonly mentees: number;
  readonly capacity: Int32Array;
  /** Candidates of each mentee. */
  readonly k: number;
  readonly onDone?: (mentees: number) => void;
}

/** The best of each mentee by score: enough for nearly every optimum, and pricing adds the rest. */
export function generateCandidates(
  scan: PairScanner,
  { mentees, capacity, k, onDone }: Generation,
): CandidateRows {
  const rows = Array.from({ length: mentees }, (_, mentee) => {
    if (mentee % 500 === 0) onDone?.(mentee);
    return scan(mentee, { k, prices: null });
  });
  return { rows, capacity };
}

export function toGraph({ rows, capacity }: CandidateRows): AssignmentGraph {
  const rowStart = new Int32Array(rows.length + 1);
  for (const [mentee, row] of rows.entries())
    rowStart[mentee + 1] = (rowStart[mentee] ?? 0) + row.mentor.length;
  const edges = rowStart[rows.length] ?? 0;
  const graph = { mentor: new Int32Array(edges), score: new Int32Array(edges) };
  for (const [mentee, row] of rows.entries()) {
    graph.mentor.set(row.mentor, rowStart[mentee]);
    graph.score.set(row.score, rowStart[mentee]);
  }
  return { mentees: rows.length, mentors: capacity.length, capacity, rowStart, ...graph };
}

/** Adds those that the row does not have yet; says how many they were. */
export function addCandidates({ rows }: CandidateRows, mentee: number, found: ScoredMentors): number {
  const row = rows[mentee] ?? { mentor: new Int32Array(), score: new Int32Array() };
  const fresh = Array.from(found.mentor, (_, index) => index).filter(
    (index) => !row.mentor.includes(found.mentor[index] ?? 0),
  );
  if (fresh.length === 0) return 0;
  rows[mentee] = {
    mentor: Int32Array.from([...row.mentor, ...fresh.map((index) => found.mentor[index] ?? 0)]),
    score: Int32Array.from([...row.score, ...fresh.map((index) => found.score[index] ?? 0)]),
  };
  return fresh.length;
}
