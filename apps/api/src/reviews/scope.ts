import type { PersonId, ReviewCommentId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Actor } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import type { Scope } from "../platform/scope.ts";
import { mintScope } from "../platform/scope.ts";

/** All comments that one person wrote or got. */
export type OwnReviewsScope = Scope<"ownReviews", { personId: PersonId }>;

export function ownReviewsScope(actor: Pick<Actor, "id">): OwnReviewsScope {
  return mintScope("ownReviews", { personId: actor.id });
}

/** One comment as one of its two people reaches it, its row held until the transaction ends. */
export type ReviewScope = Scope<
  "review",
  {
    commentId: ReviewCommentId;
    authorId: PersonId;
    recipientId: PersonId;
    recordedBy: PersonId | null;
    deletedAt: Instant | null;
    version: number;
  }
>;

/** Null for everybody but the two, as if there were no such comment. */
export async function holdReviewScope(
  tx: Tx,
  actor: Pick<Actor, "id">,
  id: ReviewCommentId,
): Promise<ReviewScope | null> {
  const row = await tx
    .selectFrom("reviewComment")
    .select(["authorId", "recipientId", "recordedBy", "deletedAt", "version"])
    .where("id", "=", id)
    .where((eb) => eb.or([eb("authorId", "=", actor.id), eb("recipientId", "=", actor.id)]))
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const { authorId, recipientId, ...rest } = row;
  // A host's comment belongs to nobody here until both accounts are linked.
  if (authorId === null || recipientId === null) return null;
  return mintScope("review", { commentId: id, authorId, recipientId, ...rest });
}
