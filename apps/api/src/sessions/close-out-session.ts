import { findSkill } from "@belay/core/ladder/skills.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { CloseOut } from "@belay/core/sessions/close-out.ts";
import type { CloseOutInput } from "@belay/core/sessions/close-out-input.ts";
import type { CloseOutRefusal } from "@belay/core/sessions/decide-close-out.ts";
import { decideCloseOut } from "@belay/core/sessions/decide-close-out.ts";
import { findLadder } from "../ladder/queries.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import { lockFor, write } from "../platform/write.ts";
import { findState } from "./change-session.ts";
import { keepCloseOut } from "./keep-close-out.ts";
import type { SessionScope } from "./scope.ts";
import { findSessionScope } from "./scope.ts";
import { toSessionState } from "./session-row.ts";
import { applySessionChange, calendarLocks } from "./writes.ts";

export type CloseOutOutcome = Result<
  { version: number },
  CloseOutRefusal | "VERSION_CONFLICT" | "UNKNOWN_SKILL"
>;

/** One side says whether it took place, what was learned, and what is next. Saying it again corrects it. */
export function closeOutSession(call: Call, input: CloseOutInput): Promise<CloseOutOutcome> {
  return write<CloseOutOutcome>(call.db, async (tx) => {
    const scope = await findSessionScope(tx, call, input.sessionId);
    if (!scope) return refuse("NOT_FOUND");
    if (!isKnownSkill(input)) return refuse("UNKNOWN_SKILL", { field: "learnedSkill" });
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

const isKnownSkill = ({ learnedSkill }: CloseOutInput) =>
  learnedSkill === null || findSkill(findLadder().catalogue, learnedSkill.skillId) !== undefined;
