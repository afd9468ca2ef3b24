import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import { makeMentorship } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";
import { FIRST, FOURTH, NOW, SECOND, seriesSteps, THIRD, THURSDAYS } from "../support/series-steps.ts";

const FRIDAY = "2026-11-27T09:00:00Z";

describe.each(availableDatabases)("moving a series, on %s", (kind) => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  afterEach(() => product.clock.set(NOW));

  const {
    makePair,
    book,
    bookAll,
    bookOne,
    read,
    turnsOf,
    statesOf,
    seen,
    planMove,
    moveAsPlanned,
    holdElsewhere,
    moveTo,
  } = seriesSteps(() => product);

  test("this and the following are called off: not those before, not one that was moved by itself", async () => {
    const pair = await makePair();
    const ids = await bookAll(pair);
    const [, second, third] = ids;
    if (!second || !third) throw new Error("no series");
    mustSucceed(
      await (await product.as(pair.ben)).sessions.reschedule({
        key: crypto.randomUUID(),
        sessionId: third,
        version: 1,
        startsAt: "2026-12-11T09:00:00Z",
      }),
    );
    const caller = await product.as(pair.ben);
    // One that was moved by itself is not part of it, whoever asks.
    expect(
      await caller.sessions.changeFollowing({ action: "end", sessions: await seen([second, third]) }),
    ).toMatchObject({ code: "VERSION_CONFLICT" });
    const following = ids.filter((id) => id === second || id === ids[3]);
    expect(
      await caller.sessions.changeFollowing({
        action: "end",
        reason: "Away.",
        sessions: await seen(following),
      }),
    ).toEqual({ ok: true, value: { count: 2 } });
    expect((await statesOf(ids)).map(({ status }) => status)).toEqual([
      "confirmed",
      "cancelled",
      "confirmed",
      "cancelled",
    ]);
  });

  test("this and the following move together, by days and wall time, each keeping its row", async () => {
    const pair = await makePair();
    const ids = await bookAll(pair);
    const [, second] = ids;
    if (!second) throw new Error("no series");
    const outcome = await moveAsPlanned(pair.ben, second, "2026-12-04T13:00:00Z");
    expect(outcome).toEqual({ ok: true, value: { count: 3, mode: "immediate" } });
    expect((await statesOf(ids)).map(({ startsAt }) => startsAt)).toEqual([
      FIRST,
      "2026-12-04T13:00:00Z",
      "2026-12-11T13:00:00Z",
      "2026-12-18T13:00:00Z",
    ]);
    // They follow the new pattern, so the next change takes them along again.
    const again = await planMove(pair.ben, second, "2026-12-04T14:00:00Z");
    expect(again.occurrences).toHaveLength(3);
    expect(again.left).toEqual([]);
  });

  test("a week later for all lets each take the time of the next", async () => {
    const pair = await makePair();
    const ids = await bookAll(pair);
    const [first] = ids;
    if (!first) throw new Error("no series");
    expect(await moveAsPlanned(pair.ben, first, SECOND)).toMatchObject({ ok: true });
    expect((await statesOf(ids)).map(({ startsAt }) => startsAt)).toEqual([
      SECOND,
      THIRD,
      FOURTH,
      "2026-12-24T09:00:00Z",
    ]);
  });

  test("where the other side is asked, all the old times stay until they accept all", async () => {
    const pair = await makePair({ menteeHours: false });
    const ids = await bookAll(pair);
    const [, second] = ids;
    if (!second) throw new Error("no series");
    expect(await moveAsPlanned(pair.ada, second, "2026-12-04T13:00:00Z")).toMatchObject({
      value: { count: 3, mode: "proposal" },
    });
    expect((await statesOf(ids)).map(({ startsAt }) => startsAt)).toEqual(THURSDAYS);
    const mine = await turnsOf(pair.ben);
    expect(mine).toHaveLength(1);
    expect(mine[0]).toMatchObject({ kind: "answerChange", subject: { together: { length: 3 } } });
    const ben = await product.as(pair.ben);
    const sessions = await seen(ids.slice(1));
    mustSucceed(await ben.sessions.changeFollowing({ action: "acceptChange", sessions }));
    expect((await statesOf(ids)).map(({ startsAt }) => startsAt)).toEqual([
      FIRST,
      "2026-12-04T13:00:00Z",
      "2026-12-11T13:00:00Z",
      "2026-12-18T13:00:00Z",
    ]);
    expect((await planMove(pair.ben, second, "2026-12-04T14:00:00Z")).occurrences).toHaveLength(3);
  });

  test("one of the following that does not fit moves none", async () => {
    const pair = await makePair();
    const ids = await bookAll(pair);
    const cleo = await makePerson(product.db, { name: "Cleo" });
    const other = await makeMentorship(product.db, { mentorId: pair.ada, menteeId: cleo, seat: 2 });
    await bookOne(cleo, other, "2026-12-11T13:00:00Z");
    const [, second] = ids;
    if (!second) throw new Error("no series");
    expect(await moveAsPlanned(pair.ben, second, "2026-12-04T13:00:00Z")).toMatchObject({
      code: "SLOT_TAKEN",
      details: { index: 3 },
    });
    expect((await statesOf(ids)).map(({ startsAt }) => startsAt)).toEqual(THURSDAYS);
  });

  test("the time that one has already is none to move to, and one that stays keeps what it holds", async () => {
    const pair = await makePair();
    const ids = await bookAll(pair);
    const [, second, third] = ids;
    if (!second || !third) throw new Error("no series");
    await holdElsewhere(pair, "2026-12-10T10:00:00Z");
    const { occurrences } = await planMove(pair.ben, second, "2026-12-03T10:00:00Z");
    expect(occurrences[1]).toMatchObject({ status: "conflict" });
    expect(occurrences[1]?.nearestStarts).not.toContain(THIRD);
    const version = 1;
    const outcome = await moveTo(pair.ben, {
      sessionId: second,
      startsAt: "2026-12-03T10:00:00Z",
      sessions: [
        { sessionId: second, version, startsAt: "2026-12-03T10:00:00Z" },
        { sessionId: third, version, startsAt: THIRD },
      ],
    });
    expect(outcome).toMatchObject({ ok: true, value: { count: 1 } });
    const held = await product.db
      .selectFrom("timeBlock")
      .select("active")
      .where("sessionId", "=", third)
      .execute();
    expect(held).toEqual([{ active: true }, { active: true }]);
  });

  test("without the one that was looked at the others still follow its pattern", async () => {
    const pair = await makePair();
    const ids = await bookAll(pair);
    const [first, second] = ids;
    if (!first || !second) throw new Error("no series");
    const { occurrences } = await planMove(pair.ben, first, "2026-11-27T09:00:00Z");
    const sessions = occurrences
      .slice(1)
      .flatMap(({ sessionId, version, start }) => (start ? [{ sessionId, version, startsAt: start }] : []));
    expect(
      await moveTo(pair.ben, { sessionId: first, startsAt: "2026-11-27T09:00:00Z", sessions }),
    ).toMatchObject({
      value: { count: 3 },
    });
    expect((await read(pair.ben, second)).ofPair?.series?.sessions.map(({ isMoved }) => isMoved)).toEqual(
      Array(4).fill(false),
    );
  });

  test("what has no room stays, and is in the way of the one that would take its time", async () => {
    const pair = await makePair();
    const ids = await bookAll(pair);
    const [first] = ids;
    if (!first) throw new Error("no series");
    await product.db
      .insertInto("timeOff")
      .values({
        ...{ id: crypto.randomUUID(), personId: pair.ada },
        ...{ startsAt: "2026-12-20T00:00:00Z", endsAt: "2026-12-29T00:00:00Z" },
      })
      .execute();
    const { occurrences } = await planMove(pair.ben, first, SECOND);
    // The last cannot go, so the third can't take its time, and so on to the first.
    expect(occurrences.map(({ code }) => code)).toEqual([
      ...["SLOT_TAKEN", "SLOT_TAKEN", "SLOT_TAKEN", "SLOT_TAKEN"],
    ]);
  });

  test("a start far from the pattern is not of the series, in a booking and in a move", async () => {
    const pair = await makePair();
    const far = "2027-01-14T09:00:00Z";
    expect(await book(pair.ben, pair.id, { starts: [FIRST, far] })).toMatchObject({
      code: "NOT_OF_THE_SERIES",
    });
    const [first] = await bookAll(pair);
    if (!first) throw new Error("no series");
    const wish = { sessionId: first, version: 1, startsAt: far };
    expect(await moveTo(pair.ben, { sessionId: first, startsAt: FRIDAY, sessions: [wish] })).toMatchObject({
      code: "NOT_OF_THE_SERIES",
    });
  });
});
