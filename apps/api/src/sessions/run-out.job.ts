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
  const due = (await listDue(tx, now)).flatMap((row) => decide(row, now));
  const who = { actorId: null, actorRole: "system", now } as const;
  // Those of a series that run out at once are told of at once.
  const groups = Map.groupBy(due, ({ seriesId, sessionId, action }) =>
    seriesId === null ? sessionId : `${seriesId} ${action}`,
  );
  for (const group of groups.values()) {
    const together = group.map(({ sessionId }) => sessionId);
    for (const { seriesId: _seriesId, ...change } of group)
      await applySessionChange(tx, { ...change, ...who, together });
  }
}

/** What the clock does to one that is due. */
function decide({ id, seriesId, mentorId, menteeId, version, ...row }: Due, now: Instant) {
  const session = toSessionState(row);
  for (const action of actionsFor(session, "system", now)) {
    const decision = actOnSession({ session, action, actor: "system", now });
    if (!decision.ok) continue;
    const pair = { mentorId, menteeId };
    return [{ sessionId: id, seriesId, ...pair, version, session, change: decision.value, action }];
  }
  return [];
}

type Due = Awaited<ReturnType<typeof listDue>>[number];

function listDue(tx: Tx, now: Instant) {
  return tx
    .selectFrom("session")
    .select([...STATE_COLUMNS, "session.id", "session.mentorId", "session.menteeId", "session.version"])
    .select("session.seriesId")
    .where((eb) =>
      eb.or([
        eb.and([eb("status", "=", "requested"), eb("expiresAt", "<=", now)]),
        eb.and([eb("proposalBy", "is not", null), eb("proposalExpiresAt", "<=", now)]),
        eb.and([eb("status", "=", "confirmed"), eb("endsAt", "<=", addMilliseconds(now, -DAY))]),
      ]),
    )
    .orderBy("session.startsAt")
    .orderBy("session.id")
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute();
}
