import type { TryAgainRefusal } from "@belay/core/company/delivery-inputs.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { audit } from "../platform/audit.ts";
import type { Call } from "../platform/call.ts";
import { write } from "../platform/write.ts";

type Outcome = Result<null, TryAgainRefusal>;

/** A mail that was given up gets all its tries anew, from now on. */
export function tryDeliveryAgain(call: Call, { id }: { id: string }): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    const row = await tx
      .selectFrom("delivery")
      .select("status")
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return refuse("NOT_FOUND");
    if (row.status !== "dead") return refuse("NOT_GIVEN_UP");
    await tx
      .updateTable("delivery")
      .set({ status: "queued", attempts: 0, nextTryAt: call.now, problem: null })
      .where("id", "=", id)
      .execute();
    const { now: at, actor } = call;
    await audit(tx, {
      at,
      actorId: actor.id,
      action: "tryAgain",
      subjectKind: "delivery",
      subjectId: id,
    });
    return succeed(null);
  });
}
