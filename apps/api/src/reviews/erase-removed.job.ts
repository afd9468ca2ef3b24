import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds } from "@belay/core/instant.ts";
import { UNDO_WINDOW } from "@belay/core/reviews/review-change-rules.ts";
import type { Tx } from "../platform/database.ts";

/** What was removed and can't be restored any more loses its words and its answer; the empty row stays. */
export async function eraseRemovedReviews(tx: Tx, now: Instant): Promise<void> {
  const erased = await tx
    .updateTable("reviewComment")
    .set({ body: "", quotedCode: "", changeTitle: "", changeUrl: "" })
    .where("state", "=", "deleted")
    .where("body", "<>", "")
    .where("deletedAt", "<=", addMilliseconds(now, -UNDO_WINDOW))
    .returning("id")
    .execute();
  if (erased.length === 0) return;
  const ids = erased.map(({ id }) => id);
  await tx.deleteFrom("reviewAnswer").where("commentId", "in", ids).execute();
}
