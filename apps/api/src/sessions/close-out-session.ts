import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { CloseOut } from "@belay/core/sessions/close-out.ts";
import type { CloseOutRefusal } from "@belay/core/sessions/decide-close-out.ts";
import { decideCloseOut } from "@belay/core/sessions/decide-close-out.ts";
import type { CloseOutInput } from "@belay/core/sessions/session-inputs.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import { lockFor, write } from "../platform/write.ts";
import { findState } from "./change-session.ts";
import type { SessionScope } from "./scope.ts";
import { findSessionScope } from "./scope.ts";
import { toSessionState } from "./session-row.ts";
import { applySessionChange, calendarLocks } from "./writes.ts";

export type CloseOutOutcome = Result<{ version: number }, CloseOutRefusal | "VERSION_CONFLICT">;

/** One side says whether it took place, what was learned, and what is next. Saying it again corrects it. */
export function closeOutSession(call: Call, input: CloseOutInput): Promise<CloseOutOutcome> {
  return write<CloseOutOutcome>(call.db, async (tx) => {
    const scope = await findSessionScope(tx, call, input.sessionId);
    if (!scope) return refuse("NOT_FOUND");
    await lockFor(tx, calendarLocks(scope));
    const row = await findState(tx, input.sessionId);
    const session = toSessionState(row);
    const closeOuts = await listCloseOuts(tx, scope);
    const { held, absent } = input;
    const decision = decideCloseOut({ session, closeOuts, actor: scope.role, held, absent, now: call.now });
    if (!decision.ok) return decision;
    const version = await keepCloseOut(tx, call, input);
    if (version === null) return refuse("VERSION_CONFLICT");
    if (decision.value) {
      const { action, change } = decision.value;
      const who = { actorId: call.actor.id, actorRole: scope.role, now: call.now };
      await applySessionChange(tx, { ...scope, ...who, session, version: row.version, change, action });
    }
    const { sessionId, mentorId, menteeId } = scope;
    const payload = { sessionId, actorId: call.actor.id, mentorId, menteeId };
    await announce(tx, {
      topic: "session.closedOut",
      payload,
      at: call.now,
      reaches: [mentorId, menteeId],
    });
    return succeed({ version });
  });
}

async function listCloseOuts(tx: Tx, { sessionId, mentorId }: SessionScope): Promise<CloseOut[]> {
  const rows = await tx
    .selectFrom("closeOut")
    .select(["personId", "held", "absent", "closedAt"])
    .where("sessionId", "=", sessionId)
    .execute();
  return rows.map(({ personId, ...row }) => ({ ...row, by: personId === mentorId ? "mentor" : "mentee" }));
}

/** The row's new version; null when it is not the one that the person was looking at. */
async function keepCloseOut(
  tx: Tx,
  call: Call,
  { version, absent, ...words }: CloseOutInput,
): Promise<number | null> {
  const values = { ...words, absent: words.held ? null : absent, closedAt: call.now };
  if (version === 0) {
    const inserted = await tx
      .insertInto("closeOut")
      .values({ ...values, personId: call.actor.id })
      .onConflict((conflict) => conflict.doNothing())
      .returning("version")
      .executeTakeFirst();
    return inserted?.version ?? null;
  }
  const updated = await tx
    .updateTable("closeOut")
    .set({ ...values, version: version + 1 })
    .where("sessionId", "=", words.sessionId)
    .where("personId", "=", call.actor.id)
    .where("version", "=", version)
    .returning("version")
    .executeTakeFirst();
  return updated?.version ?? null;
}
