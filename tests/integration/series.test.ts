import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { MentorshipId, PersonId, SessionId } from "@belay/core/ids.ts";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import { makeMentorship } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

// Monday, 10:00 in Madrid. Everybody is open 09:00 to 17:00 there, Monday to Friday.
const NOW = "2026-11-23T09:00:00Z";
const THURSDAYS = [
  "2026-11-26T09:00:00Z",
  "2026-12-03T09:00:00Z",
  "2026-12-10T09:00:00Z",
  "2026-12-17T09:00:00Z",
];
const [FIRST = "", SECOND = "", THIRD = "", FOURTH = ""] = THURSDAYS;

interface Wish {
  startsAt?: string;
  count?: number;
  intervalWeeks?: 1 | 2;
  waivesOwnRules?: boolean;
}

describe.each(availableDatabases)("a series, on %s", (kind) => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  afterEach(() => product.clock.set(NOW));

  const makePair = async ({ acceptsAutomatically = true, menteeHours = true } = {}) => {
    const ada = await makePerson(product.db, { name: "Ada", mentors: true, acceptsAutomatically });
    const ben = await makePerson(product.db, { name: "Ben", ...(menteeHours ? {} : { hours: null }) });
    return { ada, ben, id: await makeMentorship(product.db, { mentorId: ada, menteeId: ben }) };
  };
  type Pair = Awaited<ReturnType<typeof makePair>>;

  const pattern = (mentorshipId: MentorshipId, wish: Wish = {}) => ({
    mentorshipId,
    startsAt: FIRST,
    intervalWeeks: 1 as const,
    count: 4,
    durationMinutes: 60 as const,
    ...wish,
  });
  const plan = async (who: PersonId, id: MentorshipId, wish?: Wish) => {
    const planned = await (await product.as(who)).sessions.planSeries(pattern(id, wish));
    if (!planned.isOpen) throw new Error("the pair cannot book");
    return planned;
  };
  const book = async (
    who: PersonId,
    id: MentorshipId,
    {
      starts = THURSDAYS,
      key = crypto.randomUUID() as string,
      ...wish
    }: Wish & { starts?: (string | null)[]; key?: string } = {},
  ) =>
    (await product.as(who)).sessions.bookSeries({
      key,
      ...pattern(id, wish),
      kind: "pairing",
      topic: "Sharding the ledger",
      chosen: starts.flatMap((startsAt, at) => (startsAt === null ? [] : [{ index: at + 1, startsAt }])),
    });
  const bookAll = async ({ ben, id }: Pair) => mustSucceed(await book(ben, id)).ids;
  const bookOne = async (who: PersonId, mentorshipId: MentorshipId, startsAt: string) =>
    mustSucceed(
      await (await product.as(who)).sessions.book({
        key: crypto.randomUUID(),
        mentorshipId,
        startsAt,
        durationMinutes: 60,
        kind: "pairing",
        topic: "By itself",
      }),
    ).id;
  const read = async (who: PersonId, id: SessionId | undefined) => {
    if (!id) throw new Error("no such session");
    return (await product.as(who)).sessions.one({ id });
  };
  const statesOf = async (ids: readonly SessionId[]) => {
    const rows = await product.db
      .selectFrom("session")
      .select(["id", "status", "startsAt", "seriesIndex", "version", "proposalStartsAt"])
      .where("id", "in", [...ids])
      .orderBy("seriesIndex")
      .execute();
    return rows;
  };
  const seen = async (ids: readonly SessionId[]) =>
    (await statesOf(ids)).map(({ id, version }) => ({ sessionId: id, version }));
  const planMove = async (who: PersonId, sessionId: SessionId, startsAt: string) => {
    const planned = await (await product.as(who)).sessions.planFollowing({ sessionId, startsAt });
    if (!planned.isOpen) throw new Error("it cannot be moved");
    return planned;
  };
  const moveAsPlanned = async (who: PersonId, sessionId: SessionId, startsAt: string) => {
    const { occurrences } = await planMove(who, sessionId, startsAt);
    return (await product.as(who)).sessions.moveFollowing({
      key: crypto.randomUUID(),
      sessionId,
      startsAt,
      sessions: occurrences.flatMap(({ sessionId: id, version, start }) =>
        start === null ? [] : [{ sessionId: id, version, startsAt: start }],
      ),
    });
  };

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
    const { mine } = await (await product.as(ben)).inbox.home();
    expect(mine).toHaveLength(1);
    expect(mine[0]).toMatchObject({ kind: "answerRequest", subject: { together: { length: 4 } } });
    const mails = await product.db
      .selectFrom("delivery")
      .select("subject")
      .where("personId", "=", ben)
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
    const { mine } = await (await product.as(pair.ben)).inbox.home();
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
