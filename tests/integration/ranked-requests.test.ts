import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { askInTurn, chainOf, makeTester, openRequest, requestsOf, TESTING } from "../support/make-choices.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";
const CLOSES = "2026-12-07T09:00:00Z";

describe.each(availableDatabases)("mentors asked in turn, on %s", (kind) => {
  let product: TestProduct;
  let [ana, ben, chen, mia]: PersonId[] = [];
  beforeEach(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
    ana = await makeTester(product, "Ana");
    ben = await makeTester(product, "Ben");
    chen = await makeTester(product, "Chen");
    mia = await makePerson(product.db, { name: "Mia" });
  });
  afterEach(() => product.close());

  const people = () => {
    if (!ana || !ben || !chen || !mia) throw new Error("not begun");
    return { ana, ben, chen, mia };
  };
  const begin = async () => {
    const all = people();
    expect(await askInTurn(product, all.mia, [all.ana, all.ben, all.chen])).toMatchObject({ ok: true });
    return all;
  };
  const decline = async (mentorId: PersonId, menteeId: PersonId) =>
    (await product.as(mentorId)).mentorships.decline({
      ...(await openRequest(product, { mentorId, menteeId })),
      reason: "Full until May.",
    });
  const noticesOf = async (id: PersonId) => (await (await product.as(id)).inbox.home()).notices;

  test("only the first is asked; a decline asks the next in the same moment, an acceptance ends it", async () => {
    const { ana, ben, chen, mia } = await begin();
    expect(await chainOf(product, mia)).toEqual(["Ana asked", "Ben waiting", "Chen waiting"]);
    expect(await requestsOf(product, ben)).toEqual([]);
    expect(await decline(ana, mia)).toMatchObject({ ok: true });
    expect(await chainOf(product, mia)).toEqual(["Ana over", "Ben asked", "Chen waiting"]);
    expect(await requestsOf(product, chen)).toEqual([]);
    const asked = await openRequest(product, { mentorId: ben, menteeId: mia });
    expect(await (await product.as(ben)).mentorships.accept(asked)).toMatchObject({ ok: true });
    expect(await chainOf(product, mia)).toEqual([]);
    expect(await requestsOf(product, chen)).toEqual([]);
  });

  test("silence asks the next by the clock, with all of its own time", async () => {
    const { ben, mia } = await begin();
    product.clock.set(CLOSES);
    await product.turn();
    expect(await chainOf(product, mia)).toEqual(["Ana over", "Ben asked", "Chen waiting"]);
    expect(await requestsOf(product, ben)).toMatchObject([
      { createdAt: CLOSES, closesAt: "2026-12-21T09:00:00Z" },
    ]);
    await product.turn();
    const mails = await product.db.selectFrom("delivery").selectAll().where("personId", "=", mia).execute();
    expect(JSON.stringify(mails)).toContain("Ben is asked now, your next choice.");
  });

  test("who cannot be asked when it is their turn is passed over, and the mentee is told whom and why", async () => {
    const { ana, ben, mia } = await begin();
    await product.db.updateTable("person").set({ pausedAt: NOW }).where("id", "=", ben).execute();
    await decline(ana, mia);
    await product.turn();
    expect(await chainOf(product, mia)).toEqual(["Ana over", "Ben skipped INACTIVE", "Chen asked"]);
    expect(await noticesOf(mia)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          topic: "choicePassedOver",
          reason: "INACTIVE",
          other: expect.objectContaining({ name: "Ben" }),
        }),
        expect.objectContaining({
          topic: "nextChoiceAsked",
          other: expect.objectContaining({ name: "Chen" }),
        }),
      ]),
    );
  });

  test("nobody waits for who is paused, away or gone while another choice stands behind", async () => {
    const { ana, ben, mia } = await begin();
    await product.db.updateTable("person").set({ pausedAt: NOW }).where("id", "=", ana).execute();
    await product.turn();
    expect(await chainOf(product, mia)).toEqual(["Ana over", "Ben asked", "Chen waiting"]);
    const root = await makePerson(product.db, { name: "Root", isCompanyAdmin: true });
    await (await product.as(root)).company.deactivate({ id: ben });
    await product.turn();
    expect(await chainOf(product, mia)).toEqual(["Ana over", "Ben over", "Chen asked"]);
  });

  test("when all said no, the mentee is told, with the goal they can look for anew", async () => {
    const { ana, ben, chen, mia } = await begin();
    for (const mentorId of [ana, ben, chen]) expect(await decline(mentorId, mia)).toMatchObject({ ok: true });
    await product.turn();
    expect(await chainOf(product, mia)).toEqual([]);
    expect(await noticesOf(mia)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ topic: "choicesExhausted", skillId: "code_review" }),
      ]),
    );
    expect(await askInTurn(product, mia, [ana, ben])).toMatchObject({ ok: true });
  });

  test("the mentee puts them in another order, takes one away, adds one, and asks the next now", async () => {
    const { ana, ben, chen, mia } = await begin();
    const asMia = await product.as(mia);
    const { requestId } = await openRequest(product, { mentorId: ana, menteeId: mia });
    const versionOf = async () => (await asMia.mentorships.choices())[0]?.version ?? 0;
    const arrange = async (next: PersonId[]) =>
      asMia.mentorships.arrangeChoices({ requestId, version: await versionOf(), next });
    expect(await arrange([chen, ben])).toMatchObject({ ok: true });
    expect(await chainOf(product, mia)).toEqual(["Ana asked", "Chen waiting", "Ben waiting"]);
    expect(await arrange([ana])).toMatchObject({ code: "ASKED_BEFORE" });
    expect(await arrange([ben, ben])).toMatchObject({ code: "CHOSEN_TWICE" });
    expect(await arrange([chen])).toMatchObject({ ok: true });
    expect(await asMia.mentorships.askNext({ requestId, version: 1 })).toMatchObject({
      code: "VERSION_CONFLICT",
    });
    expect(await asMia.mentorships.askNext({ requestId, version: await versionOf() })).toMatchObject({
      ok: true,
    });
    expect(await chainOf(product, mia)).toEqual(["Ana over", "Chen asked"]);
    expect(await requestsOf(product, ana)).toMatchObject([{ status: "withdrawn" }]);
    const asked = await openRequest(product, { mentorId: chen, menteeId: mia });
    expect(await asMia.mentorships.askNext({ ...asked, version: await versionOf() })).toMatchObject({
      code: "NOBODY_LEFT",
    });
    expect(await asMia.mentorships.withdraw(asked)).toMatchObject({ ok: true });
    expect(await chainOf(product, mia)).toEqual([]);
    expect(await requestsOf(product, ben)).toEqual([]);
  });

  test("a request that stood alone gets later choices, in words that name nobody", async () => {
    const { ana, ben, chen, mia } = people();
    await askInTurn(product, mia, [ana]);
    const { requestId } = await openRequest(product, { mentorId: ana, menteeId: mia });
    const asMia = await product.as(mia);
    const arrange = (message?: string) =>
      asMia.mentorships.arrangeChoices({
        requestId,
        version: 0,
        next: [ben, chen],
        ...(message ? { message } : {}),
      });
    expect(await arrange()).toMatchObject({ code: "MESSAGE_MISSING" });
    expect(await arrange("Ana could not help me.")).toMatchObject({ code: "NAMES_SOMEBODY" });
    expect(await arrange("I would like to learn from you.")).toMatchObject({ ok: true });
    await decline(ana, mia);
    expect(await requestsOf(product, ben)).toMatchObject([{ message: "I would like to learn from you." }]);
  });

  test("one chain at a time for a goal, and three mentors at most", async () => {
    const { ana, ben, chen, mia } = await begin();
    const dov = await makeTester(product, "Dov");
    expect(await askInTurn(product, mia, [dov, ben])).toMatchObject({ code: "GOAL_ALREADY_ASKED" });
    expect(await requestsOf(product, dov)).toEqual([]);
    await expect(askInTurn(product, mia, [dov, ana, ben, chen])).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    const asDov = (await product.as(dov)).mentorships;
    expect(await asDov.choices()).toEqual([]);
  });

  test("no mentor can tell that there is another: all they read is as if they were asked alone", async () => {
    const { ana, ben, mia } = await begin();
    const eve = await makePerson(product.db, { name: "Eve" });
    await (await product.as(eve)).mentorships.ask({
      ...{ key: crypto.randomUUID(), mentorId: ana, goal: TESTING },
      message: "Will you help me with flaky tests?",
    });
    const read = async (id: PersonId) => {
      const as = await product.as(id);
      return JSON.stringify([
        await as.mentorships.requests(),
        await as.inbox.home(),
        await as.mentorships.choices(),
      ]);
    };
    const [first, other] = await requestsOf(product, ana);
    expect(Object.keys(first ?? {})).toEqual(Object.keys(other ?? {}));
    for (const name of ["Ben", "Chen"]) expect(await read(ana)).not.toContain(name);
    await decline(ana, mia);
    await product.turn();
    for (const name of ["Ana", "Chen"]) expect(await read(ben)).not.toContain(name);
    const mails = await product.db
      .selectFrom("delivery")
      .selectAll()
      .where("personId", "in", [ana, ben])
      .execute();
    expect(mails.length).toBeGreaterThan(1);
    for (const mail of mails) {
      const others = mail.personId === ana ? /Ben|Chen/ : /Ana|Chen/;
      expect(JSON.stringify({ ...mail, recipientName: null, address: null })).not.toMatch(others);
    }
  });

  test("a decline, the clock, a withdrawal and an acceptance at once: one of them wins", async () => {
    const { ana, ben, mia } = await begin();
    const asked = await openRequest(product, { mentorId: ana, menteeId: mia });
    // They act in the last second, the clock right after it.
    product.clock.set("2026-12-07T08:59:59Z");
    const callers = [await product.as(ana), await product.as(mia)] as const;
    product.clock.set(CLOSES);
    const [declined, , withdrawn, accepted] = await Promise.all([
      callers[0].mentorships.decline({ ...asked, reason: "No." }),
      product.turn(),
      callers[1].mentorships.withdraw(asked),
      callers[0].mentorships.accept(asked),
    ]);
    await product.turn();
    const ok = [declined, withdrawn, accepted].filter((outcome) => outcome.ok);
    expect(ok.length).toBeLessThanOrEqual(1);
    const open = await product.db
      .selectFrom("mentorshipRequest")
      .select("mentorId")
      .where("menteeId", "=", mia)
      .where("status", "=", "requested")
      .execute();
    const mentorships = await (await product.as(mia)).mentorships.mine();
    expect(open.length + mentorships.length).toBe(withdrawn.ok ? 0 : 1);
    if (open.length > 0) expect(open).toEqual([{ mentorId: ben }]);
  });

  test("asking the next now against the mentor's yes: either a mentorship or the next is asked", async () => {
    const { ana, ben, mia } = await begin();
    const asked = await openRequest(product, { mentorId: ana, menteeId: mia });
    const [asAna, asMia] = [await product.as(ana), await product.as(mia)];
    const version = (await asMia.mentorships.choices())[0]?.version ?? 0;
    const [yes, next] = await Promise.all([
      asAna.mentorships.accept(asked),
      asMia.mentorships.askNext({ requestId: asked.requestId, version }),
    ]);
    expect([yes.ok, next.ok].filter(Boolean)).toHaveLength(1);
    expect(await requestsOf(product, ben)).toHaveLength(next.ok ? 1 : 0);
    expect(await asMia.mentorships.mine()).toHaveLength(yes.ok ? 1 : 0);
  });
});
