import type { PersonId } from "@belay/core/ids.ts";
import type { Tx } from "../platform/database.ts";

/** Whoever makes or takes away an admin waits here, so that two who leave at once never leave the company without. */
export const ADMINS_LOCK = "company:admins";

/** Whether nobody else with an open account runs the company. The caller holds the admins' lock. */
export async function isLastAdmin(tx: Tx, id: PersonId): Promise<boolean> {
  const admins = await tx
    .selectFrom("person")
    .select("id")
    .where("isCompanyAdmin", "=", true)
    .where("deactivatedAt", "is", null)
    .limit(2)
    .execute();
  return admins.length === 1 && admins[0]?.id === id;
}
