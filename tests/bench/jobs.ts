import { setTimeout as wait } from "node:timers/promises";
import type { Db } from "@belay/api/testing";
import { announceLater, openTestDatabase } from "@belay/api/testing";
import { sql } from "kysely";
import { startWriter } from "../chaos/writer.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";
import { provideDatabase } from "../support/provide-parts.ts";
import { urlOf } from "../support/server-database.ts";
import type { BenchRow } from "./table.ts";
import { printTable } from "./table.ts";

const NOW = "2026-11-23T09:00:00Z";
const REMINDERS = 10_000;
const MENTORS = 50;

/** Reminders that come due in the same minute, until the last has been told and its mail written. */
export async function jobs(): Promise<void> {
  const server = await provideDatabase();
  if (!server.isThere) return console.log("\nReminders: left out, for there is no PostgreSQL");
  Object.assign(process.env, server.environment);
  const alone = await measureWith(1);
  const two = await measureWith(2);
  await server.stop();
  const rows: BenchRow[] = [
    { ...toRow("one worker", alone), ratio: "1" },
    { ...toRow("two workers", two), ratio: (alone / two).toFixed(2) },
  ];
  printTable("Reminders that come due in one minute, PostgreSQL", rows, [
    "from the workers' start on; the ratio is to one worker in the same run",
  ]);
}

function toRow(task: string, seconds: number): BenchRow {
  const measured = `${seconds.toFixed(1)} s, ${Math.round(REMINDERS / seconds)} a second`;
  return { task, answer: `${REMINDERS.toLocaleString("en")} told`, target: "within the minute", measured };
}

/** In seconds. */
async function measureWith(count: number): Promise<number> {
  const db = await openTestDatabase("postgres");
  await makeCompany(db);
  await plan(db);
  const url = await urlOf(db);
  const start = performance.now();
  const workers = Array.from({ length: count }, () =>
    startWriter("work-reminders.ts", { arguments: [url, NOW] }),
  );
  while ((await countWaiting(db)) > 0) await wait(50);
  const seconds = (performance.now() - start) / 1_000;
  await Promise.all(workers.map((worker) => worker.kill()));
  await db.destroy();
  return seconds;
}

async function plan(db: Db): Promise<void> {
  const people: string[] = [];
  for (let i = 0; i < 2 * MENTORS; i++) people.push(await makePerson(db, { name: `Person ${i}` }));
  const { rows } = await sql<{ id: string; mentorId: string; menteeId: string }>`
    insert into session (id, form, mentor_id, mentee_id, kind, topic, status, starts_at, ends_at, requested_by, created_at)
    select gen_random_uuid(), 'flash', (${sql.val(people)}::uuid[])[1 + n % ${MENTORS}::int],
      (${sql.val(people)}::uuid[])[1 + ${MENTORS}::int + n % ${MENTORS}::int], 'pairing', 'Sharding', 'confirmed',
      ${NOW}::timestamptz + interval '1 day', ${NOW}::timestamptz + interval '25 hours', 'mentee', ${NOW}::timestamptz
    from generate_series(1, ${REMINDERS / 2}) as n
    returning id, mentor_id, mentee_id`.execute(db);
  const reminders = rows.flatMap(({ id, mentorId, menteeId }) =>
    [mentorId, menteeId].map((personId) => ({
      topic: "session.reminder",
      payload: { sessionId: id, sequence: 0, kind: "dayBefore", personId },
      at: NOW,
      due: NOW,
    })),
  );
  await db.transaction().execute((tx) => announceLater(tx, ...reminders));
}

async function countWaiting(db: Db): Promise<number> {
  const { waiting } = await db
    .selectFrom("outbox")
    .select(({ fn }) => fn.countAll<number>().as("waiting"))
    .where("handledAt", "is", null)
    .executeTakeFirstOrThrow();
  return waiting;
}
