import type { Instant } from "../instant.ts";
import type { CommentKind } from "../reviews/comment-kind.ts";
import type { ReviewOutcome } from "../reviews/counts-for-reviewer.ts";
import type { RecipientMark } from "../reviews/review-inputs.ts";
import type { CloseOut } from "../sessions/close-out.ts";
import type { Party, SessionStatus } from "../sessions/session.ts";

/** A session as the ledger reads it. */
export interface SessionFact {
  id: string;
  mentorId: string;
  /** Null of a group, which is its mentor's alone. */
  menteeId: string | null;
  startsAt: Instant;
  endsAt: Instant;
  status: SessionStatus;
  /** Of one that was logged afterwards: by which side. */
  loggedBy?: Party | null;
  closeOuts: readonly CloseOut[];
}

/** A review comment as the ledger reads it. */
export interface CommentFact {
  id: string;
  authorId: string;
  recipientId: string;
  changeUrl: string;
  /** The host's review that it belongs to; null where there is none, as for those recorded by hand. */
  reviewId: string | null;
  kind: CommentKind;
  outcome: ReviewOutcome;
  writtenAt: Instant;
  mark: RecipientMark | null;
  isMarkedByAuthor: boolean;
  isSuggested: boolean;
}

/** A number, and the rows that it counts, so that every number opens them. */
export interface Counted {
  value: number;
  ids: string[];
}

export function countRows(rows: readonly { id: string }[]): Counted {
  return { value: rows.length, ids: rows.map(({ id }) => id) };
}
