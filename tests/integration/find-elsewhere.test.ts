import type { TestCaller, TestProduct } from "@belay/api/testing";
import { availableDatabases, databaseOnServer, openTestProduct, openTestProductOn } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";
import { leaveId } from "@belay/core/ids.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { mustSucceed } from "../support/company-of.ts";
import { makeMentorship, placeUnder } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";
import { urlOf } from "../support/server-database.ts";

const NOW = "2026-11-23T09:00:00Z";
const goal = { kind: "skill", skillId: "test_design", fromLevel: 2, toLevel: 4 } as const;

/** On PGlite a second process cannot open the folder: there the one that looks is the one that changes. */
async function openBeside(product: TestProduct, kind: string): Promise<TestProduct> {
  return kind === "pglite" ? product : openTestProductOn(databaseOnServer(await urlOf(product.db)), NOW);
}

describe.each(availableDatabases)("finding a mentor after somebody else changed something, on %s", (kind) => {
  let product: TestProduct;
  let beside: TestProduct;
  let ben: PersonId;
  let ada: PersonId;
  let calls: TestCaller;
  beforeEach(async () => {
    product = await openTestProduct(kind, NOW);
    beside = await openBeside(product, kind);
    await makeCompany(product.db);
    ben = await makePerson(product.db, { name: "Ben", selfLevel: "ic.mid" });
    ada = await mentor("Ada");
    calls = await product.as(ben);
    // From here on this process knows the company; what comes now happens in the other.
    expect(await names()).toEqual(["Ada"]);
  });
  afterEach(async () => {
    if (beside !== product) await beside.close();
    await product.close();
  });

  const mentor = (name: string, more: Partial<Parameters<typeof makePerson>[1]> = {}) =>
    makePerson(beside.db, {
      ...{ name, mentors: true, offers: { test_design: 5 }, selfLevel: "ic.senior" },
      ...more,
    });
  const names = async () => (await calls.matching.find({ goal })).mentors.map(({ name }) => name);
  const changed = () => beside.db.updateTable("person").where("id", "=", ada);
  /** At another time, by both processes' clocks. */
  const at = async (now: string) => {
    for (const one of [product, beside]) one.clock.set(now);
    calls = await product.as(ben);
  };

  test("who joins is found, who stops, pauses or leaves is not, and who comes back is again", async () => {
    await mentor("Cleo", { offers: { test_design: 3 } });
    expect(await names()).toEqual(["Ada", "Cleo"]);
    for (const [gone, back] of [
      [{ wantsToMentor: false }, { wantsToMentor: true }],
      [{ pausedAt: NOW }, { pausedAt: null }],
      [{ deactivatedAt: NOW }, { deactivatedAt: null }],
    ] as const) {
      await changed().set(gone).execute();
      expect(await names()).toEqual(["Cleo"]);
      await changed().set(back).execute();
      expect(await names()).toEqual(["Ada", "Cleo"]);
    }
  });

  test("hours, zone, languages and level count as they were saved last", async () => {
    await changed()
      .set({ weeklyHours: JSON.stringify([{ day: 1, start: "09:00", end: "12:00" }]) })
      .execute();
    expect(await calls.matching.find({ goal })).toMatchObject({ mentors: [{ sharedMinutesPerWeek: 180 }] });
    await changed().set({ timeZone: "Asia/Tokyo" }).execute();
    expect(await names()).toEqual([]);
    await changed()
      .set({ weeklyHours: null, timeZone: "Europe/Madrid", languages: ["fi"] })
      .execute();
    expect(await names()).toEqual([]);
    await changed()
      .set({ languages: ["en"], selfLevel: "ic.staff" })
      .execute();
    expect(await calls.matching.find({ goal })).toMatchObject({ mentors: [{ levelId: "ic.staff" }] });
  });

  test("what they teach, and what others say of it, count as they were written last", async () => {
    const level = async () => (await calls.matching.find({ goal })).mentors[0]?.reasons[0];
    await beside.db
      .insertInto("assessment")
      .values({
        ...{ id: crypto.randomUUID(), personId: ada, skillId: "test_design", level: 3 },
        ...{ source: "lead", assessedAt: "2026-05-01T08:00:00Z" },
      })
      .execute();
    expect(await level()).toMatchObject({ mentorLevel: 3 });
    await beside.db.deleteFrom("assessment").where("personId", "=", ada).execute();
    expect(await level()).toMatchObject({ mentorLevel: 5 });
    await beside.db.deleteFrom("offer").where("personId", "=", ada).execute();
    expect(await names()).toEqual([]);
  });

  test("a seat that was taken is gone, and one that was given back is there", async () => {
    await changed().set({ capacity: 1 }).execute();
    const eve = await makePerson(beside.db, { name: "Eve" });
    const id = await makeMentorship(beside.db, { mentorId: ada, menteeId: eve });
    expect(await names()).toEqual([]);
    mustSucceed(await (await beside.as(eve)).mentorships.end({ mentorshipId: id, version: 1 }));
    expect(await names()).toEqual(["Ada"]);
  });

  // PGlite lends its one connection in turn, so nothing there commits late.
  if (kind === "postgres") {
    test("a transaction that commits late is not missed by who looked", async () => {
      const late = await beside.db.startTransaction().execute();
      await late.updateTable("person").set({ name: "Ada Late" }).where("id", "=", ada).execute();
      await mentor("Cleo", { offers: { test_design: 3 } });
      expect(await names()).toEqual(["Ada", "Cleo"]);
      await late.commit().execute();
      expect(await names()).toEqual(["Ada Late", "Cleo"]);
    });
  }

  test("what was taken back in the database was never there", async () => {
    const undone = await beside.db.startTransaction().execute();
    await undone.updateTable("person").set({ name: "Nobody" }).where("id", "=", ada).execute();
    await undone.rollback().execute();
    expect(await names()).toEqual(["Ada"]);
  });

  test("leave begins and ends by the time alone", async () => {
    await beside.db
      .insertInto("leave")
      .values({
        ...{ id: z.parse(leaveId, crypto.randomUUID()), personId: ada, createdAt: NOW },
        ...{ startsAt: "2026-11-24T09:00:00Z", returnsAt: "2026-11-26T09:00:00Z" },
      })
      .execute();
    expect(await names()).toEqual(["Ada"]);
    await at("2026-11-24T09:00:00Z");
    expect(await names()).toEqual([]);
    await at("2026-11-26T09:00:00Z");
    expect(await names()).toEqual(["Ada"]);
  });

  test("a placement begins by the company's date, also when its zone moves that date", async () => {
    await placeUnder(beside.db, ada, await makePerson(beside.db, { name: "Lead" }));
    await beside.db
      .updateTable("placement")
      .set({ fromDate: "2026-11-24", levelId: "ic.staff" })
      .where("personId", "=", ada)
      .execute();
    const level = async () => (await calls.matching.find({ goal })).mentors[0]?.levelId;
    await at("2026-11-23T12:00:00Z");
    expect(await level()).toBe("ic.senior");
    await beside.db.updateTable("company").set({ timeZone: "Pacific/Auckland" }).execute();
    expect(await level()).toBe("ic.staff");
    await beside.db.updateTable("company").set({ timeZone: "Europe/Madrid" }).execute();
    expect(await level()).toBe("ic.senior");
    await at("2026-11-23T23:00:00Z");
    expect(await level()).toBe("ic.staff");
  });

  test("a team that is called otherwise or moves counts at once", async () => {
    await placeUnder(beside.db, ada, await makePerson(beside.db, { name: "Lead" }));
    await beside.db.updateTable("team").set({ name: "Payments" }).execute();
    expect(await calls.matching.find({ goal })).toMatchObject({ mentors: [{ team: "Payments" }] });
  });
});
