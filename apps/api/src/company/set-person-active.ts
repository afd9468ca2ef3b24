import type { PersonId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { audit } from "../platform/audit.ts";
import type { Call } from "../platform/call.ts";
import { SIGN_INS } from "../platform/live-changes.ts";
import { announce } from "../platform/outbox.ts";
import { lockFor, write } from "../platform/write.ts";
import { ADMINS_LOCK, isLastAdmin } from "./is-last-admin.ts";

type Outcome = Result<null, "NOT_FOUND" | "LAST_ADMIN">;

/** Closes an account: signed out everywhere at once, the company's keys taken; requests, mentorships and sessions are wound up by whoever hears it. */
export function deactivatePerson(call: Call, { id }: { id: PersonId }): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    await lockFor(tx, [ADMINS_LOCK, `person:${id}`]);
    if (await isLastAdmin(tx, id)) return refuse("LAST_ADMIN");
    const closed = await tx
      .updateTable("person")
      .set((eb) => ({ deactivatedAt: call.now, isCompanyAdmin: false, version: eb("version", "+", 1) }))
      .where("id", "=", id)
      .where("deactivatedAt", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (!closed) return refuse("NOT_FOUND");
    await tx.deleteFrom("authSession").where("userId", "=", id).execute();
    await audit(tx, {
      at: call.now,
      actorId: call.actor.id,
      action: "deactivate",
      subjectKind: "person",
      subjectId: id,
    });
    await announce(tx, {
      topic: "person.deactivated",
      payload: { personId: id },
      at: call.now,
      reaches: [id],
      subject: SIGN_INS,
    });
    return succeed(null);
  });
}

/** Opens a closed account again. What was wound up stays so, and nobody comes back as an admin or signed in. */
export function reactivatePerson(call: Call, { id }: { id: PersonId }): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    const opened = await tx
      .updateTable("person")
      .set((eb) => ({ deactivatedAt: null, version: eb("version", "+", 1) }))
      .where("id", "=", id)
      .where("deactivatedAt", "is not", null)
      .returning("id")
      .executeTakeFirst();
    if (!opened) return refuse("NOT_FOUND");
    // A sign-in that was under way while the account was closed may have left one.
    await tx.deleteFrom("authSession").where("userId", "=", id).execute();
    await audit(tx, {
      at: call.now,
      actorId: call.actor.id,
      action: "reactivate",
      subjectKind: "person",
      subjectId: id,
    });
    return succeed(null);
  });
}
