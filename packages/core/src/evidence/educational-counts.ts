import type { CommentFact, Counted } from "./facts.ts";
import { countRows } from "./facts.ts";
import { listTeachable } from "./review-counts.ts";

/** M10: shown apart and never added, so each comment stands in one of them at most, the recipient's word first. */
export interface EducationalCounts {
  byRecipient: Counted;
  byAuthor: Counted;
  /** Proposed by rule and still awaiting a mark. */
  suggested: Counted;
}

/** M10 over the comments that M9 counts. A recipient who disagrees leaves the author's mark, and ends a suggestion. */
export function countEducational(comments: readonly CommentFact[]): EducationalCounts {
  const perMark = Map.groupBy(listTeachable(comments), markOf);
  return {
    byRecipient: countRows(perMark.get("byRecipient") ?? []),
    byAuthor: countRows(perMark.get("byAuthor") ?? []),
    suggested: countRows(perMark.get("suggested") ?? []),
  };
}

function markOf({ mark, isMarkedByAuthor, isSuggested }: CommentFact): keyof EducationalCounts | "unmarked" {
  if (mark === "learned" || mark === "applied") return "byRecipient";
  if (isMarkedByAuthor) return "byAuthor";
  return isSuggested && mark === null ? "suggested" : "unmarked";
}
