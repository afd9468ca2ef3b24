import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { BookingRules } from "@belay/core/calendar/booking-rules.ts";
import { DEFAULT_RULES } from "@belay/core/calendar/booking-rules.ts";
import type { MentorshipId, PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, MINUTE } from "@belay/core/instant.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeMentorship } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

// Monday, 10:00 in Madrid, where everybody is open 09:00 to 17:00, Monday to Friday.
const NOW = "2026-11-23T09:00:00Z";
const WEEK = { start: "2026-11-23T00:00:00Z", end: "2026-11-30T00:00:00Z" };
const WEEKDAYS = [1, 2, 3, 4, 5] as const;
const weekly = WEEKDAYS.map((day) => ({ day, start: "09:00", end: "17:00" }));

interface Settings {
  rules?: Partial<BookingRules>;
  overrides?: { date: string; windows: { start: string; end: string }[] }[];
  timeOff?: { start: string; end: string }[];
}

describe.each(availableDatabases)("a mentor's booking rules, on %s", (kind) => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());

  const choose = async (who: PersonId, { rules, ...settings }: Settings) => {
    const calendar = (await product.as(who)).calendar;
    const { version } = await calendar.hours();
    const all = { ...settings, ...(rules ? { rules: { ...DEFAULT_RULES, ...rules } } : {}) };
    return calendar.saveHours({ weekly, acceptsAutomatically: true, ...all, version });
  };
  const makePair = async (settings: Settings = {}) => {
    const ada = await makePerson(product.db, { name: "Ada", mentors: true, capacity: 4 });
    const ben = await makePerson(product.db, { name: "Ben", hours: null });
    await choose(ada, settings);
    return { ada, ben, id: await makeMentorship(product.db, { mentorId: ada, menteeId: ben }) };
  };
  const another = async (ada: PersonId) => {
    const cem = await makePerson(product.db, { name: "Cem", hours: null });
    return { cem, id: await makeMentorship(product.db, { mentorId: ada, menteeId: cem, seat: 2 }) };
  };
  const book = async (
    mentorshipId: MentorshipId,
    who: PersonId,
    wish: Instant | { at: Instant; durationMinutes?: 25 | 45; kind?: "review" | "career" },
  ) => {
    const { at, ...more } = typeof wish === "string" ? { at: wish } : wish;
    return (await product.as(who)).sessions.book({
      key: crypto.randomUUID(),
      mentorshipId,
      startsAt: at,
      durationMinutes: 60,
      kind: "pairing",
      topic: "Sharding the ledger",
      ...more,
    });
  };
  const times = async (
    mentorshipId: MentorshipId,
    who: PersonId,
    durationMinutes: 25 | 45 | 60 | 90 = 60,
  ) => {
    const answer = await (await product.as(who)).sessions.freeTimes({
      mentorshipId,
      ...WEEK,
      durationMinutes,
    });
    if (!answer.isOpen) throw new Error("the mentorship is over");
    return answer;
  };

  test("breaks around sessions add up, and stay with a session when the mentor chooses others", async () => {
    const { ada, ben, id } = await makePair({ rules: { bufferBeforeMinutes: 15, bufferAfterMinutes: 30 } });
    expect(await book(id, ben, "2026-11-25T11:00:00Z")).toMatchObject({ ok: true });
    const next = await another(ada);
    // 13:00 of the one, its 30 minutes after and the 15 before the next; the same the other way round.
    const { starts } = await times(next.id, next.cem);
    const onWednesday = starts.filter((start) => start.startsWith("2026-11-25"));
    expect(onWednesday).toContain("2026-11-25T12:45:00Z");
    expect(onWednesday).not.toContain("2026-11-25T12:30:00Z");
    expect(onWednesday).toContain("2026-11-25T09:15:00Z");
    expect(onWednesday).not.toContain("2026-11-25T09:30:00Z");
    expect(await book(next.id, next.cem, "2026-11-25T12:30:00Z")).toMatchObject({ code: "SLOT_TAKEN" });
    // Without breaks of their own now, those of the booked session stand.
    await choose(ada, { rules: {} });
    expect(await book(next.id, next.cem, "2026-11-25T12:15:00Z")).toMatchObject({ code: "SLOT_TAKEN" });
    expect(await book(next.id, next.cem, "2026-11-25T12:30:00Z")).toMatchObject({ ok: true });
  });

  test("who is mentee in one session and mentor in another keeps the breaks of the second alone", async () => {
    const { ada, ben, id } = await makePair({ rules: { bufferBeforeMinutes: 30, bufferAfterMinutes: 30 } });
    const dora = await makePerson(product.db, { name: "Dora", mentors: true });
    await choose(dora, {});
    const above = await makeMentorship(product.db, { mentorId: dora, menteeId: ada });
    expect(await book(id, ben, "2026-11-25T11:00:00Z")).toMatchObject({ ok: true });
    // What Ada holds around her session as mentor is no time for her as mentee either.
    expect(await book(above, ada, "2026-11-25T12:15:00Z")).toMatchObject({ code: "MENTEE_BUSY" });
    expect(await book(above, ada, "2026-11-25T12:30:00Z")).toMatchObject({ ok: true });
    // Beside a session that she comes to as mentee her own break is kept, and no more.
    expect(await book(id, ben, "2026-11-25T13:45:00Z")).toMatchObject({ code: "SLOT_TAKEN" });
    expect(await book(id, ben, "2026-11-25T14:00:00Z")).toMatchObject({ ok: true });
  });

  test("the limit of a day counts what one mentors, not what one comes to as mentee", async () => {
    const { ada, ben, id } = await makePair({ rules: { maxSessionsPerDay: 1, maxSessionsPerWeek: 2 } });
    const dora = await makePerson(product.db, { name: "Dora", mentors: true });
    await choose(dora, {});
    const above = await makeMentorship(product.db, { mentorId: dora, menteeId: ada });
    expect(await book(above, ada, "2026-11-25T09:00:00Z")).toMatchObject({ ok: true });
    expect(await book(id, ben, "2026-11-25T11:00:00Z")).toMatchObject({ ok: true });
    expect(await book(id, ben, "2026-11-25T13:00:00Z")).toMatchObject({ code: "LIMIT_REACHED" });
    expect(await book(id, ben, "2026-11-26T13:00:00Z")).toMatchObject({ ok: true });
    expect(await book(id, ben, "2026-11-27T13:00:00Z")).toMatchObject({ code: "LIMIT_REACHED" });
    expect((await times(id, ben)).starts).toEqual([]);
  });

  test("the limit of a week counts what was held earlier in it", async () => {
    const { ben, id } = await makePair({ rules: { maxSessionsPerWeek: 1 } });
    expect(await book(id, ben, "2026-11-24T10:00:00Z")).toMatchObject({ ok: true });
    product.clock.set("2026-11-25T09:00:00Z");
    expect((await times(id, ben)).firstStart).toBe("2026-11-30T08:00:00Z");
    expect(await book(id, ben, "2026-11-27T10:00:00Z")).toMatchObject({ code: "LIMIT_REACHED" });
    product.clock.set(NOW);
  });

  test("a date with hours of its own and time off say when, whatever the week says", async () => {
    const { ben, id } = await makePair({
      overrides: [
        { date: "2026-11-25", windows: [] },
        { date: "2026-11-28", windows: [{ start: "10:00", end: "12:00" }] },
      ],
      timeOff: [{ start: "2026-11-26T10:00:00Z", end: "2026-11-27T23:00:00Z" }],
      rules: { slotStepMinutes: 30, bufferBeforeMinutes: 30, bufferAfterMinutes: 30 },
    });
    const { starts } = await times(id, ben);
    const on = (date: string) => starts.filter((start) => start.startsWith(date));
    expect(on("2026-11-25")).toEqual([]);
    // Up to the very beginning of the time off: breaks don't reach into it.
    expect(on("2026-11-26")).toEqual([
      "2026-11-26T08:00:00Z",
      "2026-11-26T08:30:00Z",
      "2026-11-26T09:00:00Z",
    ]);
    expect(on("2026-11-27")).toEqual([]);
    expect(on("2026-11-28")).toEqual([
      "2026-11-28T09:00:00Z",
      "2026-11-28T09:30:00Z",
      "2026-11-28T10:00:00Z",
    ]);
    expect(await book(id, ben, "2026-11-25T10:00:00Z")).toMatchObject({ code: "OUTSIDE_AVAILABILITY" });
    expect(await book(id, ben, "2026-11-26T09:30:00Z")).toMatchObject({ code: "SLOT_TAKEN" });
    expect(await book(id, ben, "2026-11-28T09:15:00Z")).toMatchObject({ code: "OUTSIDE_AVAILABILITY" });
    expect(await book(id, ben, "2026-11-28T10:00:00Z")).toMatchObject({ ok: true });
  });

  test("a mentee's own time off and dates keep them free as well", async () => {
    const { ada, ben, id } = await makePair();
    await choose(ben, {
      overrides: [{ date: "2026-11-25", windows: [{ start: "15:00", end: "17:00" }] }],
      timeOff: [{ start: "2026-11-26T00:00:00Z", end: "2026-11-27T00:00:00Z" }],
    });
    const { starts } = await times(id, ada);
    expect(starts.filter((start) => start.startsWith("2026-11-26"))).toEqual([]);
    expect(starts.find((start) => start.startsWith("2026-11-25"))).toBe("2026-11-25T14:00:00Z");
    expect(await book(id, ben, "2026-11-26T10:00:00Z")).toMatchObject({ code: "MENTEE_BUSY" });
  });

  test("lengths and kinds that the mentor does not take are not offered, and refused by their name", async () => {
    const { ada, ben, id } = await makePair({ rules: { durations: [25, 45], kinds: ["review", "career"] } });
    const offered = await times(id, ben);
    expect(offered).toMatchObject({ durations: [25, 45], kinds: ["review", "career"], durationMinutes: 45 });
    const [at = ""] = offered.starts;
    expect(await book(id, ben, { at, kind: "review" })).toMatchObject({
      code: "LENGTH_NOT_TAKEN",
      field: "durationMinutes",
    });
    expect(await book(id, ben, { at, durationMinutes: 45 })).toMatchObject({
      code: "KIND_NOT_TAKEN",
      field: "kind",
    });
    expect(await book(id, ben, { at, durationMinutes: 45, kind: "career" })).toMatchObject({ ok: true });
    // The mentor who offers is not bound by what they take from others.
    expect(await times(id, ada)).toMatchObject({ durations: [25, 45, 60, 90], durationMinutes: 60 });
    expect(await book(id, ada, "2026-11-26T10:00:00Z")).toMatchObject({ ok: true });
  });

  test("every start that is listed can be booked and every other one is refused, whatever the rules", async () => {
    const { ada, ben, id } = await makePair({
      rules: {
        slotStepMinutes: 20,
        bufferBeforeMinutes: 10,
        bufferAfterMinutes: 25,
        minimumNoticeMinutes: 180,
        horizonDays: 3,
        maxSessionsPerDay: 2,
        durations: [45],
      },
      overrides: [{ date: "2026-11-24", windows: [{ start: "22:00", end: "26:00" }] }],
      timeOff: [{ start: "2026-11-25T10:00:00Z", end: "2026-11-25T11:00:00Z" }],
    });
    const next = await another(ada);
    expect(await book(next.id, next.cem, { at: "2026-11-25T13:00:00Z", durationMinutes: 45 })).toMatchObject({
      ok: true,
    });
    const { starts } = await times(id, ben, 45);
    expect(starts.length).toBeGreaterThan(20);
    const listed = new Set(starts);
    for (let at = "2026-11-24T20:40:00Z"; at < "2026-11-25T15"; at = addMilliseconds(at, 20 * MINUTE)) {
      const outcome = await book(id, ben, { at, durationMinutes: 45 });
      expect([at, outcome.ok]).toEqual([at, listed.has(at)]);
      if (!outcome.ok) continue;
      // Taken back, so that the next one is judged on the same calendar.
      const cancelled = await (await product.as(ben)).sessions.cancel({
        sessionId: outcome.value.id,
        version: 1,
        reason: "Only a try",
      });
      expect(cancelled).toMatchObject({ ok: true });
    }
  });

  test("what is out of bounds is refused with a sentence and changes nothing", async () => {
    const { ada } = await makePair();
    const before = await (await product.as(ada)).calendar.hours();
    await expect(choose(ada, { rules: { horizonDays: 90 } })).rejects.toThrow(/between 1 and 60/);
    await expect(choose(ada, { rules: { bufferAfterMinutes: 121 } })).rejects.toThrow(/2 hours/);
    await expect(choose(ada, { rules: { kinds: [] } })).rejects.toThrow(/at least one kind/);
    const backwards = { start: "2026-11-26T00:00:00Z", end: "2026-11-25T00:00:00Z" };
    await expect(choose(ada, { timeOff: [backwards] })).rejects.toThrow(/after the beginning/);
    const twice = { date: "2026-11-26", windows: [] };
    await expect(choose(ada, { overrides: [twice, twice] })).rejects.toThrow(/once/);
    expect(await (await product.as(ada)).calendar.hours()).toEqual(before);
  });

  test("overlapping time off becomes one range, also over one that has begun before", async () => {
    const { ada } = await makePair({
      timeOff: [{ start: "2026-11-20T00:00:00Z", end: "2026-11-24T00:00:00Z" }],
    });
    const around = { start: "2026-11-19T00:00:00Z", end: "2026-11-25T00:00:00Z" };
    const inside = { start: "2026-11-24T12:00:00Z", end: "2026-11-26T00:00:00Z" };
    const over = { start: "2026-11-01T00:00:00Z", end: "2026-11-02T00:00:00Z" };
    expect(await choose(ada, { timeOff: [inside, around, over] })).toMatchObject({ ok: true });
    expect((await (await product.as(ada)).calendar.hours()).timeOff).toEqual([
      { start: around.start, end: inside.end },
    ]);
  });
});
