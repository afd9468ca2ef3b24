import type { SessionId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { actOnSession } from "@belay/core/sessions/act-on-session.ts";
import type { SessionAction, SessionInput } from "@belay/core/sessions/session-action.ts";
import type { SessionWriteRefusal, SlotRefusalDetails } from "@belay/core/sessions/session-refusal.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { lockFor, write } from "../platform/write.ts";
import type { SessionScope } from "./scope.ts";
import { findSessionScope } from "./scope.ts";
import { STATE_COLUMNS, toSessionState } from "./session-row.ts";
import { applySessionChange, calendarLocks } from "./writes.ts";

interface Wish {
  sessionId: SessionId;
  /** Of the row that the person was looking at. */
  version: number;
  action: SessionAction;
  input?: SessionInput | undefined;
  /** What is kept beside the row, when it changes. */
  also?: (tx: Tx, scope: SessionScope) => Promise<void>;
}

export type ChangeOutcome = Result<{ version: number }, SessionWriteRefusal, SlotRefusalDetails>;

/** What all answers to a session share: who this is to it, the machine's decision, and one write of what it decided. */
export function changeSession(call: Call, wish: Wish): Promise<ChangeOutcome> {
  return write<ChangeOutcome>(call.db, async (tx) => {
    const scope = await findSessionScope(tx, call, wish.sessionId);
    if (!scope) return refuse("NOT_FOUND");
    await lockFor(tx, calendarLocks(scope));
    const row = await findState(tx, wish.sessionId);
    const session = toSessionState(row);
    const decision = actOnSession({
      session,
      action: wish.action,
      actor: scope.role,
      now: call.now,
      ...(wish.input ? { input: wish.input } : {}),
    });
    if (!decision.ok && decision.code === "FORBIDDEN") return decision;
    if (row.version !== wish.version) return refuse("VERSION_CONFLICT");
    if (!decision.ok) return decision;
    await applySessionChange(tx, {
      ...scope,
      session,
      version: row.version,
      change: decision.value,
      action: wish.action,
      actorId: call.actor.id,
      actorRole: scope.role,
      now: call.now,
      reason: wish.input?.reason,
    });
    await wish.also?.(tx, scope);
    return succeed({ version: row.version + 1 });
  });
}

export function findState(tx: Tx, id: SessionId) {
  return tx
    .selectFrom("session")
    .select([...STATE_COLUMNS, "session.version", "session.kind", "session.mentorshipId"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}
