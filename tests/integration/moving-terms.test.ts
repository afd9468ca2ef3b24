import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { BookingRules } from "@belay/core/calendar/booking-rules.ts";
import { DEFAULT_RULES } from "@belay/core/calendar/booking-rules.ts";
import type { MentorshipId, PersonId, SessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import { makeMentorship } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

// Monday, 10:00 in Madrid. Ada is open 09:00 to 17:00 there, Monday to Friday.
const NOW = "2026-11-23T09:00:00Z";
const THURSDAY_TEN = "2026-11-26T09:00:00Z";
const THURSDAY_NOON = "2026-11-26T11:00:00Z";
const THURSDAY_TWO = "2026-11-26T13:00:00Z";
const FRIDAY_ELEVEN = "2026-11-27T10:00:00Z";
const weekly = ([1, 2, 3, 4, 5] as const).map((day) => ({ day, start: "09:00", end: "17:00" }));
const WEEK = { start: "2026-11-23T00:00:00Z", end: "2026-11-30T00:00:00Z" };

describe.each(availableDatabases)("the mentor's terms for a move, on %s", (kind) => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  afterEach(() => product.clock.set(NOW));

  const makePair = async () => {
    const ada = await makePerson(product.db, { name: "Ada", mentors: true, capacity: 4 });
    const ben = await makePerson(product.db, { name: "Ben", hours: null });
    await choose(ada, {});
    const id = await makeMentorship(product.db, { mentorId: ada, menteeId: ben });
    return { ada, ben, id, sessionId: mustSucceed(await book(id, ben, THURSDAY_TEN)).id };
  };
  const choose = async (who: PersonId, rules: Partial<BookingRules>, acceptsAutomatically = true) => {
    const { calendar } = await product.as(who);
    const { version } = await calendar.hours();
    const all = { ...DEFAULT_RULES, ...rules };
    mustSucceed(await calendar.saveHours({ weekly, acceptsAutomatically, rules: all, version }));
  };
  const book = async (mentorshipId: MentorshipId, who: PersonId, startsAt: Instant) =>
    (await product.as(who)).sessions.book({
      ...{ key: crypto.randomUUID(), mentorshipId, startsAt },
      ...{ durationMinutes: 60, kind: "pairing", topic: "Sharding the ledger" },
    });
  const move = async (who: PersonId, sessionId: SessionId, startsAt: Instant) => {
    const { sessions } = await product.as(who);
    const { version } = await sessions.one({ id: sessionId });
    return sessions.reschedule({ key: crypto.randomUUID(), sessionId, version, startsAt });
  };
  const moveTimes = async (who: PersonId, sessionId: SessionId) =>
    (await product.as(who)).sessions.moveTimes({ sessionId, ...WEEK });

  const terms: [Partial<BookingRules>, string][] = [
    [{ durations: [25, 45] }, "LENGTH_NOT_TAKEN"],
    [{ kinds: ["career"] }, "KIND_NOT_TAKEN"],
  ];
  test.each(terms)(
    "what a mentor takes no more, %j, no mentee moves; the mentor does",
    async (rules, code) => {
      const { ada, ben, sessionId } = await makePair();
      await choose(ada, rules);
      expect(await moveTimes(ben, sessionId)).toEqual({ isOpen: false, why: code });
      expect(await move(ben, sessionId, FRIDAY_ELEVEN)).toMatchObject({ ok: false, code });
      await choose(ada, { durations: [25], kinds: ["career"] }, false);
      expect(await move(ben, sessionId, FRIDAY_ELEVEN)).toMatchObject({ code: "LENGTH_NOT_TAKEN" });
      expect(await moveTimes(ada, sessionId)).toMatchObject({ isOpen: true });
      expect(await move(ada, sessionId, FRIDAY_ELEVEN)).toMatchObject({ ok: true });
    },
  );

  test("while the mentor is away only they move what they kept, out of the leave", async () => {
    const { ada, ben, id, sessionId } = await makePair();
    const { mentorships } = await product.as(ada);
    const choices = [{ mentorshipId: id, choice: "pause" as const }];
    const leave = { fromDate: "2026-11-24", returnDate: "2026-11-27", note: "", choices };
    const key = crypto.randomUUID();
    mustSucceed(await mentorships.beginLeave({ key, ...leave, cancelSessionIds: [] }));
    product.clock.set("2026-11-25T09:00:00Z");
    expect(await moveTimes(ben, sessionId)).toEqual({ isOpen: false, why: "MENTOR_AWAY" });
    expect(await move(ben, sessionId, FRIDAY_ELEVEN)).toMatchObject({ code: "MENTOR_AWAY" });
    expect(await move(ada, sessionId, THURSDAY_TWO)).toMatchObject({ code: "SLOT_TAKEN" });
    expect(await move(ada, sessionId, FRIDAY_ELEVEN)).toMatchObject({ ok: true });
  });

  test("a proposal on the day of its own session takes one place of that day, on another day two", async () => {
    const { ada, ben, id, sessionId } = await makePair();
    await choose(ada, { maxSessionsPerDay: 2 }, false);
    expect(await move(ben, sessionId, THURSDAY_NOON)).toMatchObject({ value: { mode: "proposal" } });
    expect(await book(id, ben, THURSDAY_TWO)).toMatchObject({ ok: true });
    expect(await book(id, ben, "2026-11-26T15:00:00Z")).toMatchObject({ code: "LIMIT_REACHED" });
    await choose(ada, { maxSessionsPerDay: 1 }, false);
    expect(await move(ben, sessionId, FRIDAY_ELEVEN)).toMatchObject({ value: { mode: "proposal" } });
    expect(await book(id, ben, "2026-11-27T13:00:00Z")).toMatchObject({ code: "LIMIT_REACHED" });
  });
});
