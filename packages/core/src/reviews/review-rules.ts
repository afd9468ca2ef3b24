import type { Instant } from "../instant.ts";
import { toMilliseconds } from "../instant.ts";
import type { Result } from "../result.ts";
import { refuse, succeed } from "../result.ts";

/** What a verb on review comments can say no with. */
export type ReviewRefusal =
  | "NOT_FOUND"
  | "FORBIDDEN"
  | "SELF"
  | "NOT_WRITTEN_YET"
  | "INVALID_TRANSITION"
  | "VERSION_CONFLICT";

interface Pair {
  authorId: string;
  recipientId: string;
}

/** Whether somebody may record this comment by hand: one of the two, and only its author says that it was meant to teach. */
export function checkRecord(
  record: Pair & { recorderId: string; writtenAt: Instant; isMarkedByAuthor: boolean; now: Instant },
): Result<null, "FORBIDDEN" | "SELF" | "NOT_WRITTEN_YET"> {
  const { authorId, recipientId, recorderId } = record;
  if (recorderId !== authorId && recorderId !== recipientId) return refuse("FORBIDDEN");
  if (authorId === recipientId) return refuse("SELF", { field: "recipientId" });
  if (record.isMarkedByAuthor && recorderId !== authorId)
    return refuse("FORBIDDEN", { field: "isMarkedByAuthor" });
  if (toMilliseconds(record.writtenAt) > toMilliseconds(record.now)) {
    return refuse("NOT_WRITTEN_YET", { field: "writtenAt" });
  }
  return succeed(null);
}

/** Whether somebody may answer this comment: its recipient, as often as they change their mind, while it is there. */
export function checkAnswer(
  actorId: string,
  comment: Pair & { state: "live" | "deleted" },
): Result<null, "NOT_FOUND" | "FORBIDDEN" | "INVALID_TRANSITION"> {
  if (actorId !== comment.recipientId) {
    return refuse(actorId === comment.authorId ? "FORBIDDEN" : "NOT_FOUND");
  }
  return comment.state === "deleted" ? refuse("INVALID_TRANSITION") : succeed(null);
}
