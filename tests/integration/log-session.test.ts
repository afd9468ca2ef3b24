import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeSession } from "../support/make-history.ts";
import { makeMentorship, placeUnder } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

const NOW = "2026-11-23T12:00:00Z";
const BEGAN = "2026-11-20T09:00:00Z";

describe.each(availableDatabases)("logging a past session, on %s", (kind) => {
  let product: TestProduct;
  let ada: PersonId;
  let ben: PersonId;
  let lead: PersonId;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  beforeEach(async () => {
    product.clock.set(NOW);
    ada = await makePerson(product.db, { name: "Ada", mentors: true });
    ben = await makePerson(product.db, { name: "Ben" });
    lead = await makePerson(product.db, { name: "Lena" });
    await placeUnder(product.db, ada, lead);
    await makeMentorship(product.db, { mentorId: ada, menteeId: ben });
  });

  const log = async (who: PersonId, more: object = {}) =>
    (await product.as(who)).sessions.log({
      key: crypto.randomUUID(),
      otherId: who === ada ? ben : ada,
      as: who === ada ? "mentor" : "mentee",
      startsAt: BEGAN,
      durationMinutes: 60,
      kind: "debugging",
      topic: "The stuck queue",
      learned: "Look at the oldest message first.",
      ...more,
    });
  const logged = async (who: PersonId) => {
    const outcome = await log(who);
    if (!outcome.ok) throw new Error(`logging was refused: ${outcome.code}`);
    return outcome.value.id;
  };
  const read = async (who: PersonId, id: Awaited<ReturnType<typeof logged>>) =>
    (await product.as(who)).sessions.one({ id });
  const answer = async (who: PersonId, id: Awaited<ReturnType<typeof logged>>, held: boolean) =>
    (await product.as(who)).sessions.closeOut({
      sessionId: id,
      version: 0,
      held,
      absent: held ? null : "both",
    });
  const numbers = async (viewer: PersonId, personId: PersonId) =>
    (await (await product.as(viewer)).evidence.person({ personId })).numbers;
  const turnsOf = async (who: PersonId) => (await product.as(who)).inbox.home();

  test("the other side is asked, and it counts once they say that it was held", async () => {
    const id = await logged(ada);
    expect(await read(ben, id)).toMatchObject({
      status: "completed",
      form: "logged",
      requestedBy: "mentor",
      ofPair: {
        turn: { owner: "mentee", kind: "closeOut", otherwise: "logNotCounted" },
        closeOuts: [{ held: true, learned: "Look at the oldest message first." }],
      },
    });
    expect((await turnsOf(ben)).mine).toMatchObject([{ kind: "closeOut", otherwise: "logNotCounted" }]);
    expect((await turnsOf(ada)).theirs).toMatchObject([{ kind: "closeOut" }]);
    expect(JSON.stringify(await numbers(lead, ada))).toContain('"held":0');
    expect(await answer(ben, id, true)).toMatchObject({ ok: true });
    expect(await turnsOf(ben)).toMatchObject({ mine: [], theirs: [] });
    expect(JSON.stringify(await numbers(lead, ada))).toContain('"held":1');
    expect(JSON.stringify(await numbers(lead, ada))).toContain('"confirmed":1');
  });

  test("what the other side denies is disputed and counts for nobody", async () => {
    const id = await logged(ben);
    expect(await answer(ada, id, false)).toMatchObject({ ok: true });
    expect(await read(ben, id)).toMatchObject({ isDisputed: true });
    expect(JSON.stringify(await numbers(lead, ada))).toContain('"held":0');
  });

  test("it holds nobody's time, belongs to the mentorship, and is asked about for 30 days", async () => {
    const id = await logged(ada);
    const blocks = await product.db
      .selectFrom("timeBlock")
      .select("id")
      .where("sessionId", "=", id)
      .execute();
    expect(blocks).toEqual([]);
    expect((await read(ada, id)).mentorshipId).not.toBeNull();
    product.clock.set(addMilliseconds(NOW, 30 * DAY - 1000));
    expect((await turnsOf(ben)).mine).toHaveLength(1);
    expect(await answer(ben, id, true)).toMatchObject({ ok: true });
  });

  test("any colleague may be named, whether paired or not", async () => {
    const cem = await makePerson(product.db, { name: "Cem" });
    expect(await log(ada, { otherId: cem, as: "mentee" })).toMatchObject({ ok: true });
    expect(await log(ada, { otherId: crypto.randomUUID() })).toMatchObject({ code: "NOT_FOUND" });
    expect(await log(ada, { otherId: ada })).toMatchObject({ code: "WITH_ONESELF" });
  });

  test("it is refused over a session that was held: one's own by name, another's without", async () => {
    const cem = await makePerson(product.db, { name: "Cem" });
    const before = {
      startsAt: "2026-11-20T09:30:00Z",
      menteeSaid: "held",
      topic: "Between Ben and Cem",
    } as const;
    const id = await makeSession(product.db, { mentor: cem, mentee: ben, ...before });
    const refused = await log(ada);
    expect(refused).toMatchObject({ code: "OVERLAPS_OTHERS", details: { sessionId: null, topic: null } });
    expect(JSON.stringify(refused)).not.toContain("Cem");
    expect(await log(ben)).toMatchObject({
      code: "OVERLAPS_OWN",
      details: { sessionId: id, topic: "Between Ben and Cem" },
    });
    expect(await log(ben, { startsAt: "2026-11-20T08:30:00Z" })).toMatchObject({ ok: true });
  });

  test("the same session is logged once, by either and however often it is sent", async () => {
    const key = crypto.randomUUID();
    const [one, other] = [await log(ada, { key }), await log(ada, { key })];
    expect(other).toEqual(one);
    expect(await log(ben)).toMatchObject({ code: "OVERLAPS_OWN" });
  });

  test("of two who log at once the same hour, one is told that the other was faster", async () => {
    const outcomes = await Promise.all([log(ada), log(ben)]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test("nothing of the future, nothing older than 30 days", async () => {
    expect(await log(ada, { startsAt: "2026-11-23T11:30:00Z" })).toMatchObject({ code: "NOT_OVER_YET" });
    expect(await log(ada, { startsAt: "2026-10-24T11:59:59Z" })).toMatchObject({ code: "TOO_LONG_AGO" });
  });
});
