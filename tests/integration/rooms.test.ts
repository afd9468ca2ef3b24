import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct, stateOfText } from "@belay/api/testing";
import type { PersonId, SessionId } from "@belay/core/ids.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { makeMentorship, placeUnder } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";

describe.each(availableDatabases)("what two have in a session, on %s", (kind) => {
  let product: TestProduct;
  let ada: PersonId;
  let ben: PersonId;
  let lea: PersonId;
  let past: SessionId;
  let sessionId: SessionId;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  beforeEach(async () => {
    product.clock.set(NOW);
    ada = await makePerson(product.db, { name: "Ada", mentors: true });
    ben = await makePerson(product.db, { name: "Ben" });
    lea = await makePerson(product.db, { name: "Lea" });
    await placeUnder(product.db, ben, lea);
    const mentorshipId = await makeMentorship(product.db, { mentorId: ada, menteeId: ben });
    const book = async (startsAt: string) => {
      const booked = await (await product.as(ben)).sessions.book({
        ...{ key: crypto.randomUUID(), mentorshipId, startsAt },
        ...{ durationMinutes: 60, kind: "debugging", topic: "Retries" },
      });
      if (!booked.ok) throw new Error(booked.code);
      return booked.value.id;
    };
    past = await book("2026-11-25T09:00:00Z");
    sessionId = await book("2026-12-02T09:00:00Z");
    product.clock.set("2026-11-25T10:05:00Z");
  });

  const rooms = async (who: PersonId) => (await product.as(who)).rooms;
  const read = async (who: PersonId, id = sessionId) => (await rooms(who)).one({ sessionId: id });
  const wordsOf = async (who: PersonId) => (await read(who)).points.map(({ words }) => words);

  test("the template is there once, also when both ask for it at once, and is theirs to change", async () => {
    const asked = await Promise.all(
      [ada, ben].map(async (who) => (await rooms(who)).fillAgenda({ sessionId })),
    );
    expect(asked.map(({ ok }) => ok)).toEqual([true, true]);
    const [first, second, third, fourth] = (await read(ada)).points;
    expect(fourth).toBeDefined();
    expect(await wordsOf(ada)).toHaveLength(4);
    const own = await rooms(ben);
    const pointId = third?.id ?? "";
    await own.changePoint({ sessionId, pointId, version: 1, words: "The cheapest guess" });
    expect(await own.changePoint({ sessionId, pointId, version: 1, words: "Late" })).toMatchObject({
      code: "VERSION_CONFLICT",
    });
    await own.movePoint({ sessionId, pointId, after: null });
    await own.removePoint({ sessionId, pointId: second?.id ?? "" });
    expect(await wordsOf(ada)).toEqual(["The cheapest guess", first?.words, fourth?.words]);
    expect(await own.movePoint({ sessionId, pointId, after: second?.id ?? "" })).toMatchObject({
      code: "POINT_GONE",
    });
  });

  test("an agenda has room for thirty points", async () => {
    const own = await rooms(ada);
    for (let count = 0; count < 30; count++) await own.addPoint({ sessionId, words: `Point ${count}` });
    expect(await own.addPoint({ sessionId, words: "One more" })).toMatchObject({ code: "FULL" });
    expect(await wordsOf(ben)).toHaveLength(30);
  });

  test("what somebody said they will do waits in the next session until it is ticked off", async () => {
    const said = { sessionId: past, version: 0, held: true } as const;
    const [pair, own] = [crypto.randomUUID(), crypto.randomUUID()];
    await (await product.as(ben)).sessions.closeOut({
      ...said,
      actions: [{ id: pair, words: "Read the outbox chapter", dueOn: "2026-12-01" }],
    });
    await (await product.as(ada)).sessions.closeOut({
      ...said,
      actions: [{ id: own, words: "Ask for more time", dueOn: null }],
      actionsCircle: "me",
    });
    expect((await read(ada)).carriedOver.map(({ words }) => words).sort()).toEqual([
      "Ask for more time",
      "Read the outbox chapter",
    ]);
    expect((await read(ben)).carriedOver).toMatchObject([{ words: "Read the outbox chapter", isOwn: true }]);
    expect((await read(ben, past)).carriedOver).toEqual([]);
    expect(await (await rooms(ben)).tickAction({ sessionId, actionId: own, isDone: true })).toMatchObject({
      code: "ACTION_GONE",
    });
    await (await rooms(ada)).tickAction({ sessionId, actionId: pair, isDone: true });
    expect((await read(ben)).carriedOver).toMatchObject([{ doneAt: "2026-11-25T10:05:00Z" }]);
    await (await rooms(ben)).tickAction({ sessionId, actionId: pair, isDone: false });
    expect((await read(ben)).carriedOver).toMatchObject([{ doneAt: null }]);
  });

  test("a lead learns nothing of it, a stranger not even that it is there", async () => {
    await (await rooms(ben)).addPoint({ sessionId, words: "Between us" });
    await expect(read(lea)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect((await rooms(lea)).notes({ sessionId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const stranger = await makePerson(product.db, { name: "Sam" });
    await expect(read(stranger)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await (await rooms(stranger)).addPoint({ sessionId, words: "Mine" })).toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("who is here is said as long as their page says so", async () => {
    await (await rooms(ben)).beHere({ sessionId });
    expect((await read(ada)).isOtherHere).toBe(true);
    expect((await read(ben)).isOtherHere).toBe(false);
    product.clock.set("2026-11-25T10:06:00Z");
    expect((await read(ada)).isOtherHere).toBe(false);
  });

  test("one drives, since when, and the other takes over", async () => {
    await (await rooms(ben)).drive({ sessionId, driver: "mentee" });
    expect(await read(ada)).toMatchObject({ driver: "mentee", driverSince: "2026-11-25T10:05:00Z" });
    await (await rooms(ada)).drive({ sessionId, driver: "mentor" });
    await (await rooms(ada)).setJoinLink({ sessionId, url: "https://meet.acme.com/us" });
    expect(await read(ben)).toMatchObject({ driver: "mentor", joinUrl: "https://meet.acme.com/us" });
    await (await rooms(ada)).drive({ sessionId, driver: null });
    expect(await read(ben)).toMatchObject({ driver: null, driverSince: null });
  });

  test("a link is there once", async () => {
    const link = { sessionId, url: "https://git.acme.com/shop/pull/7" };
    expect(await (await rooms(ada)).addLink(link)).toMatchObject({ ok: true });
    expect(await (await rooms(ben)).addLink(link)).toMatchObject({ code: "ALREADY_THERE" });
    const [kept] = (await read(ben)).links;
    await (await rooms(ben)).removeLink({ sessionId, linkId: kept?.id ?? "" });
    expect((await read(ada)).links).toEqual([]);
  });

  test("edits of both that arrive at the same moment are all in the notes", async () => {
    const edits = Array.from({ length: 8 }, (_, index) => {
      const notes = new Y.Doc();
      notes.getText("notes").insert(0, `<${index}>`);
      return Buffer.from(Y.encodeStateAsUpdate(notes)).toString("base64");
    });
    const answers = await Promise.all(
      edits.map(async (update, index) =>
        (await rooms(index % 2 === 0 ? ada : ben)).editNotes({ sessionId, update }),
      ),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const { body } = await (await rooms(ada)).notes({ sessionId });
    expect(body.match(/<\d>/g)?.sort()).toEqual(edits.map((_edit, index) => `<${index}>`));
  });

  test("notes that were kept as a text of before become the document that edits go into", async () => {
    const at = { updatedAt: NOW, updatedBy: ada };
    await product.db
      .insertInto("sessionSharedNote")
      .values({ sessionId, body: "As it was.", ...at })
      .execute();
    const before = await (await rooms(ben)).notes({ sessionId });
    expect(before).toMatchObject({ body: "As it was.", updatedBy: "Ada" });
    const notes = new Y.Doc();
    Y.applyUpdate(notes, Buffer.from(before.state, "base64"));
    const known = Y.encodeStateVector(notes);
    notes.getText("notes").insert(10, " And more.");
    const update = Buffer.from(Y.encodeStateAsUpdate(notes, known)).toString("base64");
    expect(await (await rooms(ben)).editNotes({ sessionId, update })).toMatchObject({ ok: true });
    expect(await (await rooms(ada)).notes({ sessionId })).toMatchObject({ body: "As it was. And more." });
  });

  test("what is no edit is refused in words, and the notes stay as they were", async () => {
    const own = await rooms(ada);
    const kept = Buffer.from(stateOfText("Kept.")).toString("base64");
    await own.editNotes({ sessionId, update: kept });
    const garbage = Buffer.from("certainly no edit").toString("base64");
    expect(await own.editNotes({ sessionId, update: garbage })).toMatchObject({ code: "GARBLED" });
    await expect(own.editNotes({ sessionId, update: "A".repeat(140_000) })).rejects.toThrow("smaller pieces");
    const long = new Y.Doc();
    long.getText("notes").insert(0, "x".repeat(20_001));
    const update = Buffer.from(Y.encodeStateAsUpdate(long)).toString("base64");
    expect(await own.editNotes({ sessionId, update })).toMatchObject({ code: "TOO_LONG" });
    expect(await own.notes({ sessionId })).toMatchObject({ body: "Kept.", updatedBy: "you" });
  });
});
