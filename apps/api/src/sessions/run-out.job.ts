import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import { actOnSession } from "@belay/core/sessions/act-on-session.ts";
import { actionsFor } from "@belay/core/sessions/actions-for.ts";
import type { Tx } from "../platform/database.ts";
import { STATE_COLUMNS, toSessionState } from "./session-row.ts";
import { applySessionChange } from "./writes.ts";

// Rows of one round; what is left over is a minute late at worst.
const BATCH = 500;

/** What the clock does to sessions: requests and proposals run out, sessions that nobody closed out are completed. */
export async function runOutSessions(tx: Tx, now: Instant): Promise<void> {
  for (const { id, mentorId, menteeId, version, ...row } of await listDue(tx, now)) {
    const session = toSessionState(row);
    for (const action of actionsFor(session, "system", now)) {
      const decision = actOnSession({ session, action, actor: "system", now });
      if (!decision.ok) continue;
      const who = { actorId: null, actorRole: "system", now } as const;
      await applySessionChange(tx, {
        sessionId: id,
        mentorId,
        menteeId,
        version,
        ...who,
        session,
        change: decision.value,
        action,
      });
      break;
    }
  }
}

function listDue(tx: Tx, now: Instant) {
  return tx
    .selectFrom("session")
    .select([...STATE_COLUMNS, "session.id", "session.mentorId", "session.menteeId", "session.version"])
    .where((eb) =>
      eb.or([
        eb.and([eb("status", "=", "requested"), eb("expiresAt", "<=", now)]),
        eb.and([eb("proposalBy", "is not", null), eb("proposalExpiresAt", "<=", now)]),
        eb.and([eb("status", "=", "confirmed"), eb("endsAt", "<=", addMilliseconds(now, -DAY))]),
      ]),
    )
    .orderBy("session.id")
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute();
}
