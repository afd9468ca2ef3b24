import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeBusyElsewhere } from "../support/make-busy-elsewhere.ts";
import { makeMentorship } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

// Monday, 10:00 in Madrid. Everybody is open 09:00 to 17:00 there, Monday to Friday.
const NOW = "2026-11-23T09:00:00Z";
const WEDNESDAY_TEN = "2026-11-25T09:00:00Z";
const TEN_TO_TWELVE = [[WEDNESDAY_TEN, "2026-11-25T11:00:00Z"]] as const;

describe.each(availableDatabases)("who is busy elsewhere, on %s", (kind) => {
  let product: TestProduct;
  let pair: { mentor: PersonId; mentee: PersonId; id: Awaited<ReturnType<typeof makeMentorship>> };
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  beforeEach(async () => {
    product.clock.set(NOW);
    const ada = await makePerson(product.db, { name: "Ada", mentors: true });
    const ben = await makePerson(product.db, { name: "Ben" });
    const id = await makeMentorship(product.db, { mentorId: ada, menteeId: ben });
    pair = { mentor: ada, mentee: ben, id };
  });

  const freeTimes = async () => {
    const times = await (await product.as(pair.mentee)).sessions.freeTimes({
      mentorshipId: pair.id,
      start: "2026-11-25T00:00:00Z",
      end: "2026-11-26T00:00:00Z",
      durationMinutes: 60,
    });
    if (!times.isOpen) throw new Error("the mentorship is over");
    return times;
  };
  const book = async (startsAt = WEDNESDAY_TEN) =>
    (await product.as(pair.mentee)).sessions.book({
      key: crypto.randomUUID(),
      mentorshipId: pair.id,
      startsAt,
      durationMinutes: 60,
      kind: "pairing",
      topic: "Sharding the ledger",
    });

  test("a mentor's time elsewhere is not offered and cannot be booked", async () => {
    await makeBusyElsewhere(product.db, { personId: pair.mentor, readAt: NOW, times: TEN_TO_TWELVE });
    const { starts } = await freeTimes();
    expect(starts.filter((start) => start < "2026-11-25T11:00:00Z")).toEqual(["2026-11-25T08:00:00Z"]);
    expect(starts).toContain("2026-11-25T11:00:00Z");
    expect(await book()).toMatchObject({ ok: false, code: "SLOT_TAKEN" });
  });

  test("a mentee's time elsewhere is theirs too", async () => {
    await makeBusyElsewhere(product.db, { personId: pair.mentee, readAt: NOW, times: TEN_TO_TWELVE });
    expect((await freeTimes()).starts).not.toContain(WEDNESDAY_TEN);
    expect(await book()).toMatchObject({ ok: false, code: "MENTEE_BUSY" });
  });

  test("when a mentor's calendar was silent for a day, requests wait for an answer", async () => {
    await makeBusyElsewhere(product.db, { personId: pair.mentor, readAt: "2026-11-22T09:30:00Z", times: [] });
    expect((await freeTimes()).acceptsAtOnce).toBe(true);
    expect(await book()).toMatchObject({ ok: true, value: { status: "confirmed" } });
    product.clock.set("2026-11-23T09:30:00Z");
    expect((await freeTimes()).acceptsAtOnce).toBe(false);
    expect(await book("2026-11-25T14:00:00Z")).toMatchObject({ ok: true, value: { status: "requested" } });
  });

  test("a silent calendar keeps its busy times busy", async () => {
    const readAt = "2026-11-01T09:00:00Z";
    await makeBusyElsewhere(product.db, { personId: pair.mentor, readAt, times: TEN_TO_TWELVE });
    expect(await book()).toMatchObject({ ok: false, code: "SLOT_TAKEN" });
  });
});
