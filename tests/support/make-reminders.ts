import type { Db } from "@belay/api/testing";
import { announceLater } from "@belay/api/testing";
import type { Instant } from "@belay/core/instant.ts";
import { sql } from "kysely";
import { makePerson } from "./make-people.ts";

const MENTORS = 50;

interface Many {
  now: Instant;
  sessions: number;
  /** How many of them were called off. */
  cancelled: number;
}

/** Sessions a day from now, both people's first reminder of each due at this moment; answers how many reminders that is. */
export async function makeReminders(db: Db, { now, sessions, cancelled }: Many): Promise<number> {
  const people: string[] = [];
  for (let i = 0; i < 2 * MENTORS; i++) people.push(await makePerson(db, { name: `Person ${i}` }));
  const { rows } = await sql<{ id: string; mentorId: string; menteeId: string }>`
    insert into session (id, form, mentor_id, mentee_id, kind, topic, status, starts_at, ends_at, requested_by, created_at)
    select gen_random_uuid(), 'flash', (${sql.val(people)}::uuid[])[1 + n % ${MENTORS}::int],
      (${sql.val(people)}::uuid[])[1 + ${MENTORS}::int + n % ${MENTORS}::int], 'pairing', 'Sharding',
      case when n <= ${cancelled} then 'cancelled' else 'confirmed' end,
      ${now}::timestamptz + interval '1 day', ${now}::timestamptz + interval '25 hours', 'mentee', ${now}::timestamptz
    from generate_series(1, ${sessions}) as n
    returning id, mentor_id, mentee_id`.execute(db);
  const reminders = rows.flatMap(({ id, mentorId, menteeId }) =>
    [mentorId, menteeId].map((personId) => ({
      topic: "session.reminder",
      payload: { sessionId: id, sequence: 0, kind: "dayBefore", personId },
      at: now,
      due: now,
    })),
  );
  await db.transaction().execute((tx) => announceLater(tx, ...reminders));
  return reminders.length;
}

/** How many announcements nobody has handled yet. */
export async function countWaiting(db: Db): Promise<number> {
  const { waiting } = await db
    .selectFrom("outbox")
    .select(({ fn }) => fn.countAll<number>().as("waiting"))
    .where("handledAt", "is", null)
    .executeTakeFirstOrThrow();
  return waiting;
}
