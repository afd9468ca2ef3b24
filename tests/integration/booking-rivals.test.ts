import type { Db } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { bookAsRivals } from "../support/book-as-rivals.ts";
import { makeCompany } from "../support/make-people.ts";
import type { RivalAnswer } from "../support/rivals.ts";
import { makeRivals, raceInProcesses } from "../support/rivals.ts";
import { countDeadlocks, urlOf } from "../support/server-database.ts";

const NOW = "2026-11-23T09:00:00Z";

function expectOneWinner(answers: readonly RivalAnswer[]): void {
  expect(answers).toHaveLength(30);
  expect(answers.filter(({ isBooked }) => isBooked)).toHaveLength(1);
  const losers = answers.filter(({ isBooked }) => !isBooked);
  expect(new Set(losers.map(({ code }) => code))).toEqual(new Set(["SLOT_TAKEN"]));
  for (const { nearestStarts } of losers) expect(nearestStarts).toHaveLength(3);
}

const heldTimes = (db: Db, personId: PersonId) =>
  db
    .selectFrom("timeBlock")
    .select(sql<string>`lower(busy)`.as("start"))
    .where("personId", "=", personId)
    .where("active", "=", true)
    .execute();

describe.each(availableDatabases)("thirty rivals for one time, on %s", (kind) => {
  test("one wins, the others are told what is free, and nothing is stored twice", async () => {
    const product = await openTestProduct(kind, NOW);
    try {
      await makeCompany(product.db);
      const { mentorId, rivals } = await makeRivals(product.db, NOW);
      const book = await bookAsRivals(product, rivals);
      expectOneWinner(await book());
      expect(await heldTimes(product.db, mentorId)).toHaveLength(1);
    } finally {
      await product.close();
    }
  });
});

describe.runIf(availableDatabases.includes("postgres"))("thirty rivals in three processes", () => {
  test("one wins, the others are told what is free, and no deadlock happens", async () => {
    const product = await openTestProduct("postgres", NOW);
    try {
      await makeCompany(product.db);
      const { mentorId, rivals } = await makeRivals(product.db, NOW);
      const url = await urlOf(product.db);
      expectOneWinner(await raceInProcesses({ url, now: NOW, rivals, processes: 3 }));
      expect(await heldTimes(product.db, mentorId)).toHaveLength(1);
      expect(await countDeadlocks(product.db)).toBe(0);
    } finally {
      await product.close();
    }
  });
});
