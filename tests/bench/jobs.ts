import { setTimeout as wait } from "node:timers/promises";
import { openTestDatabase } from "@belay/api/testing";
import { startWriter } from "../chaos/writer.ts";
import { makeCompany } from "../support/make-people.ts";
import { countWaiting, makeReminders } from "../support/make-reminders.ts";
import { provideDatabase } from "../support/provide-parts.ts";
import { urlOf } from "../support/server-database.ts";
import type { BenchRow } from "./table.ts";
import { printTable } from "./table.ts";

const NOW = "2026-11-23T09:00:00Z";
const REMINDERS = 10_000;

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
  await makeReminders(db, { now: NOW, sessions: REMINDERS / 2, cancelled: 0 });
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
