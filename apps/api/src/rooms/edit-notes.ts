import type { Result } from "@belay/core/result.ts";
import { refuse } from "@belay/core/result.ts";
import type { NoteEditInput } from "@belay/core/rooms/room-inputs.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { changeRoom } from "./change-room.ts";
import type { MergeRefusal } from "./merge-notes.ts";
import { mergeNotes, stateOfText } from "./merge-notes.ts";
import { findNotes } from "./queries.ts";
import type { RoomScope } from "./scope.ts";

/** Merges what somebody typed into the shared notes. Nothing that the other typed meanwhile is lost. */
export function editNotes(call: Call, { sessionId, update }: NoteEditInput) {
  return changeRoom<MergeRefusal>(call, sessionId, (tx, scope) =>
    keepEdit(tx, call, { scope, edit: Buffer.from(update, "base64") }),
  );
}

async function keepEdit(
  tx: Tx,
  call: Call,
  { scope, edit }: { scope: RoomScope; edit: Uint8Array },
): Promise<Result<null, MergeRefusal> | undefined> {
  const notes = await findNotes(tx, scope);
  const merged = mergeNotes(notes.state ?? stateOfText(notes.body), edit);
  if (!merged.ok) return refuse(merged.code);
  const values = {
    state: Buffer.from(merged.value.state),
    body: merged.value.body,
    updatedBy: call.actor.id,
    updatedAt: call.now,
  };
  await tx
    .insertInto("sessionSharedNote")
    .values({ sessionId: scope.sessionId, ...values })
    .onConflict((conflict) =>
      conflict
        .column("sessionId")
        .doUpdateSet((eb) => ({ ...values, version: eb("sessionSharedNote.version", "+", 1) })),
    )
    .execute();
}
