import type { Call } from "../platform/call.ts";

/** The reader has seen it. Dismissing twice, or what is not theirs, changes nothing and says nothing. */
export async function dismissNotice(call: Call, { id }: { id: string }): Promise<null> {
  await call.db
    .updateTable("notice")
    .set({ dismissedAt: call.now })
    .where("id", "=", id)
    .where("personId", "=", call.actor.id)
    .where("dismissedAt", "is", null)
    .execute();
  return null;
}
