import type { Db } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { bookAsRivals } from "../support/book-as-rivals.ts";
import { makeCompany } from "../support/make-people.ts";
import type { RivalAnswer } from "../support/rivals.ts";
import { makeCrowd, raceInProcesses } from "../support/rivals.ts";
import { countDeadlocks, urlOf } from "../support/server-database.ts";

const NOW = "2026-11-23T09:00:00Z";
const SLOTS = 20;

async function expectOneEach(db: Db, mentorId: PersonId, answers: readonly RivalAnswer[]): Promise<void> {
  expect(answers.filter(({ isBooked }) => isBooked)).toHaveLength(SLOTS);
  const losers = new Set(answers.flatMap(({ code }) => (code === null ? [] : [code])));
  // Who won one time has something else at it, for the same person asks from several tabs.
  for (const code of losers) expect(["SLOT_TAKEN", "MENTEE_BUSY"]).toContain(code);
  const held = await db
    .selectFrom("timeBlock")
    .select(sql<string>`lower(busy)`.as("start"))
    .where("personId", "=", mentorId)
    .where("active", "=", true)
    .execute();
  expect(new Set(held.map(({ start }) => start)).size).toBe(SLOTS);
  expect(held).toHaveLength(SLOTS);
}

describe.runIf(availableDatabases.includes("pglite"))("a crowd for twenty times, in one process", () => {
  test("each time has one winner", async () => {
    const product = await openTestProduct("pglite", NOW);
    try {
      await makeCompany(product.db);
      const { mentorId, crowd } = await makeCrowd(product.db, NOW, { slots: SLOTS, rivals: 100 });
      const book = await bookAsRivals(product, crowd);
      await expectOneEach(product.db, mentorId, await book());
    } finally {
      await product.close();
    }
  }, 120_000);
});

describe.runIf(availableDatabases.includes("postgres"))(
  "five hundred for twenty times, in three processes",
  () => {
    test("each time has one winner, and no deadlock happens", async () => {
      const product = await openTestProduct("postgres", NOW);
      try {
        await makeCompany(product.db);
        const { mentorId, crowd } = await makeCrowd(product.db, NOW, { slots: SLOTS, rivals: 500 });
        const url = await urlOf(product.db);
        const answers = await raceInProcesses({ url, now: NOW, rivals: crowd, processes: 3 });
        expect(answers).toHaveLength(500);
        await expectOneEach(product.db, mentorId, answers);
        expect(await countDeadlocks(product.db)).toBe(0);
      } finally {
        await product.close();
      }
    }, 120_000);
  },
);
