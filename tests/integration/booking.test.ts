import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { MentorshipId, PersonId, SessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { makeMentorship, placeUnder } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

// Monday, 10:00 in Madrid. Everybody is open 09:00 to 17:00 there, Monday to Friday.
const NOW = "2026-11-23T09:00:00Z";
const WEDNESDAY_TEN = "2026-11-25T09:00:00Z";
const WEEK = { start: "2026-11-23T00:00:00Z", end: "2026-11-30T00:00:00Z" };

interface Wish {
  who: PersonId;
  at?: Instant;
  key?: string;
  topic?: string;
  waivesOwnRules?: boolean;
}

describe.each(availableDatabases)("booking, on %s", (kind) => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  afterEach(() => product.clock.set(NOW));

  const person = (name: string) => makePerson(product.db, { name });
  const makePair = async ({ acceptsAutomatically = true } = {}) => {
    const ada = await makePerson(product.db, { name: "Ada", mentors: true, acceptsAutomatically });
    const ben = await person("Ben");
    return { ada, ben, id: await makeMentorship(product.db, { mentorId: ada, menteeId: ben }) };
  };
  const book = async (mentorshipId: MentorshipId, { who, at = WEDNESDAY_TEN, ...more }: Wish) =>
    (await product.as(who)).sessions.book({
      key: crypto.randomUUID(),
      mentorshipId,
      startsAt: at,
      durationMinutes: 60,
      kind: "pairing",
      topic: "Sharding the ledger",
      ...more,
    });
  const booked = async (mentorshipId: MentorshipId, wish: Wish): Promise<SessionId> => {
    const outcome = await book(mentorshipId, wish);
    if (!outcome.ok) throw new Error(`booking was refused: ${outcome.code}`);
    return outcome.value.id;
  };
  const read = async (who: PersonId, id: SessionId) => (await product.as(who)).sessions.one({ id });
  const freeTimes = async (who: PersonId, mentorshipId: MentorshipId) => {
    const times = await (await product.as(who)).sessions.freeTimes({
      mentorshipId,
      ...WEEK,
      durationMinutes: 60,
    });
    if (!times.isOpen) throw new Error("the mentorship is over");
    return times;
  };

  test("a free time is booked at once, is on both calendars, and is free no more", async () => {
    const { ada, ben, id } = await makePair();
    const times = await freeTimes(ben, id);
    expect(times).toMatchObject({ acceptsAtOnce: true, whyNone: null, other: { id: ada, name: "Ada" } });
    // A day's notice, so Tuesday from 10:00 in Madrid on; the first of the week is the first of all.
    expect(times.starts[0]).toBe("2026-11-24T09:00:00Z");
    expect(times.firstStart).toBe(times.starts[0]);
    const outcome = await book(id, { who: ben });
    expect(outcome).toMatchObject({ ok: true, value: { status: "confirmed" } });
    for (const who of [ada, ben]) {
      const sessions = await (await product.as(who)).sessions.inRange(WEEK);
      expect(sessions).toMatchObject([{ topic: "Sharding the ledger", startsAt: WEDNESDAY_TEN }]);
      const left = (await freeTimes(who, id)).starts;
      expect(left).not.toContain(WEDNESDAY_TEN);
      expect(left).toContain("2026-11-25T10:00:00Z");
    }
  });

  test("every free time that is shown can be booked, and no other", async () => {
    const { ben, id } = await makePair();
    const { starts } = await freeTimes(ben, id);
    expect(await book(id, { who: ben, at: starts.at(-1) ?? "" })).toMatchObject({ ok: true });
    const refusals: [Instant, string][] = [
      ["2026-11-25T05:00:00Z", "OUTSIDE_AVAILABILITY"],
      ["2026-11-25T09:07:00Z", "OUTSIDE_AVAILABILITY"],
      ["2026-11-24T08:45:00Z", "NOTICE"],
      ["2027-03-01T09:00:00Z", "HORIZON"],
      ["2026-11-20T09:00:00Z", "TOO_EARLY"],
    ];
    for (const [at, code] of refusals) expect(await book(id, { who: ben, at })).toMatchObject({ code });
    const refused = await book(id, { who: ben, at: "2026-11-25T05:00:00Z" });
    expect(refused).toMatchObject({
      field: "startsAt",
      details: { nearestStarts: ["2026-11-25T08:00:00Z", "2026-11-25T08:15:00Z", "2026-11-25T08:30:00Z"] },
    });
  });

  test("a double submit books once; the same key for something else is refused", async () => {
    const { ben, id } = await makePair();
    const key = crypto.randomUUID();
    const [first, second] = await Promise.all([book(id, { who: ben, key }), book(id, { who: ben, key })]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(await book(id, { who: ben, key, topic: "Something else" })).toMatchObject({
      code: "IDEMPOTENCY_MISMATCH",
    });
    const rows = await product.db.selectFrom("session").select("id").where("mentorshipId", "=", id).execute();
    expect(rows).toHaveLength(1);
  });

  test("a refused key may be used again", async () => {
    const { ben, id } = await makePair();
    const key = crypto.randomUUID();
    expect(await book(id, { who: ben, key, at: "2026-11-25T05:00:00Z" })).toMatchObject({ ok: false });
    expect(await book(id, { who: ben, key })).toMatchObject({ ok: true });
  });

  test("nobody is double-booked as mentor and mentee at once", async () => {
    const [ada, ben, cem] = [await person("Ada"), await person("Ben"), await person("Cem")];
    const above = await makeMentorship(product.db, { mentorId: ada, menteeId: ben });
    const below = await makeMentorship(product.db, { mentorId: ben, menteeId: cem });
    const outcomes = await Promise.all([
      book(above, { who: ben }),
      book(below, { who: cem, at: "2026-11-25T09:30:00Z" }),
      book(above, { who: ada, at: "2026-11-25T09:45:00Z" }),
      book(below, { who: ben, at: "2026-11-25T09:15:00Z" }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.code]));
    for (const code of codes) expect(["SLOT_TAKEN", "MENTEE_BUSY"]).toContain(code);
  });

  test("what is only asked for holds the time of both until it is answered", async () => {
    const { ada, ben, id } = await makePair({ acceptsAutomatically: false });
    const cem = await person("Cem");
    const other = await makeMentorship(product.db, { mentorId: ada, menteeId: cem, seat: 2 });
    const sessionId = await booked(id, { who: ben });
    expect(await read(ada, sessionId)).toMatchObject({
      status: "requested",
      expiresAt: WEDNESDAY_TEN,
      actions: ["accept", "decline"],
      ofPair: { turn: { kind: "answerRequest", owner: "mentor" } },
    });
    expect(await book(other, { who: cem })).toMatchObject({
      code: "SLOT_TAKEN",
      details: { nearestStarts: ["2026-11-25T08:00:00Z", "2026-11-25T10:00:00Z", "2026-11-25T10:15:00Z"] },
    });
    const mentor = await product.as(ada);
    const mentee = await product.as(ben);
    expect(await mentee.sessions.accept({ sessionId, version: 1 })).toMatchObject({ code: "FORBIDDEN" });
    expect(await mentor.sessions.accept({ sessionId, version: 7 })).toMatchObject({
      code: "VERSION_CONFLICT",
    });
    expect(await mentor.sessions.accept({ sessionId, version: 1 })).toEqual({
      ok: true,
      value: { version: 2 },
    });
    expect(await mentor.sessions.accept({ sessionId, version: 2 })).toMatchObject({
      code: "INVALID_TRANSITION",
    });
    expect(await read(ben, sessionId)).toMatchObject({
      status: "confirmed",
      actions: ["cancel", "reschedule"],
    });
  });

  test.each([
    ["the mentor declines", "declined"],
    ["the mentee withdraws", "cancelled"],
    ["nobody answers", "expired"],
  ] as const)("%s, and the time is free again", async (how, status) => {
    const { ada, ben, id } = await makePair({ acceptsAutomatically: false });
    const friday = "2026-11-27T09:00:00Z";
    const sessionId = await booked(id, { who: ben, at: friday });
    const seen = { sessionId, version: 1 };
    if (how === "the mentor declines")
      await (await product.as(ada)).sessions.decline({ ...seen, reason: "On leave" });
    if (how === "the mentee withdraws") await (await product.as(ben)).sessions.withdraw(seen);
    if (how === "nobody answers") {
      product.clock.set("2026-11-26T08:59:59Z");
      await product.turn();
      expect(await read(ben, sessionId)).toMatchObject({ status: "requested" });
      product.clock.set("2026-11-26T09:00:00Z");
      expect(await (await product.as(ada)).sessions.accept(seen)).toMatchObject({ code: "EXPIRED" });
      await product.turn();
    }
    const reason = how === "the mentor declines" ? "On leave" : null;
    expect(await read(ben, sessionId)).toMatchObject({ status, actions: [], ofPair: { turn: null, reason } });
    product.clock.set(NOW);
    expect((await freeTimes(ben, id)).starts).toContain(friday);
  });

  test("a mentor's offer waits for the mentee, and may set the mentor's own hours aside", async () => {
    const { ada, ben, id } = await makePair();
    await product.db.updateTable("person").set({ weeklyHours: null }).where("id", "=", ben).execute();
    const early = "2026-11-25T05:00:00Z";
    expect(await book(id, { who: ada, at: early })).toMatchObject({ code: "OUTSIDE_AVAILABILITY" });
    expect(await book(id, { who: ben, at: early, waivesOwnRules: true })).toMatchObject({
      code: "OUTSIDE_AVAILABILITY",
    });
    const sessionId = await booked(id, { who: ada, at: early, waivesOwnRules: true });
    expect(await read(ben, sessionId)).toMatchObject({ status: "requested", actions: ["accept", "decline"] });
  });

  test("calling off is easy a day before, and late it takes a reason", async () => {
    const { ada, ben, id } = await makePair();
    const first = await booked(id, { who: ben });
    const second = await booked(id, { who: ben, at: "2026-11-25T11:00:00Z" });
    const mentor = await product.as(ada);
    product.clock.set("2026-11-24T09:00:00Z");
    const mentee = await product.as(ben);
    expect(await mentee.sessions.cancel({ sessionId: first, version: 1 })).toMatchObject({ ok: true });
    expect(await read(ada, first)).toMatchObject({ status: "cancelled", lateCancel: false, icalSequence: 1 });
    product.clock.set("2026-11-24T11:00:01Z");
    const late = await product.as(ben);
    expect(await late.sessions.cancel({ sessionId: second, version: 1, reason: "  " })).toMatchObject({
      code: "REASON_REQUIRED",
      field: "reason",
    });
    expect(await late.sessions.cancel({ sessionId: second, version: 1, reason: "Ill" })).toMatchObject({
      ok: true,
    });
    expect(await read(ada, second)).toMatchObject({ lateCancel: true, ofPair: { reason: "Ill" } });
    expect(await mentor.sessions.cancel({ sessionId: second, version: 2 })).toMatchObject({
      code: "INVALID_TRANSITION",
    });
  });

  test("nothing is called off once it has begun", async () => {
    const { ben, id } = await makePair();
    const sessionId = await booked(id, { who: ben });
    product.clock.set(WEDNESDAY_TEN);
    expect(
      await (await product.as(ben)).sessions.cancel({ sessionId, version: 1, reason: "Too late" }),
    ).toMatchObject({ code: "TOO_LATE" });
  });

  test("a stranger finds nothing; a lead sees their own person, calls off, and reads no words", async () => {
    const { ada, ben, id } = await makePair();
    const [eve, lea] = [await person("Eve"), await person("Lea")];
    await placeUnder(product.db, ben, lea);
    const sessionId = await booked(id, { who: ben });
    await expect(read(eve, sessionId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      (await product.as(eve)).sessions.freeTimes({ mentorshipId: id, ...WEEK, durationMinutes: 60 }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await book(id, { who: eve })).toMatchObject({ code: "NOT_FOUND" });
    const stranger = await product.as(eve);
    const seen = { sessionId, version: 1 };
    expect(await stranger.sessions.cancel({ ...seen, reason: "x" })).toMatchObject({ code: "NOT_FOUND" });
    expect(await stranger.sessions.savePrivateNote({ ...seen, body: "x" })).toMatchObject({
      code: "NOT_FOUND",
    });
    const seenByLead = await read(lea, sessionId);
    expect(seenByLead).toMatchObject({ role: "lead", mentee: { name: "Ben" }, mentor: null, ofPair: null });
    expect(JSON.stringify(seenByLead)).not.toMatch(/Ada|Sharding/);
    const lead = await product.as(lea);
    expect(await lead.sessions.savePrivateNote({ ...seen, version: 0, body: "x" })).toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await lead.sessions.closeOut({ sessionId, version: 0, held: true, absent: null })).toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await lead.sessions.cancel({ ...seen, reason: "Reorganised" })).toMatchObject({ ok: true });
    expect(await read(ada, sessionId)).toMatchObject({ status: "cancelled" });
  });

  test("ending the mentorship calls off what is to come, without a mark, and closes the door", async () => {
    const { ada, ben, id } = await makePair();
    const soon = await booked(id, { who: ben, at: "2026-11-24T09:00:00Z" });
    const later = await booked(id, { who: ben });
    product.clock.set("2026-11-24T09:30:00Z");
    expect(await (await product.as(ben)).mentorships.end({ mentorshipId: id, version: 1 })).toMatchObject({
      ok: true,
    });
    await product.turn();
    expect(await read(ada, later)).toMatchObject({ status: "cancelled", lateCancel: false });
    expect(await read(ada, soon)).toMatchObject({ status: "confirmed" });
    expect(await book(id, { who: ben, at: "2026-11-26T09:00:00Z" })).toMatchObject({
      code: "MENTORSHIP_ENDED",
    });
    const times = await (await product.as(ben)).sessions.freeTimes({
      mentorshipId: id,
      ...WEEK,
      durationMinutes: 60,
    });
    expect(times).toEqual({ isOpen: false, awayUntil: null });
  });

  test("nobody books with somebody whose account is closed", async () => {
    const { ada, ben, id } = await makePair();
    await product.db.updateTable("person").set({ deactivatedAt: NOW }).where("id", "=", ada).execute();
    expect(await book(id, { who: ben })).toMatchObject({ code: "INACTIVE" });
  });

  test("who offers no hours is said, and so are hours that never meet", async () => {
    const { ada, ben, id } = await makePair();
    const paint = async (who: PersonId, weekly: { day: number; start: string; end: string }[] | null) => {
      const weeklyHours = weekly === null ? null : JSON.stringify(weekly);
      await product.db.updateTable("person").set({ weeklyHours }).where("id", "=", who).execute();
      return (await freeTimes(ben, id)).whyNone;
    };
    expect(await paint(ben, [{ day: 1, start: "20:00", end: "22:00" }])).toBe("NO_SHARED_HOURS");
    expect(await paint(ben, [])).toBe("MENTEE_IS_NEVER_FREE");
    expect(await paint(ben, null)).toBeNull();
    expect(await paint(ada, null)).toBe("MENTOR_HAS_NO_HOURS");
  });

  test("the database refuses a double booking whatever the application does", async () => {
    const { ada, ben, id } = await makePair();
    const sessionId = await booked(id, { who: ben });
    const other = await booked(id, { who: ben, at: "2026-11-25T12:00:00Z" });
    const overlap = product.db
      .updateTable("timeBlock")
      .set({ busy: "[2026-11-25T09:59:00Z,2026-11-25T11:00:00Z)" })
      .where("sessionId", "=", other)
      .where("personId", "=", ada)
      .execute();
    await expect(overlap).rejects.toMatchObject({
      code: "23P01",
      constraint: "time_block_person_id_busy_session_id_excl",
    });
    expect(await read(ada, sessionId)).toMatchObject({ status: "confirmed" });
  });
});
