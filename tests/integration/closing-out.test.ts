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
      actions: [{ id: crypto.randomUUID(), words: "Read the chapter", dueOn: "2026-12-02" }],
      thanks: "For the patience",
    });
    expect((await read(ben)).ofPair?.closeOuts).toMatchObject([{ learned: "I should have asked sooner." }]);
    const seenByAda = await read(ada);
    expect(seenByAda.ofPair?.closeOuts).toMatchObject([
      {
        learned: "",
        actions: [{ words: "Read the chapter", dueOn: "2026-12-02" }],
        thanks: "For the patience",
      },
    ]);
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

  test("what was learned becomes one's own word on a skill where they say so, each word once", async () => {
    const caller = await product.as(ben);
    const learnedSkill = { skillId: "code_review", from: 2, to: 3 };
    const said = { sessionId, held: true, learnedSkill, isSelfAssessed: true };
    const words = () =>
      product.db
        .selectFrom("assessment")
        .select(["skillId", "level", "source"])
        .where("personId", "=", ben)
        .execute();
    expect(await caller.sessions.closeOut({ ...said, version: 0 })).toMatchObject({ ok: true });
    expect(await caller.sessions.closeOut({ ...said, version: 1 })).toMatchObject({ ok: true });
    expect(await words()).toEqual([{ skillId: "code_review", level: 3, source: "self" }]);
    const higher = { ...said, version: 2, learnedSkill: { ...learnedSkill, to: 4 } };
    expect(await caller.sessions.closeOut(higher)).toMatchObject({ ok: true });
    expect((await words()).map(({ level }) => level).sort()).toEqual([3, 4]);
    const unknown = { ...said, version: 3, learnedSkill: { ...learnedSkill, skillId: "juggling" } };
    expect(await caller.sessions.closeOut(unknown)).toMatchObject({ code: "UNKNOWN_SKILL" });
  });

  test("a correction keeps what is ticked off, and takes away what is no more to be done", async () => {
    const caller = await product.as(ben);
    const [read, write] = [crypto.randomUUID(), crypto.randomUUID()];
    const close = (version: number, actions: { id: string; words: string; dueOn: null }[]) =>
      caller.sessions.closeOut({ sessionId, version, held: true, actions });
    await close(0, [
      { id: read, words: "Read the chapter", dueOn: null },
      { id: write, words: "Write it down", dueOn: null },
    ]);
    await product.db.updateTable("actionItem").set({ doneAt: AFTER }).where("id", "=", read).execute();
    await close(1, [{ id: read, words: "Read the whole chapter", dueOn: null }]);
    const seen = await (await product.as(ada)).sessions.one({ id: sessionId });
    expect(seen.ofPair?.closeOuts[0]?.actions).toMatchObject([
      { id: read, words: "Read the whole chapter", doneAt: AFTER },
    ]);
    // An id of somebody else's line changes nothing of theirs.
    const stolen = { sessionId, version: 0, held: true, actions: [{ id: read, words: "Mine", dueOn: null }] };
    expect(await (await product.as(ada)).sessions.closeOut(stolen)).toMatchObject({ ok: true });
    const after = await caller.sessions.one({ id: sessionId });
    expect(after.ofPair?.closeOuts.find(({ isOwn }) => isOwn)?.actions).toMatchObject([
      { words: "Read the whole chapter" },
    ]);
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
