import { mentorshipId, personId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { endWithMentorship } from "@belay/core/sessions/end-with-mentorship.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import { lockFor } from "../platform/write.ts";
import { STATE_COLUMNS, toSessionState } from "./session-row.ts";
import { applySessionChange, calendarLocks } from "./writes.ts";

const ended = z.object({ mentorshipId, endedBy: personId });

/** A mentorship has ended: what is still to come of it is called off, and the time is free again. */
export async function callOffSessions(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { mentorshipId: id, endedBy } = ended.parse(payload);
  const pair = await tx
    .selectFrom("mentorship")
    .select(["mentorId", "menteeId"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  await lockFor(tx, calendarLocks(pair));
  const rows = await tx
    .selectFrom("session")
    .select([...STATE_COLUMNS, "session.id", "session.version"])
    .where("mentorshipId", "=", id)
    .where("status", "in", ["requested", "confirmed"])
    .orderBy("session.id")
    .forUpdate()
    .execute();
  const who = endedBy === pair.mentorId ? "mentor" : "mentee";
  for (const row of rows) {
    const session = toSessionState(row);
    const ending = endWithMentorship(session, who, now);
    if (!ending) continue;
    const actorId = ending.actorRole === "system" ? null : endedBy;
    await applySessionChange(tx, {
      ...pair,
      ...ending,
      sessionId: row.id,
      version: row.version,
      session,
      actorId,
      now,
    });
  }
}

const deactivated = z.object({ personId });

/** Somebody has left: what they had agreed to without a mentorship is called off too. */
export async function callOffWithoutMentorship(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { personId: leaving } = deactivated.parse(payload);
  const sessions = await tx
    .selectFrom("session")
    .select(["id", "mentorId", "menteeId"])
    .where((eb) => eb.or([eb("mentorId", "=", leaving), eb("menteeId", "=", leaving)]))
    .where("mentorshipId", "is", null)
    .where("status", "in", ["requested", "confirmed"])
    .where("startsAt", ">", now)
    .execute();
  if (sessions.length === 0) return;
  await lockFor(tx, sessions.flatMap(calendarLocks));
  const rows = await tx
    .selectFrom("session")
    .select([...STATE_COLUMNS, "session.id", "session.version", "session.mentorId", "session.menteeId"])
    .where(
      "id",
      "in",
      sessions.map(({ id }) => id),
    )
    .orderBy("session.id")
    .forUpdate()
    .execute();
  for (const { id: sessionId, version, mentorId, menteeId, ...row } of rows) {
    const session = toSessionState(row);
    const ending = endWithMentorship(session, leaving === mentorId ? "mentor" : "mentee", now);
    if (!ending) continue;
    const actorId = ending.actorRole === "system" ? null : leaving;
    const pair = { mentorId, menteeId };
    const reason = "They have left the company.";
    await applySessionChange(tx, { ...pair, ...ending, reason, sessionId, version, session, actorId, now });
  }
}
