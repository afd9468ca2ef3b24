import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { askInTurn, chainOf, join, makeTester, openRequest, waitOf } from "../support/make-choices.ts";
import { makeMentorship } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";
const LATER = "2026-11-23T10:00:00Z";
const ENDS = "2026-11-26T10:00:00Z";

describe.each(availableDatabases)("the line of a mentor who is full, on %s", (kind) => {
  let product: TestProduct;
  beforeEach(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterEach(() => product.close());

  /** Ana has one seat, on which Sam sits; whoever is named stands in line in this order. */
  const begin = async (...names: string[]) => {
    const ana = await makeTester(product, "Ana");
    const sam = await makePerson(product.db, { name: "Sam" });
    const mentorshipId = await makeMentorship(product.db, { mentorId: ana, menteeId: sam });
    const waiting: PersonId[] = [];
    for (const name of names) {
      const id = await makePerson(product.db, { name });
      expect(await join(product, id, ana)).toMatchObject({ ok: true });
      waiting.push(id);
    }
    const [first, second, third] = waiting;
    if (!first) throw new Error("nobody waits");
    return { ana, sam, mentorshipId, first, second: second ?? first, third: third ?? first };
  };
  const free = async ({ sam, mentorshipId }: { sam: PersonId; mentorshipId: string }) => {
    product.clock.set(LATER);
    await (await product.as(sam)).mentorships.end({ mentorshipId: mentorshipId as never, version: 1 });
    await product.turn();
  };
  const take = async (id: PersonId) => {
    const { id: waitId, version } = await waitOf(product, id);
    return (await product.as(id)).mentorships.takePlace({ waitId, version });
  };
  const topicsOf = async (id: PersonId) =>
    (await (await product.as(id)).inbox.home()).notices.map(({ topic }) => topic);

  test("each sees their own position; a freed seat is offered to the first for 72 hours, who takes it", async () => {
    const line = await begin("Mia", "Noa", "Oli");
    expect(await waitOf(product, line.second)).toMatchObject({ status: "waiting", position: 2, waiting: 3 });
    await free(line);
    expect(await waitOf(product, line.first)).toMatchObject({ status: "offered", offerEndsAt: ENDS });
    expect(await waitOf(product, line.second)).toMatchObject({ status: "waiting", position: 1, waiting: 2 });
    const home = await (await product.as(line.first)).inbox.home();
    expect(home.mine).toMatchObject([{ kind: "takePlace", until: ENDS, otherwise: "placeMovesOn" }]);
    expect(await take(line.first)).toMatchObject({ ok: true });
    expect(await (await product.as(line.ana)).mentorships.mine()).toMatchObject([{ menteeName: "Mia" }, {}]);
    await product.turn();
    expect(await topicsOf(line.ana)).toContain("placeTaken");
    expect(await waitOf(product, line.second)).toMatchObject({ status: "waiting", position: 1 });
  });

  test("declining and silence pass it on", async () => {
    const line = await begin("Mia", "Noa", "Oli");
    await free(line);
    const { id: waitId, version } = await waitOf(product, line.first);
    expect(await (await product.as(line.first)).mentorships.leaveLine({ waitId, version })).toMatchObject({
      ok: true,
    });
    expect(await waitOf(product, line.second)).toMatchObject({ status: "offered" });
    product.clock.set(ENDS);
    expect(await take(line.second)).toMatchObject({ code: "OFFER_OVER" });
    await product.turn();
    expect(await waitOf(product, line.third)).toMatchObject({ status: "offered" });
    await product.turn();
    expect(await topicsOf(line.second)).toContain("placeLapsed");
  });

  test("more seats are offered when the mentor takes on more", async () => {
    const line = await begin("Mia", "Noa");
    await product.db.updateTable("person").set({ capacity: 3 }).where("id", "=", line.ana).execute();
    await product.turn();
    for (const id of [line.first, line.second])
      expect(await waitOf(product, id)).toMatchObject({ status: "offered" });
  });

  test("nobody jumps: not by asking, not as a later choice, not as a cover, not while the seat is free for a minute", async () => {
    const line = await begin("Mia");
    const [eve, ben] = [await makePerson(product.db, { name: "Eve" }), await makeTester(product, "Ben")];
    product.clock.set(LATER);
    await (await product.as(line.sam)).mentorships.end({ mentorshipId: line.mentorshipId, version: 1 });
    // The seat is free, and not offered yet.
    expect(await askInTurn(product, eve, [line.ana])).toMatchObject({ code: "NO_CAPACITY" });
    expect(await askInTurn(product, eve, [ben, line.ana])).toMatchObject({ ok: true });
    const asked = await openRequest(product, { mentorId: ben, menteeId: eve });
    await (await product.as(ben)).mentorships.decline({ ...asked, reason: "Full." });
    expect(await chainOf(product, eve)).toEqual([]);
    await expect(
      makeMentorship(product.db, { mentorId: line.ana, menteeId: eve, seat: 1 }),
    ).rejects.toMatchObject({ constraint: "mentorship_line" });
    await product.turn();
    await expect(
      makeMentorship(product.db, { mentorId: line.ana, menteeId: eve, seat: 1 }),
    ).rejects.toMatchObject({ constraint: "mentor_seat_pkey" });
    expect(await take(line.first)).toMatchObject({ ok: true });
  });

  test("a request from before the line keeps its place: the mentor may still accept it, and the line waits", async () => {
    const [ana, sam, eve, mia] = [
      await makeTester(product, "Ana"),
      await makePerson(product.db, { name: "Sam" }),
      await makePerson(product.db, { name: "Eve" }),
      await makePerson(product.db, { name: "Mia" }),
    ];
    await askInTurn(product, eve, [ana]);
    const mentorshipId = await makeMentorship(product.db, { mentorId: ana, menteeId: sam });
    await join(product, mia, ana);
    await free({ sam, mentorshipId });
    expect(await waitOf(product, mia)).toMatchObject({ status: "waiting", position: 1 });
    const asked = await openRequest(product, { mentorId: ana, menteeId: eve });
    const asAna = await product.as(ana);
    expect(await asAna.mentorships.decline({ ...asked, reason: "Not now." })).toMatchObject({ ok: true });
    await product.turn();
    expect(await waitOf(product, mia)).toMatchObject({ status: "offered" });
  });

  test("the first who may not take it any more is told, and the next gets it", async () => {
    const line = await begin("Mia", "Noa");
    await product.db.deleteFrom("offer").where("personId", "=", line.ana).execute();
    await product.db
      .insertInto("offer")
      .values({ personId: line.ana, skillId: "code_review", level: 5 })
      .execute();
    await product.db
      .insertInto("assessment")
      .values({
        ...{ id: crypto.randomUUID(), personId: line.first, skillId: "code_review", level: 5 },
        ...{ source: "lead", assessedAt: NOW },
      } as never)
      .execute();
    await free(line);
    await product.turn();
    expect(await waitOf(product, line.second)).toMatchObject({ status: "offered" });
    expect(await topicsOf(line.first)).toContain("lineEnded");
  });

  test("the mentor sees how many wait and closes the line; whoever stands in it stays", async () => {
    const line = await begin("Mia", "Noa");
    const asAna = (await product.as(line.ana)).mentorships;
    const seen = await asAna.line();
    expect(seen).toMatchObject({ waiting: 2, offered: 0, lineClosedAt: null });
    expect(JSON.stringify(seen)).not.toMatch(/Mia|Noa/);
    expect(await asAna.openLine({ isOpen: false })).toMatchObject({ ok: true });
    const eve = await makePerson(product.db, { name: "Eve" });
    expect(await join(product, eve, line.ana)).toMatchObject({ code: "LINE_CLOSED" });
    expect(await waitOf(product, line.second)).toMatchObject({ position: 2 });
    await asAna.openLine({ isOpen: true });
    expect(await join(product, eve, line.ana)).toMatchObject({ ok: true });
    expect(await join(product, eve, line.ana)).toMatchObject({ code: "ALREADY_IN_LINE" });
  });

  test("nobody stands in line for who has room", async () => {
    const [ana, mia] = [await makeTester(product, "Ana"), await makePerson(product.db, { name: "Mia" })];
    expect(await join(product, mia, ana)).toMatchObject({ code: "HAS_ROOM" });
  });

  test("when the mentor pauses, everybody in line is told and stays; when they leave, the line ends", async () => {
    const line = await begin("Mia", "Noa");
    await product.db
      .insertInto("leave")
      .values({
        ...{ id: crypto.randomUUID(), personId: line.ana, startsAt: NOW, note: "" },
        ...{ returnsAt: "2026-12-21T09:00:00Z", createdAt: NOW },
      } as never)
      .execute();
    await free(line);
    expect(await waitOf(product, line.first)).toMatchObject({ status: "waiting" });
    const root = await makePerson(product.db, { name: "Root", isCompanyAdmin: true });
    await (await product.as(root)).company.deactivate({ id: line.ana });
    await product.turn();
    await product.turn();
    for (const id of [line.first, line.second]) {
      expect(await (await product.as(id)).mentorships.waits()).toEqual([]);
      expect(await topicsOf(id)).toContain("lineEnded");
    }
  });

  test("rivals for one seat: the offer, an ask, an older request and a cover at once give it to one", async () => {
    const line = await begin("Mia", "Noa");
    const eve = await makePerson(product.db, { name: "Eve" });
    await free(line);
    const wait = await waitOf(product, line.first);
    const [asMia, asNoa, asEve] = [
      await product.as(line.first),
      await product.as(line.second),
      await product.as(eve),
    ];
    const other = await waitOf(product, line.second);
    const outcomes = await Promise.all([
      asMia.mentorships.takePlace({ waitId: wait.id, version: wait.version }),
      asMia.mentorships.takePlace({ waitId: wait.id, version: wait.version }),
      asNoa.mentorships.takePlace({ waitId: other.id, version: other.version }),
      askInTurn(product, eve, [line.ana]),
      asEve.mentorships.joinLine({
        mentorId: line.ana,
        goal: { kind: "skill", skillId: "code_review", fromLevel: 2, toLevel: 4 },
      }),
      product.turn(),
    ]);
    expect(outcomes.slice(0, 4).filter((outcome) => outcome && "ok" in outcome && outcome.ok)).toHaveLength(
      1,
    );
    const active = await product.db
      .selectFrom("mentorship")
      .select("menteeId")
      .where("mentorId", "=", line.ana)
      .where("status", "=", "active")
      .execute();
    expect(active).toEqual([{ menteeId: line.first }]);
  });

  test("leaving against taking, and the clock against taking in the last second: one happens", async () => {
    const line = await begin("Mia", "Noa");
    await free(line);
    const { id: waitId, version } = await waitOf(product, line.first);
    product.clock.set("2026-11-26T09:59:59Z");
    const asMia = await product.as(line.first);
    product.clock.set(ENDS);
    const [taken, left] = await Promise.all([
      asMia.mentorships.takePlace({ waitId, version }),
      asMia.mentorships.leaveLine({ waitId, version }),
      product.turn(),
    ]);
    expect(taken.ok && left.ok).toBe(false);
    await product.turn();
    const active = await (await product.as(line.ana)).mentorships.mine();
    const isMias = active.some(({ status }) => status === "active");
    expect(await waitOf(product, line.second)).toMatchObject({ status: isMias ? "waiting" : "offered" });
    expect(taken.ok).toBe(isMias);
  });
});
