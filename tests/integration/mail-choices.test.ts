import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { SaveMailChoicesInput } from "@belay/core/company/mail-choice-inputs.ts";
import type { MentorshipId, PersonId, SessionId } from "@belay/core/ids.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { mustSucceed } from "../support/company-of.ts";
import { ABROAD, makePair } from "../support/make-pair.ts";
import { makeCompany } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";
// Eight in the morning of the next day, for Ada in Madrid.
const DAILY = "2026-11-24T07:00:00Z";
const SESSION = "2026-11-25T14:00:00Z";
const NIGHT = { quietFrom: "22:00", quietUntil: "07:30" };

const parts = z.object({ parts: z.array(z.object({ heading: z.string(), calendar: z.unknown() })) });

describe.each(availableDatabases)("mail as its reader wants it, on %s", (kind) => {
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
    await product.turn();
    ({ ada, ben, mentorshipId } = await makePair(product.db, ABROAD));
    await product.db.deleteFrom("delivery").execute();
  });

  const choose = async (wanted: Partial<SaveMailChoicesInput>, who = ada) => {
    const calls = await product.as(who);
    const { version } = await calls.company.mailChoices();
    const none = { version, modes: {}, quietFrom: null, quietUntil: null, dailyAt: "08:00" };
    return mustSucceed(await calls.company.saveMailChoices({ ...none, ...wanted }));
  };
  const book = async (startsAt = SESSION) =>
    mustSucceed(
      await (await product.as(ben)).sessions.book({
        key: crypto.randomUUID(),
        mentorshipId,
        startsAt,
        durationMinutes: 60,
        kind: "pairing",
        topic: "Locks",
      }),
    ).id;
  const answer = async (verb: "accept" | "decline", sessionId: SessionId) => {
    const { sessions } = await product.as(ada);
    const input = { sessionId, version: 1 };
    return mustSucceed(
      await (verb === "accept" ? sessions.accept(input) : sessions.decline({ ...input, reason: "Away" })),
    );
  };
  const cancel = async (sessionId: SessionId, version: number) =>
    mustSucceed(await (await product.as(ben)).sessions.cancel({ sessionId, version, reason: "I am ill" }));
  const at = async (now: string) => {
    product.clock.set(now);
    await product.turn();
  };
  const mailOf = (personId = ada) =>
    product.db
      .selectFrom("delivery")
      .select(["kind", "status", "problem", "heldFor", "heldUntil", "subject", "content", "goesAlways"])
      .where("personId", "=", personId)
      // The clock asks every pair now and then, and these tests are not about that.
      .where("kind", "not in", ["pulseAsked", "silenceNudged", "silenceFlagged", "concludeOffered"])
      .orderBy("id")
      .execute();
  const stateOf = async (personId = ada) =>
    (await mailOf(personId)).map(({ kind: what, status }) => `${what}: ${status}`);
  const dailyOf = async () => {
    const found = (await mailOf()).filter(({ kind: what }) => what === "daily");
    return found.map(({ subject, content }) => ({ subject, ...parts.parse(content) }));
  };

  test("without a choice everything goes at once", async () => {
    await book();
    await product.turn();
    expect(await stateOf()).toEqual(["sessionRequested: queued"]);
  });

  test("once a day waits for the reader's own morning, and comes in one mail", async () => {
    await choose({ modes: { sessions: "daily" } });
    await book();
    await book("2026-11-26T14:00:00Z");
    await product.turn();
    expect(await mailOf()).toMatchObject([
      { status: "held", heldFor: "daily", heldUntil: DAILY },
      { status: "held", heldFor: "daily", heldUntil: DAILY },
    ]);
    await at("2026-11-24T06:59:00Z");
    expect(await dailyOf()).toEqual([]);
    await at(DAILY);
    expect(await stateOf()).toEqual([
      "sessionRequested: bundled",
      "sessionRequested: bundled",
      "daily: queued",
    ]);
    const [daily] = await dailyOf();
    expect(daily?.subject).toBe("Ben Li asks for a session: Locks, and 1 more");
    expect(daily?.parts.map(({ heading }) => heading)).toEqual([
      "Ben Li asks for a session with you",
      "Ben Li asks for a session with you",
    ]);
  });

  test("two workers at once make one daily mail", async () => {
    await choose({ modes: { sessions: "daily" } });
    await book();
    await product.turn();
    product.clock.set(DAILY);
    await Promise.all([product.turn(), product.turn(), product.turn()]);
    await product.turn();
    expect(await dailyOf()).toHaveLength(1);
  });

  test("what was answered meanwhile is not in it, and of nothing no mail is made", async () => {
    await choose({ modes: { sessions: "daily" } });
    const id = await book();
    await product.turn();
    await answer("decline", id);
    await at(DAILY);
    expect(await dailyOf()).toEqual([]);
    expect(await mailOf()).toMatchObject([
      { status: "skipped", problem: "What it says was settled before it was to leave." },
    ]);
  });

  test("of a session only the newest is told, with the entry for the calendar", async () => {
    await choose({ modes: { sessions: "daily" } });
    const id = await book("2026-11-27T14:00:00Z");
    await product.turn();
    await answer("accept", id);
    await product.turn();
    await cancel(id, 2);
    await product.turn();
    await at(DAILY);
    const [daily] = await dailyOf();
    expect(daily?.parts).toMatchObject([
      { heading: "Ben Li cancelled the session", calendar: { method: "CANCEL" } },
    ]);
  });

  const bookThree = async () =>
    mustSucceed(
      await (await product.as(ben)).sessions.bookSeries({
        key: crypto.randomUUID(),
        ...{ mentorshipId, startsAt: SESSION, intervalWeeks: 1, count: 3, durationMinutes: 60 },
        ...{ kind: "pairing", topic: "Locks" },
        chosen: [0, 7, 14].map((days, at) => ({
          index: at + 1,
          startsAt: addMilliseconds(SESSION, days * DAY),
        })),
      }),
    ).ids;
  const withdraw = async (sessionId: SessionId) =>
    mustSucceed(await (await product.as(ben)).sessions.withdraw({ sessionId, version: 1 }));

  test("a request for several is told while one of them is open", async () => {
    await choose({ modes: { sessions: "daily" } });
    const [first] = await bookThree();
    if (!first) throw new Error("nothing was booked");
    await product.turn();
    await withdraw(first);
    await at(DAILY);
    expect(await stateOf()).toContain("sessionRequested: bundled");
  });

  test("a request for several of which none is open any more is not", async () => {
    await choose({ modes: { sessions: "daily" } });
    const ids = await bookThree();
    await product.turn();
    for (const id of ids) await withdraw(id);
    await at(DAILY);
    expect(await stateOf()).toContain("sessionRequested: skipped");
  });

  test("the first that is still open speaks for those that were asked for with it", async () => {
    const [first] = await bookThree();
    if (!first) throw new Error("nothing was booked");
    await withdraw(first);
    await product.turn();
    const asked = (await mailOf()).filter(({ kind: what }) => what === "sessionRequested");
    expect(asked.map(({ subject }) => subject)).toEqual(["Ben Li asks for 2 sessions: Locks"]);
  });

  const propose = async (sessionId: SessionId, version: number, startsAt: string) =>
    mustSucceed(
      await (await product.as(ben)).sessions.reschedule({
        ...{ key: crypto.randomUUID(), sessionId, version, startsAt },
      }),
    );

  test("of a time proposed, taken back and proposed anew only what is open is told", async () => {
    const id = await book();
    await answer("accept", id);
    await product.turn();
    await product.db.deleteFrom("delivery").execute();
    await choose({ dailyAt: "21:00", modes: { sessions: "daily" } });
    await propose(id, 2, "2026-11-26T14:00:00Z");
    await product.turn();
    mustSucceed(await (await product.as(ben)).sessions.withdrawChange({ sessionId: id, version: 3 }));
    await product.turn();
    await propose(id, 4, "2026-11-26T15:00:00Z");
    await product.turn();
    await at("2026-11-23T20:00:00Z");
    expect(await stateOf()).toEqual([
      "sessionProposed: skipped",
      "proposalWithdrawn: skipped",
      "sessionProposed: bundled",
      "daily: queued",
    ]);
  });

  test("a question stays beside the booking that it is about, and the entry for the calendar comes once", async () => {
    await choose({ dailyAt: "21:00", modes: { sessions: "daily" } });
    const id = await book();
    await answer("accept", id);
    await product.turn();
    await propose(id, 2, "2026-11-26T14:00:00Z");
    await product.turn();
    await at("2026-11-23T20:00:00Z");
    const [daily] = await dailyOf();
    expect(daily?.parts).toMatchObject([
      { heading: "Your session with Ben Li is booked", calendar: { method: "REQUEST" } },
      { heading: "Ben Li proposes another time", calendar: null },
    ]);
  });

  test("never is never, and the log says why", async () => {
    await choose({ modes: { sessions: "never" } });
    await book();
    await product.turn();
    expect(await mailOf()).toMatchObject([
      { status: "skipped", problem: "Its reader wants no mail about sessions." },
    ]);
  });

  test("what can't wait for the daily mail comes before it", async () => {
    await choose({ modes: { sessions: "daily" }, dailyAt: "08:30" });
    product.clock.set("2026-11-24T07:31:00Z");
    await book("2026-11-25T08:00:00Z");
    await product.turn();
    expect(await stateOf()).toEqual(["sessionRequested: queued"]);
  });

  test.each([
    ["an ordinary night", "2026-11-23T22:30:00Z", "2026-11-24T06:30:00Z"],
    ["after midnight", "2026-11-24T03:00:00Z", "2026-11-24T06:30:00Z"],
    // Summer time ends in Madrid: the night is an hour longer.
    ["the long night", "2026-10-24T20:30:00Z", "2026-10-25T06:30:00Z"],
    // And in spring an hour shorter.
    ["the short night", "2027-03-27T21:30:00Z", "2027-03-28T05:30:00Z"],
  ])("quiet hours hold mail until they end: %s", async (_night, evening, morning) => {
    await choose(NIGHT);
    product.clock.set(evening);
    await product.db.deleteFrom("session").execute();
    await product.db
      .insertInto("outbox")
      .values({
        id: crypto.randomUUID(),
        topic: "mentor.paused",
        payload: JSON.stringify({ mentorId: ada }),
        createdAt: evening,
        nextTryAt: evening,
      })
      .execute();
    await product.db.updateTable("person").set({ pausedAt: evening }).where("id", "=", ada).execute();
    await product.turn();
    expect(await mailOf()).toMatchObject([{ status: "held", heldFor: "quiet", heldUntil: morning }]);
    await at(morning);
    expect(await stateOf()).toEqual(["mentorPaused: queued"]);
  });

  test("a cancellation within a day goes at once, whatever was chosen; an earlier one does not", async () => {
    await choose({ ...NIGHT, modes: { sessions: "never" } });
    const soon = await book();
    const later = await book("2026-11-27T14:00:00Z");
    await answer("accept", soon);
    await answer("accept", later);
    await product.turn();
    await product.db.deleteFrom("delivery").execute();
    product.clock.set("2026-11-24T23:00:00Z");
    await cancel(soon, 2);
    await cancel(later, 2);
    await product.turn();
    expect(await mailOf()).toMatchObject([
      { kind: "sessionCancelled", status: "queued", goesAlways: true },
      { kind: "sessionCancelled", status: "skipped", goesAlways: false },
    ]);
  });

  test("mail about the account goes at once in quiet hours too", async () => {
    await choose({ quietFrom: "00:00", quietUntil: "23:59", dailyAt: "23:59" });
    const { email } = await (await product.as(ada)).company.mailChoices();
    mustSucceed(await (await product.as(null)).company.forgotPassword({ email }));
    await product.turn();
    expect(await stateOf()).toEqual(["passwordReset: queued"]);
  });

  test("a new choice takes what waits with it", async () => {
    await choose({ modes: { sessions: "daily" } });
    await book();
    await product.turn();
    await choose({ modes: { sessions: "now" } });
    expect(await stateOf()).toEqual(["sessionRequested: queued"]);
    await product.db.deleteFrom("delivery").execute();
    await choose({ modes: { sessions: "daily" } });
    await book("2026-11-26T14:00:00Z");
    await product.turn();
    await choose({ modes: { sessions: "never" } });
    expect(await stateOf()).toEqual(["sessionRequested: skipped"]);
  });

  test("a second window that is behind is told so", async () => {
    const calls = await product.as(ada);
    const { version } = await calls.company.mailChoices();
    const input = { version, modes: {}, quietFrom: null, quietUntil: null, dailyAt: "09:00" };
    mustSucceed(await calls.company.saveMailChoices(input));
    expect(await calls.company.saveMailChoices(input)).toMatchObject({ code: "VERSION_CONFLICT" });
    expect(await calls.company.mailChoices()).toMatchObject({ dailyAt: "09:00", version: 1 });
  });

  test.each([
    [{ quietFrom: "22:00" }, "Quiet hours need a beginning and an end."],
    [{ ...NIGHT, quietUntil: "22:00" }, "Choose another end"],
    [{ ...NIGHT, dailyAt: "06:00" }, "That lies in your quiet hours."],
    [{ dailyAt: "24:00" }, "Choose when your daily mail comes."],
  ])("hours that contradict each other are refused: %o", async (hours, sentence) => {
    await expect(choose(hours)).rejects.toThrow(sentence);
  });

  test("somebody whose account was closed gets nothing that waited", async () => {
    await choose({ modes: { sessions: "daily" } });
    await book();
    await product.turn();
    await product.db.updateTable("person").set({ deactivatedAt: NOW }).where("id", "=", ada).execute();
    await at(DAILY);
    expect(await stateOf()).toEqual(["sessionRequested: skipped"]);
  });
});
