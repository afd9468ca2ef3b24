import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import { askInTurn, join, makeTester, openRequest, waitOf } from "../support/make-choices.ts";
import { makeMentorship } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";
const GOAL = { skillId: "code_review", fromLevel: 2, toLevel: 4, levelId: null };

describe.each(availableDatabases)("a seat that comes free, on %s", (kind) => {
  let product: TestProduct;
  beforeEach(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterEach(() => product.close());

  /** Ana has one seat, on which Sam sits; Mia and Noa stand in line. */
  const begin = async () => {
    const ana = await makeTester(product, "Ana");
    const sam = await makePerson(product.db, { name: "Sam" });
    const mentorshipId = await makeMentorship(product.db, { mentorId: ana, menteeId: sam });
    const [mia, noa] = [
      await makePerson(product.db, { name: "Mia" }),
      await makePerson(product.db, { name: "Noa" }),
    ];
    for (const id of [mia, noa]) mustSucceed(await join(product, id, ana));
    return { ana, sam, mentorshipId, mia, noa };
  };
  const end = async ({ sam, mentorshipId }: Awaited<ReturnType<typeof begin>>) =>
    mustSucceed(await (await product.as(sam)).mentorships.end({ mentorshipId, version: 1 }));
  const save = async (id: PersonId, more: { wantsToMentor: boolean; capacity: number }) => {
    const { version } = await product.db
      .selectFrom("person")
      .select("version")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const offers = [{ skillId: "code_review", level: 5 }];
    const rest = { wantsToLearn: false, wants: [], targetLevel: null, acceptsSelfAssessed: true };
    const { people } = await product.as(id);
    mustSucceed(await people.saveWantsAndOffers({ ...rest, offers, version, ...more }));
  };
  const noticesOf = async (id: PersonId) => (await (await product.as(id)).inbox.home()).notices;
  const mailsTo = async (personId: PersonId) => {
    const rows = await product.db
      .selectFrom("delivery")
      .select("kind")
      .where("personId", "=", personId)
      .execute();
    return rows.map((row) => row.kind);
  };

  test("is offered to the first in line right after the end, without the clock", async () => {
    const all = await begin();
    await end(all);
    await product.handOver();
    expect(await waitOf(product, all.mia)).toMatchObject({ status: "offered" });
    expect(await waitOf(product, all.noa)).toMatchObject({ status: "waiting", position: 1 });
  });

  test("is still nobody's but the line's until then, and of two at once who were before goes first", async () => {
    const all = await begin();
    const eve = await makePerson(product.db, { name: "Eve" });
    await end(all);
    const [ask] = await Promise.all([askInTurn(product, eve, [all.ana]), product.handOver()]);
    expect(ask).toMatchObject({ ok: false, code: "NO_CAPACITY" });
    expect(await waitOf(product, all.mia)).toMatchObject({ status: "offered" });
  });

  test("goes to the next at once when who is offered it leaves the company, or may not take it any more", async () => {
    const all = await begin();
    await end(all);
    await product.handOver();
    const root = await makePerson(product.db, { name: "Root", isCompanyAdmin: true });
    mustSucceed(await (await product.as(root)).company.deactivate({ id: all.mia }));
    await product.handOver();
    expect(await waitOf(product, all.noa)).toMatchObject({ status: "offered" });
  });

  test("a request from before the line that is declined lets the line go on at once", async () => {
    const ana = await makeTester(product, "Ana");
    const [eve, sam, mia] = [
      await makePerson(product.db, { name: "Eve" }),
      await makePerson(product.db, { name: "Sam" }),
      await makePerson(product.db, { name: "Mia" }),
    ];
    mustSucceed(await askInTurn(product, eve, [ana]));
    const mentorshipId = await makeMentorship(product.db, { mentorId: ana, menteeId: sam });
    mustSucceed(await join(product, mia, ana));
    mustSucceed(await (await product.as(sam)).mentorships.end({ mentorshipId, version: 1 }));
    await product.handOver();
    expect(await waitOf(product, mia)).toMatchObject({ status: "waiting" });
    const asked = await openRequest(product, { mentorId: ana, menteeId: eve });
    mustSucceed(await (await product.as(ana)).mentorships.decline({ ...asked, reason: "Not now." }));
    await product.handOver();
    expect(await waitOf(product, mia)).toMatchObject({ status: "offered" });
  });

  test("more places on the profile are offered at once", async () => {
    const { ana, mia, noa } = await begin();
    await save(ana, { wantsToMentor: true, capacity: 3 });
    await product.handOver();
    for (const id of [mia, noa]) expect(await waitOf(product, id)).toMatchObject({ status: "offered" });
  });

  test("who stops mentoring is said to everybody in line, with what else they can look for; coming back goes on at once", async () => {
    const all = await begin();
    const { ana, mia, noa } = all;
    await save(ana, { wantsToMentor: false, capacity: 1 });
    await product.handOver();
    for (const id of [mia, noa]) {
      expect(await noticesOf(id)).toMatchObject([
        { topic: "lineHalted", goal: GOAL, other: { name: "Ana" } },
      ]);
      expect(await mailsTo(id)).toEqual(["lineHalted"]);
      expect(await waitOf(product, id)).toMatchObject({ status: "waiting", isHalted: true });
    }
    await end(all);
    await product.handOver();
    expect(await waitOf(product, mia)).toMatchObject({ status: "waiting" });
    await save(ana, { wantsToMentor: true, capacity: 1 });
    await product.handOver();
    expect(await waitOf(product, mia)).toMatchObject({ status: "offered" });
    expect(await noticesOf(noa)).toHaveLength(1);
  });

  test("whoever leaves the company ends the line: each is told, with what else they can look for", async () => {
    const { ana, sam, mia } = await begin();
    const root = await makePerson(product.db, { name: "Root", isCompanyAdmin: true });
    mustSucceed(await (await product.as(root)).company.deactivate({ id: ana }));
    await product.handOver();
    expect(await noticesOf(mia)).toMatchObject([{ topic: "lineEnded", reason: "INACTIVE", goal: GOAL }]);
    expect((await noticesOf(sam)).map(({ topic }) => topic)).toContain("mentorshipEnded");
  });
});
