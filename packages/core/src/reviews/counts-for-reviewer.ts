import type { BotPatterns, ReviewAccount } from "./bot.ts";
import { isBot } from "./bot.ts";
import type { CommentKind } from "./comment-kind.ts";
import { detectKind } from "./comment-kind.ts";
import { withoutQuotes } from "./comment-text.ts";

/** A review or a comment on a change, as it was taken in. */
export interface ReviewItem {
  /** The caller's to say: the later of two with one external id. */
  isDuplicate: boolean;
  isDeleted: boolean;
  isPending: boolean;
  isSystem: boolean;
  author: ReviewAccount;
  changeAuthor: ReviewAccount;
  body: string;
}

export type ReviewOutcome =
  | "duplicate"
  | "deleted"
  | "pending"
  | "system"
  | "bot"
  | "own_change"
  | "bot_change"
  | "empty"
  | "counted";

/**
 * Whether an item counts for its reviewer, or the first reason why not (spec/reviews.md section 3), and its
 * kind. Acknowledgements are counted with a kind of their own; M9 leaves them out.
 */
export function countsForReviewer(
  item: ReviewItem,
  patterns?: BotPatterns,
): { outcome: ReviewOutcome; kind: CommentKind } {
  return { outcome: outcomeOf(item, patterns), kind: detectKind(item.body) };
}

function outcomeOf(item: ReviewItem, patterns?: BotPatterns): ReviewOutcome {
  if (item.isDuplicate) return "duplicate";
  if (item.isDeleted) return "deleted";
  if (item.isPending) return "pending";
  if (item.isSystem) return "system";
  if (isBot(item.author, patterns)) return "bot";
  if (item.author.id === item.changeAuthor.id) return "own_change";
  if (isBot(item.changeAuthor, patterns)) return "bot_change";
  return withoutQuotes(item.body) === "" ? "empty" : "counted";
}
