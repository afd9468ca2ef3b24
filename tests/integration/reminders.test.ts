import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { MentorshipId, PersonId, SessionId } from "@belay/core/ids.ts";
import { sessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, HOUR, MINUTE } from "@belay/core/instant.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { mustSucceed } from "../support/company-of.ts";
import { makePair } from "../support/make-pair.ts";
import { makeCompany } from "../support/make-people.ts";

// Monday, 10:00 in Madrid, where everybody is open 09:00 to 17:00.
const NOW = "2026-11-23T09:00:00Z";
const WEDNESDAY_TEN = "2026-11-25T09:00:00Z";
const WEDNESDAY_TWO = "2026-11-25T13:00:00Z";

describe.each(availableDatabases)("reminders, on %s", (kind) => {
  let product: TestProduct;
  let ada: PersonId;
  let ben: PersonId;
  let mentorshipId: MentorshipId;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  beforeEach(async () => {
    product.clock.set(NOW);
    ({ ada, ben, mentorshipId } = await makePair(product.db));
  });

  const book = async (startsAt = WEDNESDAY_TEN): Promise<SessionId> => {
    const outcome = await (await product.as(ben)).sessions.book({
      key: crypto.randomUUID(),
      mentorshipId,
      startsAt,
      durationMinutes: 60,
      kind: "pairing",
      topic: "Sharding the ledger",
    });
    return z.parse(sessionId, mustSucceed(outcome).id);
  };
  const at = async (now: Instant) => {
    product.clock.set(now);
    await product.turn();
  };
  const told = async (id: PersonId) => {
    const { notices } = await (await product.as(id)).inbox.home();
    return notices.map(({ topic }) => topic).filter((topic) => /^session(InADay|Soon)$/.test(topic));
  };

  test("both are reminded a day and a quarter of an hour before, the later in place of the earlier", async () => {
    await book();
    await at(addMilliseconds(WEDNESDAY_TEN, -DAY - 1_000));
    expect(await told(ada)).toEqual([]);
    await at(addMilliseconds(WEDNESDAY_TEN, -DAY));
    await at(addMilliseconds(WEDNESDAY_TEN, -DAY));
    expect([await told(ada), await told(ben)]).toEqual([["sessionInADay"], ["sessionInADay"]]);
    await at(addMilliseconds(WEDNESDAY_TEN, -15 * MINUTE));
    expect([await told(ada), await told(ben)]).toEqual([["sessionSoon"], ["sessionSoon"]]);
  });

  test("nobody is reminded of what was cancelled", async () => {
    const id = await book();
    mustSucceed(await (await product.as(ben)).sessions.cancel({ sessionId: id, version: 1, reason: "Ill" }));
    await at(addMilliseconds(WEDNESDAY_TEN, -DAY));
    await at(addMilliseconds(WEDNESDAY_TEN, -15 * MINUTE));
    expect([await told(ada), await told(ben)]).toEqual([[], []]);
  });

  test("what was planned for a time that the session has left is not told", async () => {
    const id = await book();
    await product.db
      .updateTable("session")
      .set({ startsAt: WEDNESDAY_TWO, endsAt: addMilliseconds(WEDNESDAY_TWO, HOUR), icalSequence: 1 })
      .where("id", "=", id)
      .execute();
    await at(addMilliseconds(WEDNESDAY_TEN, -DAY));
    await at(addMilliseconds(WEDNESDAY_TEN, -15 * MINUTE));
    expect([await told(ada), await told(ben)]).toEqual([[], []]);
  });

  test("a reminder that comes late, when the session has begun, is left out", async () => {
    await book();
    await at(addMilliseconds(WEDNESDAY_TEN, MINUTE));
    expect(await told(ada)).toEqual([]);
  });

  test("who was silent is asked to close out at the end and next morning, then never again", async () => {
    const id = await book();
    const asked = async () =>
      (
        await product.db
          .selectFrom("liveChange")
          .select("at")
          .where("personId", "=", ada)
          .where("subject", "=", "inbox")
          .where("at", ">=", addMilliseconds(WEDNESDAY_TEN, HOUR))
          .orderBy("at")
          .execute()
      ).map((row) => row.at);
    const end = addMilliseconds(WEDNESDAY_TEN, HOUR);
    await at(addMilliseconds(WEDNESDAY_TEN, MINUTE));
    await at(end);
    const morning = "2026-11-26T08:00:00Z";
    await at(morning);
    await at(addMilliseconds(morning, HOUR));
    expect(await asked()).toEqual([end, morning]);
    const rows = await product.db
      .selectFrom("sessionReminder")
      .select("kind")
      .where("sessionId", "=", id)
      .where("personId", "=", ada)
      .execute();
    expect(rows).toHaveLength(4);
  });
});
