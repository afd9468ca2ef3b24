import { findSkill } from "@belay/core/ladder/skills.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { DescribeReviewInput, MarkReviewInput } from "@belay/core/reviews/review-change-inputs.ts";
import { checkReviewChange } from "@belay/core/reviews/review-change-rules.ts";
import { findLadder } from "../ladder/queries.ts";
import type { Call } from "../platform/call.ts";
import { write } from "../platform/write.ts";
import { holdReviewScope } from "./scope.ts";
import { changeComment } from "./writes.ts";

export type DescribeRefusal = "NOT_FOUND" | "FORBIDDEN" | "VERSION_CONFLICT" | "EXPIRED" | "UNKNOWN_SKILL";
export type DescribeOutcome = Result<{ version: number }, DescribeRefusal>;

/** Its author says of what kind the comment is, and which skill it is about. */
export function describeReviewComment(call: Call, input: DescribeReviewInput): Promise<DescribeOutcome> {
  const { commentId, ...change } = input;
  const { skillId } = change;
  return write<DescribeOutcome>(call.db, async (tx) => {
    const scope = await holdReviewScope(tx, call.actor, commentId);
    if (!scope) return refuse("NOT_FOUND");
    const allowed = checkReviewChange("describe", scope, { actorId: call.actor.id, now: call.now });
    if (!allowed.ok) return allowed;
    if (skillId !== null && !findSkill(findLadder().catalogue, skillId)) {
      return refuse("UNKNOWN_SKILL", { field: "skillId" });
    }
    const version = await changeComment(tx, scope, change);
    return version === null ? refuse("VERSION_CONFLICT") : succeed({ version });
  });
}

/** Its author says that the comment was meant to teach, or takes that back. */
export function markReviewComment(
  call: Call,
  { commentId, ...change }: MarkReviewInput,
): Promise<DescribeOutcome> {
  return write<DescribeOutcome>(call.db, async (tx) => {
    const scope = await holdReviewScope(tx, call.actor, commentId);
    if (!scope) return refuse("NOT_FOUND");
    const allowed = checkReviewChange("mark", scope, { actorId: call.actor.id, now: call.now });
    if (!allowed.ok) return allowed;
    const version = await changeComment(tx, scope, change);
    return version === null ? refuse("VERSION_CONFLICT") : succeed({ version });
  });
}
