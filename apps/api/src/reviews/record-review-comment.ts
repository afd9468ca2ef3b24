import type { ReviewCommentId } from "@belay/core/ids.ts";
import { reviewCommentId } from "@belay/core/ids.ts";
import { findSkill } from "@belay/core/ladder/skills.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { detectKind } from "@belay/core/reviews/comment-kind.ts";
import { educationalSuggestion } from "@belay/core/reviews/educational-suggestion.ts";
import type { RecordReviewCommentInput } from "@belay/core/reviews/review-inputs.ts";
import { checkRecord } from "@belay/core/reviews/review-rules.ts";
import { findLadder } from "../ladder/queries.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { newId } from "../platform/new-id.ts";
import { announce } from "../platform/outbox.ts";
import { writeOnce } from "../platform/write.ts";
import { werePaired } from "./queries.ts";
import { handKey } from "./writes.ts";

export type RecordRefusal =
  | "FORBIDDEN"
  | "SELF"
  | "NOT_WRITTEN_YET"
  | "NOT_PAIRED"
  | "UNKNOWN_SKILL"
  | "ALREADY_RECORDED"
  | "IDEMPOTENCY_MISMATCH";
type Outcome = Result<{ id: ReviewCommentId }, RecordRefusal>;

/** One of a pair, of today or of once, writes down a review comment that one of them wrote to the other. */
export function recordReviewComment(call: Call, input: RecordReviewCommentInput): Promise<Outcome> {
  const attempt = { key: input.key, verb: "reviews.record", input };
  return writeOnce<Outcome>(call, attempt, async (tx) => {
    const { authorId, recipientId, skillId } = input;
    const allowed = checkRecord({ ...input, recorderId: call.actor.id, now: call.now });
    if (!allowed.ok) return allowed;
    if (!(await werePaired(tx, authorId, recipientId))) return refuse("NOT_PAIRED", { field: "recipientId" });
    if (skillId !== null && !findSkill(findLadder().catalogue, skillId)) {
      return refuse("UNKNOWN_SKILL", { field: "skillId" });
    }
    const id = await keepComment(tx, call, input);
    if (id === null) return refuse("ALREADY_RECORDED", { field: "body" });
    const payload = { commentId: id, authorId, recipientId, recordedBy: call.actor.id };
    await announce(tx, {
      topic: "review.recorded",
      payload,
      at: call.now,
      reaches: [authorId, recipientId],
    });
    return succeed({ id });
  });
}

/** Null when this very comment is there already. */
async function keepComment(
  tx: Tx,
  call: Call,
  { key: _key, kind, ...words }: RecordReviewCommentInput,
): Promise<ReviewCommentId | null> {
  const inserted = await tx
    .insertInto("reviewComment")
    .values({
      id: newId(reviewCommentId),
      provider: "hand",
      ...handKey(words),
      ...words,
      kind: kind ?? detectKind(words.body),
      isSuggested: educationalSuggestion(words).isSuggested,
      recordedBy: call.actor.id,
      createdAt: call.now,
    })
    .onConflict((conflict) => conflict.columns(["provider", "host", "externalId"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted?.id ?? null;
}
