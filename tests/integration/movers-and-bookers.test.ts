import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";
import { addMilliseconds, DAY, HOUR } from "@belay/core/instant.ts";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import { makeCompany } from "../support/make-people.ts";
import type { Rival } from "../support/rivals.ts";
import { makeCrowd } from "../support/rivals.ts";

const NOW = "2026-11-23T09:00:00Z";
const FOUGHT_FOR = 4;
const MENTEES = 20;

/** Times two days later than the rival's own: nobody holds one of them yet. */
const contested = (place: number, first: string) =>
  addMilliseconds(first, 2 * DAY + (place % FOUGHT_FOR) * HOUR);

async function bookOwn(product: TestProduct, { personId, ...wish }: Rival) {
  const caller = await product.as(personId);
  const asked = { ...wish, durationMinutes: 60, kind: "pairing", topic: "Mine" } as const;
  return { caller, wish, id: mustSucceed(await caller.sessions.book(asked)).id };
}

async function listHeld(product: TestProduct, mentorId: PersonId) {
  return product.db
    .selectFrom("timeBlock")
    .select([sql<string>`lower(busy)`.as("start"), "sessionId"])
    .where("personId", "=", mentorId)
    .where("active", "=", true)
    .execute();
}

describe.each(availableDatabases)(
  "people who move and people who book want the same times, on %s",
  (kind) => {
    test("each time has one of them, whoever did not get it keeps what they had", async () => {
      const product = await openTestProduct(kind, NOW);
      try {
        await makeCompany(product.db);
        const { mentorId, crowd } = await makeCrowd(product.db, NOW, { slots: MENTEES, rivals: MENTEES });
        const [first] = crowd;
        if (!first) throw new Error("there is no crowd");
        const movers = await Promise.all(crowd.slice(0, MENTEES / 2).map((rival) => bookOwn(product, rival)));
        const bookers = crowd.slice(MENTEES / 2);
        const moved = movers.map(async ({ caller, id }, place) => {
          const startsAt = contested(place, first.startsAt);
          const wish = { key: crypto.randomUUID(), sessionId: id, version: 1, startsAt };
          return (await caller.sessions.reschedule(wish)).ok;
        });
        const booked = bookers.map(async ({ personId, ...wish }, place) => {
          const caller = await product.as(personId);
          const startsAt = contested(place, first.startsAt);
          const asked = { ...wish, startsAt, durationMinutes: 60, kind: "pairing", topic: "Theirs" } as const;
          return (await caller.sessions.book(asked)).ok;
        });
        const won = (await Promise.all([...moved, ...booked])).filter(Boolean);
        expect(won).toHaveLength(FOUGHT_FOR);
        const held = await listHeld(product, mentorId);
        expect(new Set(held.map(({ start }) => start)).size).toBe(held.length);
        const got = (await Promise.all(booked)).filter(Boolean).length;
        // Whoever did not get to move still holds their own time.
        expect(held).toHaveLength(movers.length + got);
      } finally {
        await product.close();
      }
    });
  },
);
