import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import { DEFAULT_RULES } from "@belay/core/calendar/booking-rules.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeMentorship } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";
const tuesdays: { day: 2; start: string; end: string }[] = [{ day: 2, start: "14:00", end: "16:00" }];

describe.each(availableDatabases)("one's own hours, on %s", (kind) => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());

  const hoursOf = async (weekly: typeof tuesdays | null) => {
    const id = await makePerson(product.db, { name: "Ada", timeZone: "Asia/Tokyo", hours: weekly });
    return { id, caller: await product.as(id) };
  };

  test("never painted and never free are two things, and both can be said", async () => {
    const { caller } = await hoursOf(null);
    expect(await caller.calendar.hours()).toEqual({
      timeZone: "Asia/Tokyo",
      weekly: null,
      acceptsAutomatically: true,
      rules: DEFAULT_RULES,
      overrides: [],
      timeOff: [],
      version: 1,
    });
    const save = (weekly: typeof tuesdays | null, version: number) =>
      caller.calendar.saveHours({ weekly, acceptsAutomatically: false, version });
    expect(await save([], 1)).toEqual({ ok: true, value: { version: 2 } });
    expect(await caller.calendar.hours()).toMatchObject({ weekly: [], acceptsAutomatically: false });
    expect(await save(tuesdays, 2)).toMatchObject({ ok: true });
    expect(await caller.calendar.hours()).toMatchObject({ weekly: tuesdays });
    expect(await save(null, 3)).toMatchObject({ ok: true });
    expect(await caller.calendar.hours()).toMatchObject({ weekly: null, version: 4 });
  });

  test("hours that somebody changed meanwhile are not overwritten", async () => {
    const { caller } = await hoursOf(tuesdays);
    const save = () => caller.calendar.saveHours({ weekly: [], acceptsAutomatically: true, version: 1 });
    const outcomes = await Promise.all([save(), save()]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: "VERSION_CONFLICT" });
  });

  test("hours that are none are refused with a sentence", async () => {
    const { caller } = await hoursOf(tuesdays);
    const save = (window: (typeof tuesdays)[number]) =>
      caller.calendar.saveHours({ weekly: [window], acceptsAutomatically: true, version: 1 });
    await expect(save({ day: 2, start: "16:00", end: "14:00" })).rejects.toThrow(/after the start/);
    await expect(save({ day: 2, start: "16:00", end: "49:00" })).rejects.toThrow(/HH:MM/);
    expect(await caller.calendar.hours()).toMatchObject({ weekly: tuesdays, version: 1 });
    await expect((await product.as(null)).calendar.hours()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  test("new hours are the times that others can book, in the zone they were painted in", async () => {
    const { id, caller } = await hoursOf(null);
    const menteeId = await makePerson(product.db, { name: "Ben", hours: null });
    const mentorshipId = await makeMentorship(product.db, { mentorId: id, menteeId });
    await caller.calendar.saveHours({ weekly: tuesdays, acceptsAutomatically: false, version: 1 });
    const times = await (await product.as(menteeId)).sessions.freeTimes({
      mentorshipId,
      start: NOW,
      end: "2026-12-07T00:00:00Z",
      durationMinutes: 90,
    });
    // Tuesday 14:00 in Tokyo; the first Tuesday is less than a day away.
    expect(times).toMatchObject({
      starts: ["2026-12-01T05:00:00Z", "2026-12-01T05:15:00Z", "2026-12-01T05:30:00Z"],
      acceptsAtOnce: false,
    });
  });
});
