import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId, SessionId } from "@belay/core/ids.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeMentorship } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";
const BEGIN = "2026-11-25T09:00:00Z";
const END = "2026-11-25T10:00:00Z";
const AFTER = "2026-11-25T10:05:00Z";

describe.each(availableDatabases)("closing out, on %s", (kind) => {
  let product: TestProduct;
  let ada: PersonId;
  let ben: PersonId;
  let sessionId: SessionId;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  beforeEach(async () => {
    product.clock.set(NOW);
    ada = await makePerson(product.db, { name: "Ada", mentors: true });
    ben = await makePerson(product.db, { name: "Ben" });
    const outcome = await (await product.as(ben)).sessions.book({
      key: crypto.randomUUID(),
      mentorshipId: await makeMentorship(product.db, { mentorId: ada, menteeId: ben }),
      startsAt: BEGIN,
      durationMinutes: 60,
      kind: "review",
      topic: "Retries",
    });
    if (!outcome.ok) throw new Error(`booking was refused: ${outcome.code}`);
    sessionId = outcome.value.id;
    product.clock.set(AFTER);
  });

  const read = async (who: PersonId) => (await product.as(who)).sessions.one({ id: sessionId });
  const say = async (
    who: PersonId,
    words: { version?: number; absent?: "mentor" | "mentee" | "both"; learned?: string } = {},
  ) =>
    (await product.as(who)).sessions.closeOut({
      sessionId,
      version: words.version ?? 0,
      held: words.absent === undefined,
      absent: words.absent ?? null,
      learned: words.learned ?? "",
    });
  const turnOf = async (who: PersonId) => (await read(who)).ofPair?.turn ?? null;

  test("both are asked at the end; the first word completes it, the second agrees", async () => {
    expect(await turnOf(ada)).toMatchObject({ kind: "closeOut", owner: "mentor", since: END });
    expect(await turnOf(ben)).toMatchObject({ kind: "closeOut", owner: "mentee" });
    expect(await say(ben, { learned: "Keys belong to the attempt." })).toMatchObject({ ok: true });
    expect(await read(ada)).toMatchObject({
      status: "completed",
      outcomeBy: "mentee",
      isDisputed: false,
      isNotClosedOut: false,
      ofPair: { turn: { owner: "mentor" }, closeOuts: [{ learned: "Keys belong to the attempt." }] },
    });
    expect(await say(ada)).toMatchObject({ ok: true });
    expect(await turnOf(ada)).toBeNull();
    expect(await turnOf(ben)).toBeNull();
  });

  test("what one keeps to oneself is not sent to the other", async () => {
    await (await product.as(ben)).sessions.closeOut({
      sessionId,
      version: 0,
      held: true,
      absent: null,
      learned: "I should have asked sooner.",
      learnedCircle: "me",
      nextStep: "Read the chapter",
    });
    expect((await read(ben)).ofPair?.closeOuts).toMatchObject([{ learned: "I should have asked sooner." }]);
    const seenByAda = await read(ada);
    expect(seenByAda.ofPair?.closeOuts).toMatchObject([{ learned: "", nextStep: "Read the chapter" }]);
    expect(JSON.stringify(seenByAda)).not.toContain("sooner");
  });

  test("two who say different things are asked to look again, until one corrects it", async () => {
    await say(ada);
    expect(await say(ben, { absent: "mentor" })).toMatchObject({ ok: true });
    for (const who of [ada, ben]) {
      expect(await read(who)).toMatchObject({
        status: "completed",
        isDisputed: true,
        ofPair: { turn: { kind: "settleDispute" } },
      });
    }
    expect(await say(ada, { version: 1, absent: "mentor" })).toMatchObject({ ok: true });
    expect(await read(ben)).toMatchObject({ status: "no_show", absent: "mentor", isDisputed: false });
    expect(await turnOf(ben)).toBeNull();
    // And back: who marked it takes it back, and they contradict each other again.
    expect(await say(ada, { version: 2 })).toMatchObject({ ok: true });
    expect(await read(ben)).toMatchObject({ status: "completed", absent: null, isDisputed: true });
    expect(await say(ben, { version: 1 })).toMatchObject({ ok: true });
    expect(await read(ben)).toMatchObject({ status: "completed", isDisputed: false });
  });

  test("nobody closes out what has not begun, or says who was absent of what took place", async () => {
    product.clock.set("2026-11-25T08:59:59Z");
    expect(await say(ada)).toMatchObject({ code: "TOO_EARLY" });
    product.clock.set("2026-11-25T09:09:59Z");
    expect(await say(ada, { absent: "mentee" })).toMatchObject({ code: "TOO_EARLY" });
    const caller = await product.as(ada);
    const wrong = { sessionId, version: 0, held: true, absent: "mentee" } as const;
    await expect(caller.sessions.closeOut(wrong)).rejects.toThrow();
    await expect(caller.sessions.closeOut({ ...wrong, held: false, absent: null })).rejects.toThrow();
  });

  test("of two tabs the slower one learns that it was closed out meanwhile", async () => {
    const outcomes = await Promise.all([say(ada, { learned: "one" }), say(ada, { learned: "two" })]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: "VERSION_CONFLICT" });
  });

  test("after a day without a word it counts as completed, and nobody's word", async () => {
    product.clock.set("2026-11-26T09:59:59Z");
    await product.turn();
    expect(await read(ada)).toMatchObject({ status: "confirmed", isNotClosedOut: true });
    product.clock.set("2026-11-26T10:00:00Z");
    await product.turn();
    expect(await read(ada)).toMatchObject({
      status: "completed",
      outcomeBy: "system",
      isNotClosedOut: true,
      ofPair: { turn: { kind: "closeOut" } },
    });
    expect(await say(ben, { absent: "both" })).toMatchObject({ ok: true });
    expect(await read(ada)).toMatchObject({ status: "no_show", outcomeBy: "mentee", absent: "both" });
  });

  test("thirty days after the end nothing more is said of it, and what was said stays", async () => {
    await say(ada);
    product.clock.set("2026-12-25T10:00:01Z");
    expect(await say(ben, { absent: "mentor" })).toMatchObject({ code: "TOO_LATE" });
    expect(await say(ada, { version: 1, absent: "mentee" })).toMatchObject({ code: "TOO_LATE" });
    expect(await read(ada)).toMatchObject({ status: "completed", isDisputed: false });
    product.clock.set("2026-12-25T10:00:00Z");
    expect(await say(ben)).toMatchObject({ ok: true });
  });

  test("notes written at once lose nothing: the slower one gets a conflict and both texts stand", async () => {
    const save = async (who: PersonId, body: string, version: number) =>
      (await product.as(who)).sessions.saveSharedNote({ sessionId, version, body });
    const first = await Promise.all([save(ada, "Ada's lines", 0), save(ben, "Ben's lines", 0)]);
    expect(first.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const won = first[0].ok ? "Ada's lines" : "Ben's lines";
    expect((await read(ben)).ofPair?.sharedNote).toMatchObject({ body: won, version: 1 });
    expect(await save(ben, "Both our lines", 1)).toEqual({ ok: true, value: { version: 2, savedAt: AFTER } });
    expect(await save(ada, "Old", 1)).toMatchObject({ code: "VERSION_CONFLICT" });
    expect((await read(ada)).ofPair?.sharedNote).toMatchObject({ body: "Both our lines", updatedBy: "Ben" });
  });

  test("one's own notes are nobody else's", async () => {
    const caller = await product.as(ada);
    expect(
      await caller.sessions.savePrivateNote({ sessionId, version: 0, body: "Ask about on-call" }),
    ).toMatchObject({ ok: true });
    expect((await read(ada)).ofPair?.privateNote).toEqual({ body: "Ask about on-call", version: 1 });
    expect(JSON.stringify(await read(ben))).not.toContain("on-call");
  });
});
