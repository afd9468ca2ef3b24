import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import { makeMentorship } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";
import { FIRST, FOURTH, NOW, SECOND, seriesSteps, THIRD, THURSDAYS } from "../support/series-steps.ts";

describe.each(availableDatabases)("a series, on %s", (kind) => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  afterEach(() => product.clock.set(NOW));

  const { makePair, plan, book, bookAll, bookOne, read, turnsOf, statesOf, seen } = seriesSteps(
    () => product,
  );

  test("all are checked first: what is free, and of what is not why and what is near", async () => {
    const { ada, ben, id } = await makePair();
    const cleo = await makePerson(product.db, { name: "Cleo" });
    const other = await makeMentorship(product.db, { mentorId: ada, menteeId: cleo, seat: 2 });
    await bookOne(cleo, other, SECOND);
    const { occurrences, timeZone } = await plan(ben, id);
    expect(timeZone).toBe("Europe/Madrid");
    expect(occurrences.map(({ start, status, code }) => [start, status, code])).toEqual([
      [FIRST, "ok", null],
      [SECOND, "conflict", "SLOT_TAKEN"],
      [THIRD, "ok", null],
      [FOURTH, "ok", null],
    ]);
    expect(occurrences[1]?.nearestStarts).toEqual([
      "2026-12-03T08:00:00Z",
      "2026-12-03T10:00:00Z",
      "2026-12-03T10:15:00Z",
    ]);
  });

  test("the chosen ones are booked together, each an ordinary session with its place", async () => {
    const pair = await makePair();
    const ids = await bookAll(pair);
    expect(await statesOf(ids)).toMatchObject(
      THURSDAYS.map((startsAt, at) => ({ startsAt, status: "confirmed", seriesIndex: at + 1 })),
    );
    const detail = await read(pair.ada, ids[2]);
    expect(detail.ofPair?.series).toMatchObject({ intervalWeeks: 1, timeZone: "Europe/Madrid" });
    expect(detail.ofPair?.series?.sessions.map(({ id }) => id)).toEqual(ids);
  });

  test("one that is taken meanwhile books none of them, and says which", async () => {
    const { ada, ben, id } = await makePair();
    const cleo = await makePerson(product.db, { name: "Cleo" });
    const other = await makeMentorship(product.db, { mentorId: ada, menteeId: cleo, seat: 2 });
    await bookOne(cleo, other, THIRD);
    expect(await book(ben, id)).toMatchObject({
      ok: false,
      code: "SLOT_TAKEN",
      field: "chosen",
      details: { index: 3 },
    });
    const { count } = await product.db
      .selectFrom("session")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("mentorshipId", "=", id)
      .executeTakeFirstOrThrow();
    expect(count).toBe(0);
    // Without it, or at a time near it, the others are.
    expect(
      mustSucceed(await book(ben, id, { starts: [FIRST, SECOND, "2026-12-10T10:00:00Z", null] })).ids,
    ).toHaveLength(3);
  });

  test("the same attempt twice books once", async () => {
    const { ben, id } = await makePair();
    const key = crypto.randomUUID();
    const first = mustSucceed(await book(ben, id, { key }));
    expect(mustSucceed(await book(ben, id, { key }))).toEqual(first);
    expect(await book(ben, id, { key, count: 5 })).toMatchObject({ code: "IDEMPOTENCY_MISMATCH" });
  });

  test("an ended mentorship, a place past the series and times the mentor does not take are refused", async () => {
    const { ben, id } = await makePair();
    expect(await book(ben, id, { count: 3 })).toMatchObject({ code: "NOT_OF_THE_SERIES" });
    await product.db
      .updateTable("mentorship")
      .set({ status: "ended", endedAt: NOW })
      .where("id", "=", id)
      .execute();
    expect(await book(ben, id)).toMatchObject({ code: "MENTORSHIP_ENDED" });
  });

  test("a mentor's offers wait for the mentee, who accepts all at once: one turn, one piece of news", async () => {
    const { ada, ben, id } = await makePair();
    const { ids, status } = mustSucceed(await book(ada, id));
    expect(status).toBe("requested");
    await product.turn();
    const mine = await turnsOf(ben);
    expect(mine).toHaveLength(1);
    expect(mine[0]).toMatchObject({ kind: "answerRequest", subject: { together: { length: 4 } } });
    const mails = await product.db
      .selectFrom("delivery")
      .select("subject")
      .where("personId", "=", ben)
      .where("kind", "=", "sessionRequested")
      .execute();
    expect(mails.map(({ subject }) => subject)).toEqual(["Ada asks for 4 sessions: Sharding the ledger"]);
    expect(
      await (await product.as(ben)).sessions.changeFollowing({ action: "accept", sessions: await seen(ids) }),
    ).toEqual({ ok: true, value: { count: 4 } });
    expect((await statesOf(ids)).map((row) => row.status)).toEqual(Array(4).fill("confirmed"));
    await product.turn();
    const { notices } = await (await product.as(ada)).inbox.home();
    expect(notices).toMatchObject([{ topic: "sessionAccepted", count: 4 }]);
  });

  test("a request for several that nobody answers runs out together: one piece of news for each side", async () => {
    const { ada, ben, id } = await makePair({ acceptsAutomatically: false });
    const { ids } = mustSucceed(await book(ben, id, { startsAt: SECOND, starts: [SECOND, THIRD, FOURTH] }));
    await product.turn();
    product.clock.set("2026-11-26T09:00:01Z");
    await product.turn();
    await product.turn();
    expect((await statesOf(ids)).map(({ status }) => status)).toEqual(Array(3).fill("expired"));
    for (const who of [ada, ben]) {
      const { notices } = await (await product.as(who)).inbox.home();
      expect(notices).toMatchObject([{ topic: "sessionExpired", count: 3 }]);
    }
  });

  test("ending some that stand and some that were asked for tells of both", async () => {
    const { ada, ben, id } = await makePair({ acceptsAutomatically: false });
    const { ids } = mustSucceed(await book(ben, id));
    const [first] = ids;
    if (!first) throw new Error("no series");
    mustSucceed(await (await product.as(ada)).sessions.accept({ sessionId: first, version: 1 }));
    await product.turn();
    const caller = await product.as(ben);
    const sessions = await seen(ids);
    mustSucceed(await caller.sessions.changeFollowing({ action: "end", reason: "Away.", sessions }));
    await product.turn();
    const mails = await product.db
      .selectFrom("delivery")
      .select(["kind", "subject"])
      .where("personId", "=", ada)
      .where("kind", "in", ["sessionCancelled", "sessionWithdrawn"])
      .orderBy("kind")
      .execute();
    expect(mails.map(({ kind: one }) => one)).toEqual(["sessionCancelled", "sessionWithdrawn"]);
    const { notices } = await (await product.as(ada)).inbox.home();
    expect(notices.map(({ topic, count }) => [topic, count]).toSorted()).toEqual([
      ["sessionCancelled", 1],
      ["sessionWithdrawn", 3],
    ]);
  });

  test("a single session is no series, and a lead changes none", async () => {
    const { ben, id } = await makePair();
    const alone = await bookOne(ben, id, FIRST);
    expect(
      await (await product.as(ben)).sessions.changeFollowing({
        action: "end",
        sessions: [{ sessionId: alone, version: 1 }],
      }),
    ).toMatchObject({ code: "NOT_A_SERIES" });
  });
});
