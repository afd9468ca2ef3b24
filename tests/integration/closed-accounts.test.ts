import type { Db, TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import { makeMentorship, placeUnder } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";
const GOAL = { kind: "skill", skillId: "code_review", fromLevel: 2, toLevel: 4 } as const;

describe.each(availableDatabases)("requests across a change, on %s", (kind) => {
  let product: TestProduct;
  let admin: PersonId;
  let ada: PersonId;
  let ben: PersonId;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
    admin = await makePerson(product.db, { name: "Root", isCompanyAdmin: true });
  });
  afterAll(() => product.close());
  beforeEach(async () => {
    ada = await makePerson(product.db, { name: "Ada", mentors: true, offers: { code_review: 5 } });
    ben = await makePerson(product.db, { name: "Ben" });
  });

  const question = () => ({ key: crypto.randomUUID(), mentorId: ada, goal: GOAL, message: "Will you?" });
  const ask = async () => mustSucceed(await (await product.as(ben)).mentorships.ask(question())).id;
  const close = async (id: PersonId) =>
    mustSucceed(await (await product.as(admin)).company.deactivate({ id }));
  const pairs = () =>
    product.db.selectFrom("mentorship").select(["status", "endedBy"]).where("mentorId", "=", ada).execute();
  const requests = async () =>
    (
      await product.db.selectFrom("mentorshipRequest").select("status").where("mentorId", "=", ada).execute()
    ).map(({ status }) => status);
  const toldTo = async (id: PersonId) =>
    (await product.db.selectFrom("notice").select("topic").where("personId", "=", id).execute()).map(
      ({ topic }) => topic,
    );

  test("nobody is accepted by, or asks from, an account that was closed a moment before", async () => {
    const requestId = await ask();
    const asAda = await product.as(ada);
    await close(ada);
    expect(await asAda.mentorships.accept({ requestId, version: 1 })).toMatchObject({ code: "INACTIVE" });
    expect(await pairs()).toEqual([]);
    await product.turn();
    expect(await requests()).toEqual(["declined"]);

    ada = await makePerson(product.db, { name: "Ada", mentors: true, offers: { code_review: 5 } });
    const asBen = await product.as(ben);
    await close(ben);
    expect(await asBen.mentorships.ask(question())).toMatchObject({ code: "INACTIVE" });
    expect(await requests()).toEqual([]);
  });

  test("who has become the mentee's lead since accepts no more, but may decline", async () => {
    const requestId = await ask();
    await placeUnder(product.db, ben, ada);
    const asAda = await product.as(ada);
    expect(await asAda.mentorships.accept({ requestId, version: 1 })).toMatchObject({ code: "OWN_MANAGER" });
    expect(await pairs()).toEqual([]);
    expect(
      await asAda.mentorships.decline({ requestId, version: 1, reason: "I lead you now." }),
    ).toMatchObject({ ok: true });
  });

  // PGlite has one connection: there nothing waits for a lock that another holds.
  if (kind === "postgres") {
    test("an acceptance that waits for its turn while the mentor leaves pairs nobody", async () => {
      const requestId = await ask();
      const seats = await holdSeats(product.db, [ada, ben]);
      const accepting = (await product.as(ada)).mentorships.accept({ requestId, version: 1 });
      await expect.poll(() => countWaiting(product.db)).toBe(1);
      await close(ada);
      const windingUp = product.turn();
      await expect.poll(() => countWaiting(product.db)).toBe(2);
      await seats.letGo();
      expect(await accepting).toMatchObject({ code: "INACTIVE" });
      await windingUp;
      await product.turn();
      expect(await pairs()).toEqual([]);
      expect(await requests()).toEqual(["declined"]);
      expect(await toldTo(ben)).toEqual(["requestDeclined"]);
    });

    test("what was accepted just before the mentor left ends, and its request stays accepted", async () => {
      const requestId = await ask();
      const seats = await holdSeats(product.db, [ada, ben]);
      await close(ada);
      const windingUp = product.turn();
      await expect.poll(() => countWaiting(product.db)).toBe(1);
      await makeMentorship(product.db, { mentorId: ada, menteeId: ben });
      const accepted = { status: "accepted", answeredAt: NOW } as const;
      await product.db.updateTable("mentorshipRequest").set(accepted).where("id", "=", requestId).execute();
      await seats.letGo();
      await windingUp;
      await product.turn();
      expect(await pairs()).toEqual([{ status: "ended", endedBy: ada }]);
      expect(await requests()).toEqual(["accepted"]);
      expect(await toldTo(ben)).toEqual(["mentorshipEnded"]);
    });
  }
});

/** Stands where a writer of this pair would, on a connection of its own, until it is let go. */
async function holdSeats(db: Db, people: readonly PersonId[]) {
  const tx = await db.startTransaction().execute();
  for (const id of people.toSorted())
    await sql`select pg_advisory_xact_lock(hashtextextended(${`seats:${id}`}, 0))`.execute(tx);
  return { letGo: () => tx.commit().execute() };
}

async function countWaiting(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_locks
    where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`.execute(db);
  return rows[0]?.count ?? 0;
}
