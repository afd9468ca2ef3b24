import type { Instant } from "../instant.ts";
import { MINUTE, toMilliseconds } from "../instant.ts";
import type { Result } from "../result.ts";
import { refuse, succeed } from "../result.ts";

/** How long a removal can be undone; after it the words are erased for good. */
export const UNDO_WINDOW = 10 * MINUTE;

interface CommentFacts {
  authorId: string;
  recipientId: string;
  /** Null for one that a host sent. */
  recordedBy: string | null;
  deletedAt: Instant | null;
}

type Change = "describe" | "mark" | "remove" | "restore";
type Refusal = "NOT_FOUND" | "FORBIDDEN" | "EXPIRED";

/**
 * Whether somebody may change what stands about a comment. Its author says of what kind it is and that it was
 * meant to teach; whoever recorded it removes it, and takes that back for ten minutes. A removed one is not
 * there for anybody else.
 */
export function checkReviewChange(
  change: Change,
  comment: CommentFacts,
  { actorId, now }: { actorId: string; now: Instant },
): Result<null, Refusal> {
  const { authorId, recipientId, recordedBy, deletedAt } = comment;
  if (actorId !== authorId && actorId !== recipientId) return refuse("NOT_FOUND");
  if (change === "restore") return checkRestore({ recordedBy, deletedAt }, { actorId, now });
  if (deletedAt !== null) return refuse("NOT_FOUND");
  const mayChange = change === "remove" ? recordedBy : authorId;
  return actorId === mayChange ? succeed(null) : refuse("FORBIDDEN");
}

function checkRestore(
  { recordedBy, deletedAt }: Pick<CommentFacts, "recordedBy" | "deletedAt">,
  { actorId, now }: { actorId: string; now: Instant },
): Result<null, Refusal> {
  if (deletedAt === null || actorId !== recordedBy) return refuse("NOT_FOUND");
  return toMilliseconds(now) - toMilliseconds(deletedAt) < UNDO_WINDOW ? succeed(null) : refuse("EXPIRED");
}
