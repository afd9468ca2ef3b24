import { setTimeout as wait } from "node:timers/promises";
import type { Db } from "@belay/api/testing";
import { announceLater, availableDatabases, openTestDatabase } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeCompany, makePerson } from "../support/make-people.ts";
import { urlOf } from "../support/server-database.ts";
import type { Writer } from "./writer.ts";
import { startWriter } from "./writer.ts";

const NOW = "2026-11-23T09:00:00Z";
// A day away from its start: both people's first reminder is due.
const STARTS = "2026-11-24T09:00:00Z";
const SESSIONS = 5_000;
const CANCELLED = 500;
const MENTORS = 50;

describe.runIf(availableDatabases.includes("postgres"))("two workers, one of them killed", () => {
  let db: Db;
  let workers: Writer[] = [];
  beforeAll(async () => {
    db = await openTestDatabase("postgres");
    await makeCompany(db);
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.kill()));
    await db.destroy();
  });

  test("ten thousand reminders due in one minute arrive once each, none is lost, and none comes of what was cancelled", {
    timeout: 480_000,
  }, async () => {
    const people: PersonId[] = [];
    for (let i = 0; i < 2 * MENTORS; i++) people.push(await makePerson(db, { name: `Person ${i}` }));
    const rows = await makeSessions(db, people);
    const reminders = rows.flatMap(({ id, mentorId, menteeId }) =>
      [mentorId, menteeId].map((personId) => ({
        topic: "session.reminder",
        payload: { sessionId: id, sequence: 0, kind: "dayBefore", personId },
        at: NOW,
        due: NOW,
      })),
    );
    await db.transaction().execute((tx) => announceLater(tx, ...reminders));
    const url = await urlOf(db);
    workers = ["a", "b"].map(() => startWriter("work-reminders.ts", { arguments: [url, NOW] }));
    await Promise.all(workers.map((worker) => worker.untilAcknowledged(1)));
    await until(async () => (await countWaiting(db)) < reminders.length - 200);
    await workers[0]?.kill();
    await until(async () => (await countWaiting(db)) === 0);
    const { rows: told } = await sql<{ notices: number; pairs: number }>`
      select count(*)::int as notices, count(distinct (person_id, payload ->> 'sessionId'))::int as pairs
      from notice where topic = 'sessionInADay'`.execute(db);
    const expected = 2 * (SESSIONS - CANCELLED);
    expect(told).toEqual([{ notices: expected, pairs: expected }]);
  });
});

async function makeSessions(db: Db, people: readonly PersonId[]) {
  const { rows } = await sql<{ id: string; mentorId: PersonId; menteeId: PersonId }>`
    insert into session (id, form, mentor_id, mentee_id, kind, topic, status, starts_at, ends_at, requested_by, created_at)
    select gen_random_uuid(), 'flash', (${sql.val(people)}::uuid[])[1 + n % ${MENTORS}::int], (${sql.val(people)}::uuid[])[1 + ${MENTORS}::int + n % ${MENTORS}::int],
      'pairing', 'Sharding', case when n <= ${CANCELLED} then 'cancelled' else 'confirmed' end,
      ${STARTS}::timestamptz, ${STARTS}::timestamptz + interval '1 hour', 'mentee', ${NOW}::timestamptz
    from generate_series(1, ${SESSIONS}) as n
    returning id, mentor_id, mentee_id`.execute(db);
  return rows;
}

async function countWaiting(db: Db): Promise<number> {
  const { waiting } = await db
    .selectFrom("outbox")
    .select(({ fn }) => fn.countAll<number>().as("waiting"))
    .where("handledAt", "is", null)
    .executeTakeFirstOrThrow();
  return waiting;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(50);
}
