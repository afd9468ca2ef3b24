import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { isParty } from "@belay/core/sessions/session.ts";
import type { NoteInput } from "@belay/core/sessions/session-inputs.ts";
import type { Call } from "../platform/call.ts";
import { write } from "../platform/write.ts";
import { findSessionScope } from "./scope.ts";

export type NoteOutcome = Result<{ version: number }, "NOT_FOUND" | "FORBIDDEN" | "VERSION_CONFLICT">;

/** The notes that both of the pair read and write. Who wrote meanwhile is never overwritten unseen. */
export function saveSharedNote(call: Call, { sessionId, version, body }: NoteInput): Promise<NoteOutcome> {
  return write<NoteOutcome>(call.db, async (tx) => {
    const scope = await findSessionScope(tx, call, sessionId);
    if (!scope) return refuse("NOT_FOUND");
    if (!isParty(scope.role)) return refuse("FORBIDDEN");
    const values = { body, updatedBy: call.actor.id, updatedAt: call.now };
    const saved =
      version === 0
        ? await tx
            .insertInto("sessionSharedNote")
            .values({ sessionId, ...values })
            .onConflict((conflict) => conflict.doNothing())
            .returning("version")
            .executeTakeFirst()
        : await tx
            .updateTable("sessionSharedNote")
            .set({ ...values, version: version + 1 })
            .where("sessionId", "=", sessionId)
            .where("version", "=", version)
            .returning("version")
            .executeTakeFirst();
    return saved ? succeed({ version: saved.version }) : refuse("VERSION_CONFLICT");
  });
}

/** Notes that nobody but their writer ever reads. */
export function savePrivateNote(call: Call, { sessionId, version, body }: NoteInput): Promise<NoteOutcome> {
  return write<NoteOutcome>(call.db, async (tx) => {
    const scope = await findSessionScope(tx, call, sessionId);
    if (!scope) return refuse("NOT_FOUND");
    if (!isParty(scope.role)) return refuse("FORBIDDEN");
    const values = { body, updatedAt: call.now };
    const saved =
      version === 0
        ? await tx
            .insertInto("sessionPrivateNote")
            .values({ sessionId, personId: call.actor.id, ...values })
            .onConflict((conflict) => conflict.doNothing())
            .returning("version")
            .executeTakeFirst()
        : await tx
            .updateTable("sessionPrivateNote")
            .set({ ...values, version: version + 1 })
            .where("sessionId", "=", sessionId)
            .where("personId", "=", call.actor.id)
            .where("version", "=", version)
            .returning("version")
            .executeTakeFirst();
    return saved ? succeed({ version: saved.version }) : refuse("VERSION_CONFLICT");
  });
}
