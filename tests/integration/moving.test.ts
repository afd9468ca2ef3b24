import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { MentorshipId, PersonId, SessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import { makeMentorship, placeUnder } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

// Monday, 10:00 in Madrid. Everybody is open 09:00 to 17:00 there, Monday to Friday.
const NOW = "2026-11-23T09:00:00Z";
const THURSDAY_TEN = "2026-11-26T09:00:00Z";
const FRIDAY_ELEVEN = "2026-11-27T10:00:00Z";
const FRIDAY_NOON = "2026-11-27T11:00:00Z";
const WEEK = { start: "2026-11-23T00:00:00Z", end: "2026-11-30T00:00:00Z" };

interface Wish {
  startsAt: Instant;
  key?: string;
  waivesOwnRules?: boolean;
}

interface Seen {
  sessionId: SessionId;
  version: number;
}

describe.each(availableDatabases)("moving a session, on %s", (kind) => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  afterEach(() => product.clock.set(NOW));

  const makePair = async ({ acceptsAutomatically = true, menteeHours = true } = {}) => {
    const ada = await makePerson(product.db, { name: "Ada", mentors: true, acceptsAutomatically: true });
    const ben = await makePerson(product.db, { name: "Ben", ...(menteeHours ? {} : { hours: null }) });
    const id = await makeMentorship(product.db, { mentorId: ada, menteeId: ben, since: NOW });
    const sessionId = await book(id, ben, THURSDAY_TEN);
    await product.db.updateTable("person").set({ acceptsAutomatically }).where("id", "=", ada).execute();
    await product.turn();
    return { ada, ben, id, sessionId };
  };
  const book = async (mentorshipId: MentorshipId, who: PersonId, startsAt: Instant) =>
    mustSucceed(
      await (await product.as(who)).sessions.book({
        key: crypto.randomUUID(),
        mentorshipId,
        startsAt,
        durationMinutes: 60,
        kind: "pairing",
        topic: "Sharding the ledger",
      }),
    ).id;
  const move = async (who: PersonId, seen: Seen, wish: Instant | Wish) =>
    (await product.as(who)).sessions.reschedule({
      key: crypto.randomUUID(),
      ...seen,
      ...(typeof wish === "string" ? { startsAt: wish } : wish),
    });
  const read = async (who: PersonId, id: SessionId) => (await product.as(who)).sessions.one({ id });
  const home = async (who: PersonId) => (await product.as(who)).inbox.home();
  const heldOf = async (sessionId: SessionId) => {
    const rows = await product.db
      .selectFrom("timeBlock")
      .select(["kind", "active"])
      .where("sessionId", "=", sessionId)
      .where("active", "=", true)
      .execute();
    return rows.map((row) => row.kind).sort();
  };

  test("a mentee moves within the mentor's hours, and it is done: row, id and calendar entry stay", async () => {
    const { ada, ben, sessionId } = await makePair();
    const outcome = await move(ben, { sessionId, version: 1 }, FRIDAY_ELEVEN);
    expect(outcome).toEqual({ ok: true, value: { version: 2, mode: "immediate" } });
    expect(await read(ada, sessionId)).toMatchObject({
      ...{ startsAt: FRIDAY_ELEVEN, endsAt: FRIDAY_NOON, status: "confirmed" },
      ...{ icalSequence: 1, proposal: null, version: 2 },
    });
    expect(await heldOf(sessionId)).toEqual(["session", "session"]);
    await product.turn();
    expect((await home(ada)).notices[0]).toMatchObject({ topic: "sessionMoved", sessionId });
    expect((await home(ben)).notices).toEqual([]);
  });

  test("a proposal that is taken back before anybody is written to is no move in anybody's mail", async () => {
    const { ada, ben, sessionId } = await makePair({ acceptsAutomatically: false });
    expect(await move(ben, { sessionId, version: 1 }, FRIDAY_ELEVEN)).toMatchObject({ ok: true });
    mustSucceed(await (await product.as(ben)).sessions.withdrawChange({ sessionId, version: 2 }));
    await product.turn();
    const mails = await product.db
      .selectFrom("delivery")
      .select("kind")
      .where("personId", "in", [ada, ben])
      .where("kind", "in", ["sessionMoved", "sessionProposed"])
      .execute();
    expect(mails).toEqual([]);
  });

  test("where the mentor answers by hand the move is a proposal, both times are held, and it is their turn", async () => {
    const { ada, ben, id, sessionId } = await makePair({ acceptsAutomatically: false });
    product.clock.set("2026-11-23T10:00:00Z");
    const outcome = await move(ben, { sessionId, version: 1 }, FRIDAY_ELEVEN);
    expect(outcome).toMatchObject({ ok: true, value: { mode: "proposal" } });
    expect(await read(ben, sessionId)).toMatchObject({
      ...{ startsAt: THURSDAY_TEN, icalSequence: 0 },
      proposal: { by: "mentee", startsAt: FRIDAY_ELEVEN, expiresAt: THURSDAY_TEN },
      actions: ["cancel", "reschedule", "withdrawChange"],
    });
    expect(await heldOf(sessionId)).toEqual(["proposal", "proposal", "session", "session"]);
    expect((await home(ada)).mine).toMatchObject([
      {
        kind: "answerChange",
        since: "2026-11-23T10:00:00Z",
        subject: { proposed: { startsAt: FRIDAY_ELEVEN } },
      },
    ]);
    const { starts } = mustBeOpen(
      await (await product.as(ben)).sessions.freeTimes({
        mentorshipId: id,
        ...WEEK,
        durationMinutes: 60,
      }),
    );
    expect(starts).not.toContain(THURSDAY_TEN);
    expect(starts).not.toContain(FRIDAY_ELEVEN);
    const mentor = await product.as(ada);
    expect(await (await product.as(ben)).sessions.acceptChange({ sessionId, version: 2 })).toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await mentor.sessions.acceptChange({ sessionId, version: 1 })).toMatchObject({
      code: "VERSION_CONFLICT",
    });
    expect(await mentor.sessions.acceptChange({ sessionId, version: 2 })).toMatchObject({ ok: true });
    expect(await read(ben, sessionId)).toMatchObject({
      ...{ startsAt: FRIDAY_ELEVEN, icalSequence: 1, proposal: null },
    });
    expect(await heldOf(sessionId)).toEqual(["session", "session"]);
    await product.turn();
    expect((await home(ben)).notices[0]).toMatchObject({ topic: "changeAccepted" });
  });

  test("a mentee without painted hours is asked; hours of theirs would have said yes", async () => {
    const asked = await makePair({ menteeHours: false });
    const proposed = await move(asked.ada, { sessionId: asked.sessionId, version: 1 }, FRIDAY_ELEVEN);
    expect(proposed).toMatchObject({ ok: true, value: { mode: "proposal" } });
    const painted = await makePair();
    const moved = await move(painted.ada, { sessionId: painted.sessionId, version: 1 }, FRIDAY_ELEVEN);
    expect(moved).toMatchObject({ ok: true, value: { mode: "immediate" } });
  });

  test("another time is proposed in answer: one step, and the old time stays", async () => {
    const { ada, ben, sessionId } = await makePair({ acceptsAutomatically: false, menteeHours: false });
    mustSucceed(await move(ben, { sessionId, version: 1 }, FRIDAY_ELEVEN));
    mustSucceed(await move(ada, { sessionId, version: 2 }, FRIDAY_NOON));
    expect(await read(ben, sessionId)).toMatchObject({
      startsAt: THURSDAY_TEN,
      proposal: { by: "mentor", startsAt: FRIDAY_NOON },
      ofPair: { turn: { kind: "answerChange", owner: "mentee" } },
    });
    expect(await heldOf(sessionId)).toEqual(["proposal", "proposal", "session", "session"]);
  });

  test.each([
    ["declined", "changeDeclined"],
    ["withdrawn", "changeWithdrawn"],
    ["expired", "changeExpired"],
  ] as const)("a proposal that is %s leaves the old time and frees the new one", async (how, topic) => {
    const { ada, ben, sessionId } = await makePair({ acceptsAutomatically: false });
    mustSucceed(await move(ben, { sessionId, version: 1 }, FRIDAY_ELEVEN));
    const seen = { sessionId, version: 2 };
    if (how === "declined")
      mustSucceed(await (await product.as(ada)).sessions.declineChange({ ...seen, reason: "Release day" }));
    if (how === "withdrawn") mustSucceed(await (await product.as(ben)).sessions.withdrawChange(seen));
    if (how === "expired") {
      product.clock.set(THURSDAY_TEN);
      expect(await (await product.as(ada)).sessions.acceptChange(seen)).toMatchObject({ code: "EXPIRED" });
      await product.turn();
    }
    await product.turn();
    expect(await read(ben, sessionId)).toMatchObject({
      ...{ status: "confirmed", startsAt: THURSDAY_TEN, proposal: null },
      ofPair: { reason: null },
    });
    expect(await heldOf(sessionId)).toEqual(["session", "session"]);
    const told = how === "withdrawn" ? ada : ben;
    expect((await home(told)).notices[0]).toMatchObject({ topic });
  });

  test("a taken time is refused with the three nearest, and nothing has changed", async () => {
    const { ada, ben, sessionId } = await makePair();
    const cem = await makePerson(product.db, { name: "Cem" });
    const other = await makeMentorship(product.db, { mentorId: ada, menteeId: cem, seat: 2 });
    await book(other, cem, FRIDAY_ELEVEN);
    expect(await move(ben, { sessionId, version: 1 }, FRIDAY_ELEVEN)).toMatchObject({
      ...{ ok: false, code: "SLOT_TAKEN", field: "startsAt" },
      details: { nearestStarts: [expect.any(String), expect.any(String), expect.any(String)] },
    });
    expect(await read(ben, sessionId)).toMatchObject({ version: 1, startsAt: THURSDAY_TEN });
    // Its own time does not stand in its way.
    expect(await move(ben, { sessionId, version: 1 }, "2026-11-26T09:30:00Z")).toMatchObject({ ok: true });
  });

  test("the mentor may set their own hours aside, the mentee nobody's", async () => {
    const { ada, ben, sessionId } = await makePair({ menteeHours: false });
    const early = "2026-11-26T06:00:00Z";
    const seen = { sessionId, version: 1 };
    const waived = { waivesOwnRules: true };
    expect(await move(ben, seen, { startsAt: early, ...waived })).toMatchObject({
      code: "OUTSIDE_AVAILABILITY",
    });
    expect(await move(ada, seen, early)).toMatchObject({ code: "OUTSIDE_AVAILABILITY" });
    const times = await (await product.as(ada)).sessions.moveTimes({ sessionId, ...WEEK, ...waived });
    expect(mustBeOpen(times)).toMatchObject({ mode: "proposal", starts: expect.arrayContaining([early]) });
    expect(await move(ada, seen, { startsAt: early, ...waived })).toMatchObject({ ok: true });
  });

  test("a double submit moves once, and every time that is shown can be had", async () => {
    const { ben, sessionId } = await makePair();
    const times = await (await product.as(ben)).sessions.moveTimes({ sessionId, ...WEEK });
    const { starts } = mustBeOpen(times);
    expect(starts).not.toContain(THURSDAY_TEN);
    const key = crypto.randomUUID();
    const last = starts.at(-1) ?? "";
    const [one, two] = await Promise.all([
      move(ben, { sessionId, version: 1 }, { startsAt: last, key }),
      move(ben, { sessionId, version: 1 }, { startsAt: last, key }),
    ]);
    expect(one).toMatchObject({ ok: true });
    expect(two).toEqual(one);
  });

  test("less than two hours before only the mentor moves; after the start nobody does", async () => {
    const { ada, ben, sessionId } = await makePair();
    product.clock.set("2026-11-26T07:00:01Z");
    expect(await move(ben, { sessionId, version: 1 }, FRIDAY_ELEVEN)).toMatchObject({ code: "CUTOFF" });
    product.clock.set(THURSDAY_TEN);
    expect(await move(ada, { sessionId, version: 1 }, FRIDAY_ELEVEN)).toMatchObject({ code: "TOO_LATE" });
  });

  test("an absence is noted and taken back by who noted it; the other side is told both times", async () => {
    const { ada, ben, sessionId } = await makePair();
    product.clock.set("2026-11-26T09:09:59Z");
    const mark = async () =>
      (await product.as(ada)).sessions.markNoShow({ sessionId, version: 1, absent: "mentee" });
    expect(await mark()).toMatchObject({ code: "TOO_EARLY" });
    product.clock.set("2026-11-26T09:10:00Z");
    expect(await mark()).toMatchObject({ ok: true });
    expect(await read(ben, sessionId)).toMatchObject({
      ...{ status: "no_show", absent: "mentee", outcomeBy: "mentor" },
      ofPair: { closeOuts: [{ isOwn: false, held: false, absent: "mentee" }] },
    });
    const mentee = await product.as(ben);
    expect(await mentee.sessions.undoNoShow({ sessionId, version: 2 })).toMatchObject({ code: "FORBIDDEN" });
    const mentor = await product.as(ada);
    expect(await mentor.sessions.undoNoShow({ sessionId, version: 2 })).toMatchObject({ ok: true });
    expect(await read(ben, sessionId)).toMatchObject({
      ...{ status: "completed", absent: null },
      ofPair: { closeOuts: [{ isOwn: false, held: true }] },
    });
    await product.turn();
    expect((await home(ben)).notices).toMatchObject([{ topic: "noShowUndone" }, { topic: "noShowMarked" }]);
  });

  test("a lead corrects the outcome and closes nothing out; both are told that a lead did", async () => {
    const { ada, ben, sessionId } = await makePair();
    const lea = await makePerson(product.db, { name: "Lea" });
    await placeUnder(product.db, ben, lea);
    product.clock.set("2027-03-01T09:00:00Z");
    const lead = await product.as(lea);
    const seen = { sessionId, version: 1 };
    expect(await move(lea, seen, "2027-03-03T09:00:00Z")).toMatchObject({ code: "FORBIDDEN" });
    expect(await lead.sessions.markNoShow({ ...seen, absent: "both" })).toMatchObject({ ok: true });
    await product.turn();
    for (const who of [ada, ben])
      expect((await home(who)).notices[0]).toMatchObject({ topic: "noShowMarked", byLead: true });
    expect(await lead.sessions.undoNoShow({ sessionId, version: 2 })).toMatchObject({ ok: true });
    const closeOuts = await product.db
      .selectFrom("closeOut")
      .select("held")
      .where("sessionId", "=", sessionId)
      .execute();
    expect(closeOuts).toEqual([]);
  });
});

function mustBeOpen<Times extends { isOpen: boolean }>(times: Times): Extract<Times, { isOpen: true }> {
  const isOpen = (some: Times): some is Extract<Times, { isOpen: true }> => some.isOpen;
  if (!isOpen(times)) throw new Error("there is nothing to choose from");
  return times;
}
