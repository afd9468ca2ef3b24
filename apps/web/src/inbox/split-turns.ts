import type { Turn } from "./turn.ts";

/** So many review comments stand on Home by themselves; the others behind one line. */
const MOST_REVIEWS = 2;

export interface SplitTurns {
  shown: Turn[];
  /** Review comments that wait too, on /reviews. */
  moreReviews: number;
}

/** Home keeps to what somebody can do this morning: of review comments the newest few, each of the rest counted. */
export function splitTurns(turns: readonly Turn[]): SplitTurns {
  const reviews = turns.filter(({ subject }) => subject.type === "review").toReversed();
  const others = turns.filter(({ subject }) => subject.type !== "review");
  return {
    shown: [...others, ...reviews.slice(0, MOST_REVIEWS)],
    moreReviews: Math.max(0, reviews.length - MOST_REVIEWS),
  };
}
