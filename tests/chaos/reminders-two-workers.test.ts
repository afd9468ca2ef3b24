import { setTimeout as wait } from "node:timers/promises";
import type { Db } from "@belay/api/testing";
import { availableDatabases, openTestDatabase } from "@belay/api/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeCompany } from "../support/make-people.ts";
import { countWaiting, makeReminders } from "../support/make-reminders.ts";
import { urlOf } from "../support/server-database.ts";
import type { Writer } from "./writer.ts";
import { startWriter } from "./writer.ts";

const NOW = "2026-11-23T09:00:00Z";
const SESSIONS = 5_000;
const CANCELLED = 500;

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
    const planned = await makeReminders(db, { now: NOW, sessions: SESSIONS, cancelled: CANCELLED });
    const url = await urlOf(db);
    workers = ["a", "b"].map(() => startWriter("work-reminders.ts", { arguments: [url, NOW] }));
    await Promise.all(workers.map((worker) => worker.untilAcknowledged(1)));
    await until(async () => (await countWaiting(db)) < planned - 200);
    await workers[0]?.kill();
    await until(async () => (await countWaiting(db)) === 0);
    const { rows: told } = await sql<{ notices: number; pairs: number }>`
      select count(*)::int as notices, count(distinct (person_id, payload ->> 'sessionId'))::int as pairs
      from notice where topic = 'sessionInADay'`.execute(db);
    const expected = 2 * (SESSIONS - CANCELLED);
    expect(told).toEqual([{ notices: expected, pairs: expected }]);
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(50);
}
