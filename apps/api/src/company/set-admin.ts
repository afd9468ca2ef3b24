import type { SetAdminInput, SetAdminRefusal } from "@belay/core/company/admin-inputs.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { audit } from "../platform/audit.ts";
import type { Call } from "../platform/call.ts";
import { lockFor, write } from "../platform/write.ts";
import { ADMINS_LOCK, isLastAdmin } from "./is-last-admin.ts";

type Outcome = Result<null, SetAdminRefusal>;

/** Gives somebody the company's keys or takes them back; the last admin keeps them. */
export function setAdmin(call: Call, { id, isAdmin }: SetAdminInput): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    await lockFor(tx, [ADMINS_LOCK, `person:${id}`]);
    const person = await tx
      .selectFrom("person")
      .select(["isCompanyAdmin", "deactivatedAt"])
      .where("id", "=", id)
      .executeTakeFirst();
    if (!person) return refuse("NOT_FOUND");
    if (person.isCompanyAdmin === isAdmin) return succeed(null);
    if (isAdmin && person.deactivatedAt !== null) return refuse("ACCOUNT_CLOSED");
    if (!isAdmin && (await isLastAdmin(tx, id))) return refuse("LAST_ADMIN");
    await tx
      .updateTable("person")
      .set((eb) => ({ isCompanyAdmin: isAdmin, version: eb("version", "+", 1) }))
      .where("id", "=", id)
      .execute();
    await audit(tx, {
      at: call.now,
      actorId: call.actor.id,
      action: isAdmin ? "make admin" : "take admin",
      subjectKind: "person",
      subjectId: id,
    });
    return succeed(null);
  });
}
