import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { ReviewChoice } from "@belay/core/reviews/review-change-inputs.ts";
import { checkReviewChange } from "@belay/core/reviews/review-change-rules.ts";
import type { Call } from "../platform/call.ts";
import { isConflict, write } from "../platform/write.ts";
import { holdReviewScope } from "./scope.ts";
import { changeComment, handKey, removedKey } from "./writes.ts";

export type RemoveRefusal = "NOT_FOUND" | "FORBIDDEN" | "VERSION_CONFLICT" | "EXPIRED" | "ALREADY_RECORDED";
export type RemoveOutcome = Result<{ version: number }, RemoveRefusal>;

/** Whoever recorded it takes it away, for both; its words are erased once that can't be undone any more. */
export function removeReviewComment(
  call: Call,
  { commentId, version }: ReviewChoice,
): Promise<RemoveOutcome> {
  return write<RemoveOutcome>(call.db, async (tx) => {
    const scope = await holdReviewScope(tx, call.actor, commentId);
    if (!scope) return refuse("NOT_FOUND");
    const allowed = checkReviewChange("remove", scope, { actorId: call.actor.id, now: call.now });
    if (!allowed.ok) return allowed;
    const change = { state: "deleted", deletedAt: call.now, externalId: removedKey(commentId) } as const;
    const removed = await changeComment(tx, scope, { ...change, version });
    return removed === null ? refuse("VERSION_CONFLICT") : succeed({ version: removed });
  });
}

/** A removal is undone, answer and all. */
export async function restoreReviewComment(call: Call, choice: ReviewChoice): Promise<RemoveOutcome> {
  try {
    return await write<RemoveOutcome>(call.db, async (tx) => {
      const scope = await holdReviewScope(tx, call.actor, choice.commentId);
      if (!scope) return refuse("NOT_FOUND");
      const allowed = checkReviewChange("restore", scope, { actorId: call.actor.id, now: call.now });
      if (!allowed.ok) return allowed;
      const words = await tx
        .selectFrom("reviewComment")
        .select(["changeUrl", "body"])
        .where("id", "=", choice.commentId)
        .executeTakeFirstOrThrow();
      const { externalId } = handKey({ ...scope, ...words });
      const change = { state: "live", deletedAt: null, externalId, version: choice.version } as const;
      const restored = await changeComment(tx, scope, change);
      return restored === null ? refuse("VERSION_CONFLICT") : succeed({ version: restored });
    });
  } catch (error) {
    // Recorded once more since.
    if (isConflict(error)) return refuse("ALREADY_RECORDED");
    throw error;
  }
}
