import type { Result } from "../result.ts";
import { refuse, succeed } from "../result.ts";
import type { AssignmentGraph, PairIndex } from "./assignment-graph.ts";
import { MOST_SCORE } from "./assignment-graph.ts";

export type GraphRefusal =
  | "SHAPE_INVALID"
  | "TOO_MANY_EDGES"
  | "CAPACITY_INVALID"
  | "MENTOR_OUT_OF_RANGE"
  | "SCORE_INVALID"
  | "DUPLICATE_PAIR"
  | "TOTAL_TOO_LARGE"
  | "PAIR_OUT_OF_RANGE"
  | "LOCK_TWICE"
  | "LOCK_AND_BLOCK"
  | "LOCK_WITHOUT_EDGE"
  | "LOCKS_ABOVE_CAPACITY"
  | "OPTION_INVALID";

/** Where the first thing wrong stands: positions in the graph, and the value found there. */
export interface GraphProblem {
  readonly mentee?: number;
  readonly mentor?: number;
  readonly edge?: number;
  readonly value?: number;
}

export type Checked = Result<null, GraphRefusal, GraphProblem>;

const MOST_EDGES = 2 ** 30;
/** Below it sums of scores and prices stay exact in a double, with room for a path's differences. */
const MOST_TOTAL = 2 ** 52;

const fine: Checked = succeed(null);
const wrong = (code: GraphRefusal, details: GraphProblem = {}): Checked => refuse(code, { details });

/** Everything that the solver takes for granted, looked at before any loop of it (spec/matching.md section 2). */
export function checkGraph(graph: AssignmentGraph): Checked {
  const shape = checkShape(graph);
  if (!shape.ok) return shape;
  for (const [mentor, value] of graph.capacity.entries()) {
    if (value < 0) return wrong("CAPACITY_INVALID", { mentor, value });
  }
  return checkEdges(graph);
}

function checkShape({ mentees, mentors, capacity, rowStart, mentor, score }: AssignmentGraph): Checked {
  // A plain array could hold halves and NaN, which every sum after it would take in silence.
  if (![capacity, rowStart, mentor, score].every((part) => part instanceof Int32Array)) {
    return wrong("SHAPE_INVALID");
  }
  const areCounts = [mentees, mentors].every((count) => Number.isInteger(count) && count >= 0);
  if (!areCounts || capacity.length !== mentors || rowStart.length !== mentees + 1)
    return wrong("SHAPE_INVALID");
  if (mentor.length >= MOST_EDGES) return wrong("TOO_MANY_EDGES", { value: mentor.length });
  if (score.length !== mentor.length || rowStart[0] !== 0 || rowStart[mentees] !== mentor.length) {
    return wrong("SHAPE_INVALID");
  }
  for (let mentee = 0; mentee < mentees; mentee += 1) {
    if ((rowStart[mentee + 1] ?? 0) < (rowStart[mentee] ?? 0)) return wrong("SHAPE_INVALID", { mentee });
  }
  return fine;
}

function checkEdges({ mentees, mentors, rowStart, mentor, score }: AssignmentGraph): Checked {
  const seenBy = new Int32Array(mentors).fill(-1);
  let most = 0;
  for (let mentee = 0; mentee < mentees; mentee += 1) {
    const end = rowStart[mentee + 1] ?? 0;
    for (let edge = rowStart[mentee] ?? 0; edge < end; edge += 1) {
      const other = mentor[edge] ?? 0;
      const value = score[edge] ?? 0;
      if (other < 0 || other >= mentors) return wrong("MENTOR_OUT_OF_RANGE", { mentee, edge, value: other });
      if (value < 0 || value > MOST_SCORE)
        return wrong("SCORE_INVALID", { mentee, mentor: other, edge, value });
      if (seenBy[other] === mentee) return wrong("DUPLICATE_PAIR", { mentee, mentor: other, edge });
      seenBy[other] = mentee;
      if (value > most) most = value;
    }
  }
  return mentees * most < MOST_TOTAL ? fine : wrong("TOTAL_TOO_LARGE", { value: most });
}

interface PairRules {
  readonly locked: readonly PairIndex[];
  readonly blocked: readonly PairIndex[];
}

/** Locks and blocks that can hold together in this graph. */
export function checkPairRules(graph: AssignmentGraph, { locked, blocked }: PairRules): Checked {
  const outside = [...locked, ...blocked].find((pair) => !isInside(graph, pair));
  if (outside) return wrong("PAIR_OUT_OF_RANGE", outside);
  const blocks = new Set(blocked.map((pair) => pairKey(graph, pair)));
  const lockedMentees = new Set<number>();
  const left = graph.capacity.slice();
  for (const pair of locked) {
    if (lockedMentees.has(pair.mentee)) return wrong("LOCK_TWICE", pair);
    lockedMentees.add(pair.mentee);
    if (blocks.has(pairKey(graph, pair))) return wrong("LOCK_AND_BLOCK", pair);
    if (findEdge(graph, pair) < 0) return wrong("LOCK_WITHOUT_EDGE", pair);
    left[pair.mentor] = (left[pair.mentor] ?? 0) - 1;
    if ((left[pair.mentor] ?? 0) < 0) return wrong("LOCKS_ABOVE_CAPACITY", pair);
  }
  return fine;
}

export const pairKey = (
  { mentors }: Pick<AssignmentGraph, "mentors">,
  { mentee, mentor }: PairIndex,
): number => mentee * mentors + mentor;

/** The edge of a pair, -1 where there is none. */
export function findEdge({ rowStart, mentor }: AssignmentGraph, pair: PairIndex): number {
  const end = rowStart[pair.mentee + 1] ?? 0;
  for (let edge = rowStart[pair.mentee] ?? 0; edge < end; edge += 1) {
    if (mentor[edge] === pair.mentor) return edge;
  }
  return -1;
}

function isInside({ mentees, mentors }: AssignmentGraph, { mentee, mentor }: PairIndex): boolean {
  return isPosition(mentee, mentees) && isPosition(mentor, mentors);
}

function isPosition(value: number, count: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < count;
}
