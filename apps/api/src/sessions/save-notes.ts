import type { Instant } from "@belay/core/instant.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { isParty } from "@belay/core/sessions/session.ts";
import type { NoteInput } from "@belay/core/sessions/session-inputs.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { write } from "../platform/write.ts";
import { findSessionScope } from "./scope.ts";

type Saved = Result<{ version: number; savedAt: Instant }, "NOT_FOUND" | "FORBIDDEN" | "VERSION_CONFLICT">;
/** The row's new version; undefined when it is not the one that the writer saw. */
type Keep = (tx: Tx) => Promise<{ version: number } | undefined>;

/** Notes that nobody but their writer ever reads. */
export function savePrivateNote(call: Call, { sessionId, version, body }: NoteInput): Promise<Saved> {
  const values = { body, updatedAt: call.now };
  return saveNote(call, sessionId, (tx) =>
    version === 0
      ? tx
          .insertInto("sessionPrivateNote")
          .values({ sessionId, personId: call.actor.id, ...values })
          .onConflict((conflict) => conflict.doNothing())
          .returning("version")
          .executeTakeFirst()
      : tx
          .updateTable("sessionPrivateNote")
          .set({ ...values, version: version + 1 })
          .where("sessionId", "=", sessionId)
          .where("personId", "=", call.actor.id)
          .where("version", "=", version)
          .returning("version")
          .executeTakeFirst(),
  );
}

function saveNote(call: Call, sessionId: NoteInput["sessionId"], keep: Keep): Promise<Saved> {
  return write<Saved>(call.db, async (tx) => {
    const scope = await findSessionScope(tx, call, sessionId);
    if (!scope) return refuse("NOT_FOUND");
    if (!isParty(scope.role)) return refuse("FORBIDDEN");
    const saved = await keep(tx);
    return saved ? succeed({ version: saved.version, savedAt: call.now }) : refuse("VERSION_CONFLICT");
  });
}
