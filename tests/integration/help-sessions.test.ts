import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId, SessionId } from "@belay/core/ids.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import { askFlash, makeMentor, sayStuck } from "../support/make-flash.ts";
import { placeUnder } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";
const WEEK = { start: "2026-11-23T00:00:00Z", end: "2026-11-30T00:00:00Z" };

describe.each(availableDatabases)("a session without a mentorship, on %s", (kind) => {
  let product: TestProduct;
  let tom: PersonId;
  let ada: PersonId;
  beforeEach(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
    tom = await makePerson(product.db, { name: "Tom" });
    ada = await makeMentor(product, "Ada");
  });
  afterEach(() => product.close());

  const flash = async (): Promise<SessionId> => {
    const { id: askId } = mustSucceed(await askFlash(product, tom));
    const { help } = await product.as(ada);
    return mustSucceed(await help.accept({ askId, startsAt: "2026-11-23T09:15:00Z" })).sessionId;
  };
  const stuck = async (): Promise<SessionId> => {
    const askId = await sayStuck(product, tom);
    const { help } = await product.as(ada);
    return mustSucceed(await help.offer({ askId, startsAt: "2026-11-23T09:05:00Z" })).sessionId;
  };
  const made = { flash, stuck };

  test.each(["flash", "stuck"] as const)(
    "%s: held, closed out by both, and counted for both",
    async (form) => {
      const sessionId = await made[form]();
      product.clock.set("2026-11-23T10:00:00Z");
      for (const who of [ada, tom]) {
        const { sessions, inbox } = await product.as(who);
        const kinds = (await inbox.home()).mine.map((turn) => turn.kind);
        expect(kinds).toEqual(["closeOut"]);
        mustSucceed(await sessions.closeOut({ sessionId, version: 0, held: true }));
      }
      const { numbers } = await (await product.as(ada)).evidence.person({ personId: ada });
      expect(numbers).toMatchObject({ held: 1, confirmed: 1, mentees: 1, notClosedOut: 0 });
    },
  );

  test("a lead sees that it was held, not what it was about", async () => {
    const lea = await makePerson(product.db, { name: "Lea" });
    await placeUnder(product.db, tom, lea);
    const sessionId = await flash();
    const session = await (await product.as(lea)).sessions.one({ id: sessionId });
    expect(session).toMatchObject({ role: "lead", mentor: null, mentee: { name: "Tom" }, ofPair: null });
    expect(JSON.stringify(session)).not.toContain("channel");
  });

  test.each(["mentor", "mentee"] as const)(
    "the %s calls it off late, with a reason, and the time is free",
    async (who) => {
      const sessionId = await flash();
      const { sessions } = await product.as(who === "mentor" ? ada : tom);
      expect(await sessions.cancel({ sessionId, version: 1 })).toMatchObject({ code: "REASON_REQUIRED" });
      mustSucceed(await sessions.cancel({ sessionId, version: 1, reason: "A fire to put out" }));
      await product.turn();
      const other = await product.as(who === "mentor" ? tom : ada);
      expect((await other.inbox.home()).notices.map(({ topic }) => topic)).toContain("sessionCancelled");
      const held = await product.db.selectFrom("timeBlock").select("id").where("active", "=", true).execute();
      expect(held).toEqual([]);
    },
  );

  test("notes, the calendar and Home know it as any other session", async () => {
    const sessionId = await flash();
    const { sessions, inbox } = await product.as(tom);
    mustSucceed(await sessions.savePrivateNote({ sessionId, version: 0, body: "Ask about select" }));
    expect(await sessions.inRange(WEEK)).toMatchObject([{ id: sessionId, mentorshipId: null }]);
    expect((await inbox.home()).next).toMatchObject({ id: sessionId, mentorName: "Ada" });
  });

  test("a mentorship between the two that ends leaves it alone; an account that closes calls it off", async () => {
    const admin = await makePerson(product.db, { name: "Root", isCompanyAdmin: true });
    const sessionId = await flash();
    mustSucceed(await (await product.as(admin)).company.deactivate({ id: tom }));
    await product.turn();
    await product.turn();
    const session = await (await product.as(ada)).sessions.one({ id: sessionId });
    expect(session).toMatchObject({ status: "cancelled", lateCancel: false });
  });
});
