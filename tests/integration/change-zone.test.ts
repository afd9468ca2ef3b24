import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeMentorship } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";
const NEW_YORK = "America/New_York";

describe.each(availableDatabases)("a change of zone, on %s", (kind) => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());

  const makePair = async () => {
    const ada = await makePerson(product.db, { name: "Ada", mentors: true });
    const ben = await makePerson(product.db, { name: "Ben" });
    const mentorshipId = await makeMentorship(product.db, { mentorId: ada, menteeId: ben });
    const booked = await (await product.as(ben)).sessions.book({
      key: crypto.randomUUID(),
      mentorshipId,
      startsAt: "2026-11-25T09:00:00Z",
      durationMinutes: 60,
      kind: "pairing",
      topic: "Sharding",
    });
    if (!booked.ok) throw new Error(booked.code);
    return { ada, ben, mentorshipId, sessionId: booked.value.id };
  };

  test("keeping the moments changes nothing that others see, and nothing is affected", async () => {
    const { ada, ben, mentorshipId } = await makePair();
    const range = { start: NOW, end: "2026-12-20T00:00:00Z" };
    const starts = async () =>
      (await product.as(ben)).sessions.freeTimes({ mentorshipId, ...range, durationMinutes: 60 });
    const before = await starts();
    const calendar = (await product.as(ada)).calendar;
    const to = { timeZone: NEW_YORK, mode: "moments" } as const;
    expect(await calendar.zoneChange(to)).toMatchObject({
      outside: [],
      partners: [{ id: ben, before: 2_400, after: 2_400 }],
    });
    expect(await calendar.changeZone({ ...to, version: 1 })).toEqual({ ok: true, value: { version: 2 } });
    expect(await calendar.hours()).toMatchObject({
      timeZone: NEW_YORK,
      weekly: expect.arrayContaining([{ day: 1, start: "03:00", end: "11:00" }]),
    });
    expect(await starts()).toMatchObject({ starts: "starts" in before ? before.starts : [] });
    const zones = await product.db
      .selectFrom("personTimeZone")
      .select("timeZone")
      .where("personId", "=", ada)
      .execute();
    expect(zones).toContainEqual({ timeZone: NEW_YORK });
  });

  test("keeping the local hours says which sessions fall outside and what is shared with whom", async () => {
    const { ada, ben, sessionId } = await makePair();
    const calendar = (await product.as(ada)).calendar;
    const to = { timeZone: NEW_YORK, mode: "local" } as const;
    expect(await calendar.zoneChange(to)).toMatchObject({
      outside: [{ sessionId, startsAt: "2026-11-25T09:00:00Z", topic: "Sharding", otherName: "Ben" }],
      // 15:00 to 17:00 in Madrid is what is left of the day.
      partners: [{ id: ben, before: 2_400, after: 600 }],
    });
    expect(await calendar.changeZone({ ...to, version: 9 })).toMatchObject({ code: "VERSION_CONFLICT" });
    expect(await calendar.changeZone({ ...to, version: 1 })).toMatchObject({ ok: true });
    expect(await calendar.hours()).toMatchObject({
      weekly: expect.arrayContaining([{ day: 1, start: "09:00", end: "17:00" }]),
    });
  });

  test("mail that waits goes by the new clock", async () => {
    const { ada, ben } = await makePair();
    const { calendar, company } = await product.as(ada);
    const none = { quietFrom: null, quietUntil: null, dailyAt: "08:00" };
    const choice = { version: 0, modes: { sessions: "daily" as const }, ...none };
    expect(await company.saveMailChoices(choice)).toMatchObject({ ok: true });
    await product.turn();
    const waits = async (id: PersonId) =>
      await product.db
        .selectFrom("delivery")
        .select(["status", "heldUntil"])
        .where("personId", "=", id)
        .where("kind", "=", "sessionBooked")
        .execute();
    expect(await waits(ada)).toEqual([{ status: "held", heldUntil: "2026-11-24T07:00:00Z" }]);
    const to = { timeZone: NEW_YORK, mode: "moments", version: 1 } as const;
    expect(await calendar.changeZone(to)).toMatchObject({ ok: true });
    expect(await waits(ada)).toEqual([{ status: "held", heldUntil: "2026-11-23T13:00:00Z" }]);
    expect(await waits(ben)).toMatchObject([{ heldUntil: null }]);
  });

  test("who has neither hours nor sessions is asked nothing; either is a question", async () => {
    const dora = await makePerson(product.db, { name: "Dora", hours: null });
    const { calendar } = await product.as(dora);
    const to = { timeZone: NEW_YORK, mode: "local" } as const;
    expect(await calendar.zoneChange(to)).toMatchObject({ isAsked: false, outside: [], partners: [] });
    expect(await calendar.changeZone({ ...to, version: 1 })).toMatchObject({ ok: true });
    expect(await calendar.hours()).toMatchObject({ timeZone: NEW_YORK, weekly: null });
    const { ada, ben } = await makePair();
    for (const who of [ada, ben])
      expect(await (await product.as(who)).calendar.zoneChange(to)).toMatchObject({ isAsked: true });
  });

  test("a time that is proposed for a session, and a group, are said for what they are", async () => {
    const { ada, sessionId } = await makePair();
    const asAda = await product.as(ada);
    await product.db.updateTable("person").set({ weeklyHours: null }).where("name", "=", "Ben").execute();
    const key = () => crypto.randomUUID();
    const startsAt = "2026-11-26T09:00:00Z";
    const proposed = await asAda.sessions.reschedule({ key: key(), sessionId, version: 1, startsAt });
    expect(proposed).toMatchObject({ ok: true, value: { mode: "proposal" } });
    const group = {
      startsAt: "2026-11-27T09:00:00Z",
      durationMinutes: 60,
      kind: "pairing",
      seats: 4,
      audience: "company",
    } as const;
    const words = { topic: "Reading traces", description: "" };
    expect(await asAda.groups.create({ key: key(), ...group, ...words })).toMatchObject({ ok: true });
    const { outside } = await asAda.calendar.zoneChange({ timeZone: NEW_YORK, mode: "local" });
    expect(outside).toMatchObject([
      { sessionId, isProposal: false, topic: "Sharding" },
      { sessionId, isProposal: true, startsAt },
      { sessionId: null, isProposal: false, topic: "Reading traces", otherName: null },
    ]);
  });
});
