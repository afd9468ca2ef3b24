import type { InvitationId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { audit } from "../platform/audit.ts";
import type { Call } from "../platform/call.ts";
import { write } from "../platform/write.ts";

type Outcome = Result<null, "NOT_FOUND">;

/** The link stops working at once. */
export function revokeInvitation(call: Call, { id }: { id: InvitationId }): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    const revoked = await tx
      .updateTable("invitation")
      .set({ revokedAt: call.now })
      .where("id", "=", id)
      .where("usedAt", "is", null)
      .where("revokedAt", "is", null)
      .returning("email")
      .executeTakeFirst();
    if (!revoked) return refuse("NOT_FOUND");
    await audit(tx, {
      at: call.now,
      actorId: call.actor.id,
      action: "revoke",
      subjectKind: "invitation",
      subjectId: id,
      before: revoked,
    });
    return succeed(null);
  });
}
