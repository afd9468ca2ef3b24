import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { ReviewChoice } from "@belay/core/reviews/review-change-inputs.ts";
import type { AnswerReviewCommentInput, RecipientMark } from "@belay/core/reviews/review-inputs.ts";
import { checkAnswer } from "@belay/core/reviews/review-rules.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import { write } from "../platform/write.ts";
import type { ReviewScope } from "./scope.ts";
import { holdReviewScope } from "./scope.ts";

export type AnswerRefusal = "NOT_FOUND" | "FORBIDDEN" | "INVALID_TRANSITION" | "VERSION_CONFLICT";
export type AnswerOutcome = Result<{ version: number }, AnswerRefusal>;

/** Who got the comment says what became of it, as often as they change their mind. */
export function answerReviewComment(call: Call, input: AnswerReviewCommentInput): Promise<AnswerOutcome> {
  return write<AnswerOutcome>(call.db, async (tx) => {
    const scope = await holdReviewScope(tx, call.actor, input.commentId);
    if (!scope) return refuse("NOT_FOUND");
    const allowed = mayAnswer(call, scope);
    if (!allowed.ok) return allowed;
    const version = await keepAnswer(tx, call, input);
    if (version === null) return refuse("VERSION_CONFLICT");
    await sayAnswered(tx, call, { scope, mark: input.mark });
    return succeed({ version });
  });
}

/** The answer is taken back: the comment waits again. `version` is the answer's. */
export function takeBackAnswer(call: Call, { commentId, version }: ReviewChoice): Promise<AnswerOutcome> {
  return write<AnswerOutcome>(call.db, async (tx) => {
    const scope = await holdReviewScope(tx, call.actor, commentId);
    if (!scope) return refuse("NOT_FOUND");
    const allowed = mayAnswer(call, scope);
    if (!allowed.ok) return allowed;
    const taken = await tx
      .deleteFrom("reviewAnswer")
      .where("commentId", "=", commentId)
      .where("version", "=", version)
      .returning("commentId")
      .executeTakeFirst();
    if (!taken) return refuse("VERSION_CONFLICT");
    await sayAnswered(tx, call, { scope, mark: null });
    return succeed({ version: 0 });
  });
}

function mayAnswer(call: Call, { authorId, recipientId, deletedAt }: ReviewScope) {
  return checkAnswer(call.actor.id, {
    authorId,
    recipientId,
    state: deletedAt === null ? "live" : "deleted",
  });
}

/** The answer's new version; null when it is not the one that the person was looking at. */
async function keepAnswer(
  tx: Tx,
  call: Call,
  { version, commentId, ...words }: AnswerReviewCommentInput,
): Promise<number | null> {
  const values = { ...words, answeredAt: call.now };
  if (version === 0) {
    const inserted = await tx
      .insertInto("reviewAnswer")
      .values({ ...values, commentId })
      .onConflict((conflict) => conflict.doNothing())
      .returning("version")
      .executeTakeFirst();
    return inserted?.version ?? null;
  }
  const updated = await tx
    .updateTable("reviewAnswer")
    .set({ ...values, version: version + 1 })
    .where("commentId", "=", commentId)
    .where("version", "=", version)
    .returning("version")
    .executeTakeFirst();
  return updated?.version ?? null;
}

async function sayAnswered(
  tx: Tx,
  call: Call,
  { scope, mark }: { scope: ReviewScope; mark: RecipientMark | null },
): Promise<void> {
  const { commentId, authorId, recipientId } = scope;
  const payload = { commentId, authorId, recipientId, mark };
  const reaches = [authorId, recipientId].filter((id) => id !== null);
  await announce(tx, { topic: "review.answered", payload, at: call.now, reaches });
}
