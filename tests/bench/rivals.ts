import { openTestProduct } from "@belay/api/testing";
import { makeCompany } from "../support/make-people.ts";
import { provideDatabase } from "../support/provide-parts.ts";
import type { RivalAnswer } from "../support/rivals.ts";
import { makeRivals, raceInProcesses } from "../support/rivals.ts";
import { countDeadlocks, urlOf } from "../support/server-database.ts";
import { inMilliseconds, printTable } from "./table.ts";

const NOW = "2026-11-23T09:00:00Z";
const PROCESSES = 3;
const ROUNDS = 5;

/** Thirty who want one time at once, over three processes of the product on PostgreSQL. */
export async function rivals(): Promise<void> {
  const server = await provideDatabase();
  if (!server.isThere) {
    console.log(`\nRivals: left out. ${server.reason}`);
    return;
  }
  Object.assign(process.env, server.environment);
  try {
    const rounds: Awaited<ReturnType<typeof race>>[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await race());
    printRounds(rounds);
  } finally {
    await server.stop();
  }
}

async function race() {
  const product = await openTestProduct("postgres", NOW);
  try {
    await makeCompany(product.db);
    const wanted = await makeRivals(product.db, NOW);
    const url = await urlOf(product.db);
    const answers = await raceInProcesses({ url, now: NOW, rivals: wanted.rivals, processes: PROCESSES });
    return { answers, deadlocks: await countDeadlocks(product.db) };
  } finally {
    await product.close();
  }
}

function printRounds(rounds: readonly { answers: RivalAnswer[]; deadlocks: number }[]): void {
  const rows = rounds.map(({ answers, deadlocks }, index) => {
    const waits = answers.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
    const winners = answers.filter(({ isBooked }) => isBooked).length;
    const taken = answers.filter(({ code }) => code === "SLOT_TAKEN").length;
    return {
      task: `round ${index + 1}: ${answers.length} rivals, ${PROCESSES} processes`,
      answer: `${winners} booked, ${taken} SLOT_TAKEN, ${deadlocks} deadlocks`,
      target: "1 winner, worst < 500 ms",
      measured: `p50 ${inMilliseconds(waits[Math.floor(waits.length / 2)] ?? 0)}, worst ${inMilliseconds(waits.at(-1) ?? 0)}`,
    };
  });
  printTable("Rivals for overlapping times (PostgreSQL)", rows, [
    "a round has three fresh processes; every rival has looked at the free times before they all book at once",
  ]);
}
