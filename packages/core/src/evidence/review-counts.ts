import { MINUTE, toMilliseconds } from "../instant.ts";
import type { CommentFact, Counted } from "./facts.ts";
import { countRows } from "./facts.ts";

/** Comments without a review of the host's belong to one round while the pauses between them are shorter. */
const ROUND_GAP = 30 * MINUTE;

/** M9 of spec/evidence.md, with the acknowledgements that it leaves out. */
export interface ReviewCounts {
  comments: Counted;
  acknowledgements: Counted;
  rounds: number;
  changes: number;
  /** Comments on a change, in the middle; null without any. */
  medianPerChange: number | null;
}

/** The comments that M9 counts: those that count for their reviewer and do more than nod. */
export function listTeachable(comments: readonly CommentFact[]): CommentFact[] {
  return comments.filter(({ outcome, kind }) => outcome === "counted" && kind !== "acknowledgement");
}

/** M9 over one reviewer's comments. */
export function countReviews(comments: readonly CommentFact[]): ReviewCounts {
  const counted = listTeachable(comments);
  const nods = comments.filter(({ outcome, kind }) => outcome === "counted" && kind === "acknowledgement");
  const perChange = Map.groupBy(counted, ({ changeUrl }) => changeOf(changeUrl));
  return {
    comments: countRows(counted),
    acknowledgements: countRows(nods),
    rounds: countRounds(counted, perChange),
    changes: perChange.size,
    medianPerChange: median([...perChange.values()].map((those) => those.length)),
  };
}

/** A link to a line of a change, or to its discussion, is a link to the change. */
function changeOf(url: string): string {
  return url
    .replace(/[?#].*$/s, "")
    .replace(/\/+$/, "")
    .toLowerCase();
}

function countRounds(
  counted: readonly CommentFact[],
  perChange: ReadonlyMap<string, readonly CommentFact[]>,
): number {
  const reviews = new Set(counted.flatMap(({ reviewId }) => (reviewId === null ? [] : [reviewId])));
  const loose = [...perChange.values()].map((those) =>
    countBursts(those.filter(({ reviewId }) => reviewId === null)),
  );
  return reviews.size + loose.reduce((sum, bursts) => sum + bursts, 0);
}

function countBursts(comments: readonly CommentFact[]): number {
  const moments = comments
    .map(({ writtenAt }) => toMilliseconds(writtenAt))
    .sort((one, other) => one - other);
  return moments.filter(
    (moment, index) => moment - (moments[index - 1] ?? Number.NEGATIVE_INFINITY) >= ROUND_GAP,
  ).length;
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
