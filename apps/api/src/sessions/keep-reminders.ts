import type { PersonId, SessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { needsReminders, planReminders } from "@belay/core/sessions/plan-reminders.ts";
import type { SessionState } from "@belay/core/sessions/session.ts";
import type { Tx } from "../platform/database.ts";
import { announceLater } from "../platform/outbox.ts";
import { findSessionClocks } from "./find-session-clocks.ts";

interface Kept {
  sessionId: SessionId;
  mentorId: PersonId;
  menteeId: PersonId;
  before: SessionState | null;
  after: SessionState;
  now: Instant;
}

/** What the clock will say of a session that was confirmed or moved: rows of ours, each once for its sequence. */
export async function keepReminders(tx: Tx, { before, after, now, ...pair }: Kept): Promise<void> {
  if (!needsReminders(before, after)) return;
  const people = { mentor: pair.mentorId, mentee: pair.menteeId };
  const zones = await tx
    .selectFrom("person")
    .select(["id", "timeZone"])
    .where("id", "in", [pair.mentorId, pair.menteeId])
    .execute();
  const zoneOf = (id: PersonId) => zones.find((zone) => zone.id === id)?.timeZone ?? "UTC";
  const timeZones = { mentor: zoneOf(people.mentor), mentee: zoneOf(people.mentee) };
  const about = { sessionId: pair.sessionId, sequence: after.icalSequence };
  const { closeOut } = await findSessionClocks(tx, pair.sessionId);
  const planned = planReminders({ session: after, timeZones, closeOut, now });
  if (planned.length === 0) return;
  const kept = await tx
    .insertInto("sessionReminder")
    .values(planned.map(({ kind, to, due }) => ({ ...about, kind, personId: people[to], dueAt: due })))
    .onConflict((conflict) => conflict.doNothing())
    .returning(["kind", "personId", "dueAt"])
    .execute();
  await announceLater(
    tx,
    ...kept.map(({ kind, personId, dueAt }) => ({
      topic:
        kind === "closeOut" || kind === "closeOutNextMorning" ? "session.closeOutAsked" : "session.reminder",
      payload: { ...about, kind, personId },
      at: now,
      due: dueAt,
    })),
  );
}
