import { personId, sessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { actOnSession } from "@belay/core/sessions/act-on-session.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import { lockFor } from "../platform/write.ts";
import { STATE_COLUMNS, toSessionState } from "./session-row.ts";
import { applySessionChange, calendarLocks } from "./writes.ts";

const began = z.object({ personId, cancelSessionIds: z.array(sessionId) });

const REASON = "I am away then.";

/** A mentor goes on leave and chose these sessions to be called off: those of theirs that still can be are. */
export async function cancelForLeave(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { personId: mentorId, cancelSessionIds } = began.parse(payload);
  if (cancelSessionIds.length === 0) return;
  const rows = await tx
    .selectFrom("session")
    .select([...STATE_COLUMNS, "session.id", "session.version", "session.menteeId"])
    .where("id", "in", cancelSessionIds)
    .where("mentorId", "=", mentorId)
    .orderBy("session.id")
    .execute();
  await lockFor(
    tx,
    rows.flatMap(({ menteeId }) => calendarLocks({ mentorId, menteeId })),
  );
  for (const { id, version, menteeId, ...row } of rows) {
    const session = toSessionState(row);
    const action =
      row.status === "requested" ? (row.requestedBy === "mentor" ? "withdraw" : "decline") : "cancel";
    const decision = actOnSession({ session, action, actor: "mentor", now, input: { reason: REASON } });
    if (!decision.ok) continue;
    const who = { actorId: mentorId, actorRole: "mentor" as const, now, reason: REASON };
    const change = decision.value;
    await applySessionChange(tx, {
      sessionId: id,
      mentorId,
      menteeId,
      version,
      session,
      change,
      action,
      ...who,
    });
  }
}
