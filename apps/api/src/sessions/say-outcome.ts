import type { SessionId } from "@belay/core/ids.ts";
import type { Absent } from "@belay/core/sessions/session.ts";
import { isParty } from "@belay/core/sessions/session.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import type { ChangeOutcome } from "./change-session.ts";
import { changeSession } from "./change-session.ts";
import type { SessionScope } from "./scope.ts";

interface Seen {
  sessionId: SessionId;
  version: number;
}

/** It took place, says one of the two or their lead. */
export function completeSession(call: Call, seen: Seen): Promise<ChangeOutcome> {
  return changeSession(call, { ...seen, action: "complete", also: sayAs(call, null) });
}

/** Somebody was not there. */
export function markNoShow(
  call: Call,
  { absent, ...seen }: Seen & { absent: Absent },
): Promise<ChangeOutcome> {
  return changeSession(call, {
    ...seen,
    action: "markNoShow",
    input: { absent },
    also: sayAs(call, absent),
  });
}

/** Who marked the absence, or a lead, takes it back. */
export function undoNoShow(call: Call, seen: Seen): Promise<ChangeOutcome> {
  return changeSession(call, { ...seen, action: "undoNoShow", also: sayAs(call, null) });
}

/**
 * What a party says of the outcome is their close-out too, so that the two never differ; the words they wrote
 * there before stay. A lead corrects the session, and closes nothing out.
 */
function sayAs({ actor, now }: Call, absent: Absent | null) {
  return async (tx: Tx, { role, sessionId }: SessionScope): Promise<void> => {
    if (!isParty(role)) return;
    const said = { held: absent === null, absent, closedAt: now };
    await tx
      .insertInto("closeOut")
      .values({ sessionId, personId: actor.id, ...said })
      .onConflict((conflict) =>
        conflict.columns(["sessionId", "personId"]).doUpdateSet((eb) => ({
          ...said,
          version: eb("closeOut.version", "+", 1),
        })),
      )
      .execute();
  };
}
