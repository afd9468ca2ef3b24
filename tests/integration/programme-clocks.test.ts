import type { TestCaller, TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { MentorshipId, PersonId, ProgrammeId, SessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, HOUR } from "@belay/core/instant.ts";
import type { Clocks } from "@belay/core/programmes/clocks.ts";
import { defaultClocks } from "@belay/core/programmes/clocks.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import { makeMentorship } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";
import {
  askForReviewing,
  makeProgrammeOfTwo,
  makeReviewer,
  pairForReviewing,
  REVIEWING,
} from "../support/make-programme-of-two.ts";

// Monday, 10:00 in Madrid, where everybody is open 09:00 to 17:00, Monday to Friday.
const NOW = "2026-11-23T09:00:00Z";
const after = (length: number) => addMilliseconds(NOW, length);

/** None of them as usual, so that whatever goes by the usual ones shows. */
const CLOCKS: Clocks = {
  mentorshipRequest: { remindAfterDays: [1, 4], closeAfterDays: 6 },
  sessionRequest: { closeAfterHours: 10 },
  sessionProposal: { closeAfterHours: 5 },
  closeOut: { morningHour: 7 },
  fitCheck: { afterSession: 2 },
  pulse: { firstAfterDays: 10, thenEveryDays: 20 },
  silence: { nudgeAfterDays: 200, flagAfterDays: 210, offerToConcludeAfterDays: 220 },
  softPause: { afterExpiredRequests: 1 },
  waitlistOffer: { closeAfterHours: 24 },
};

describe.each(availableDatabases)("the clocks of a programme, on %s", (kind) => {
  let product: TestProduct;
  let irisId: PersonId;
  let ada: PersonId;
  let ben: PersonId;
  let programmeId: ProgrammeId;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  const iris = (): Promise<TestCaller> => product.as(irisId);

  beforeEach(async () => {
    product.clock.set(NOW);
    const made = await makeProgrammeOfTwo(product, CLOCKS);
    ({ programmeId, irisId, mentorId: ada, menteeId: ben } = made);
  });

  const at = async (now: Instant) => {
    product.clock.set(now);
    await product.turn();
  };
  const home = async (who: PersonId) => (await product.as(who)).inbox.home();
  const turnOf = async (who: PersonId, type: string) => {
    const { mine, theirs } = await home(who);
    return [...mine, ...theirs].find(({ subject }) => subject.type === type);
  };
  const mailsTo = async (who: PersonId) => {
    const rows = await product.db
      .selectFrom("delivery")
      .select(["kind", "content"])
      .where("personId", "=", who)
      .orderBy("createdAt")
      .execute();
    return rows;
  };
  /** What one mail of a kind says, as text. */
  const mailSays = async (who: PersonId, mailKind: string) =>
    JSON.stringify((await mailsTo(who)).filter((mail) => mail.kind === mailKind));
  const kindsTo = async (who: PersonId) => (await mailsTo(who)).map((mail) => mail.kind);
  const ask = (mentorId: PersonId) => askForReviewing(product, { mentorId, menteeId: ben });
  /** A pair of the programme, which began by asking in it. */
  const pair = async (): Promise<MentorshipId> => {
    await pairForReviewing(product, { mentorId: ada, menteeId: ben });
    const [own] = await (await product.as(ben)).mentorships.mine();
    if (!own) throw new Error("no pair");
    return own.id;
  };
  const book = async (mentorshipId: MentorshipId, startsAt: Instant) =>
    mustSucceed(
      await (await product.as(ben)).sessions.book({
        ...{ key: crypto.randomUUID(), mentorshipId, startsAt, durationMinutes: 60 },
        ...{ kind: "pairing", topic: "Sharding the ledger" },
      }),
    ).id;
  const accept = async (sessionId: SessionId) =>
    mustSucceed(await (await product.as(ada)).sessions.accept({ sessionId, version: 1 }));

  test("a request says beforehand and on Home what then happens: reminded, closed, and the mentor paused", async () => {
    const asBen = await product.as(ben);
    const { mentorshipRequest, waitlistOffer } = CLOCKS;
    expect(await asBen.mentorships.clocksWith({ id: ada })).toEqual({ mentorshipRequest, waitlistOffer });
    expect(await asBen.mentorships.clocksWith({ id: irisId })).toEqual({
      mentorshipRequest: defaultClocks.mentorshipRequest,
      waitlistOffer: defaultClocks.waitlistOffer,
    });
    await ask(ada);
    expect(await turnOf(ben, "request")).toMatchObject({
      until: after(6 * DAY),
      subject: { remindedAt: after(DAY) },
    });
    await at(after(DAY - 1_000));
    expect(await kindsTo(ada)).not.toContain("requestReminded");
    await at(after(DAY));
    expect(await kindsTo(ada)).toContain("requestReminded");
    expect(await turnOf(ben, "request")).toMatchObject({ subject: { remindedAt: after(4 * DAY) } });
    await at(after(6 * DAY));
    expect(await turnOf(ben, "request")).toBeUndefined();
    expect((await home(ada)).isPaused).toBe(true);
    expect(await mailSays(ada, "requestExpired")).toContain(
      "Nobody can ask you any more until you are back.",
    );
  });

  test("outside of it one request that runs out pauses nobody, and the mail says after how many", async () => {
    const eve = await makeReviewer(product, "Eve");
    await ask(eve);
    expect(await turnOf(ben, "request")).toMatchObject({
      until: after(14 * DAY),
      subject: { remindedAt: after(3 * DAY) },
    });
    await at(after(14 * DAY));
    expect((await home(eve)).isPaused).toBe(false);
    expect(await mailSays(eve, "requestExpired")).toContain("After 2 in a row that run out");
  });

  test("a session that is asked for closes when Home and the mail say", async () => {
    const sessionId = await book(await pair(), "2026-11-26T09:00:00Z");
    expect(await turnOf(ada, "session")).toMatchObject({ kind: "answerRequest", until: after(10 * HOUR) });
    await product.turn();
    expect(await mailSays(ada, "sessionRequested")).toContain("Mon 23 Nov, 20:00");
    await at(after(10 * HOUR - 1_000));
    const read = async () => (await product.as(ben)).sessions.one({ id: sessionId });
    expect(await read()).toMatchObject({ status: "requested" });
    await at(after(10 * HOUR));
    expect(await read()).toMatchObject({ status: "expired" });
  });

  test("a new time that is proposed closes sooner, the old one stays", async () => {
    const sessionId = await book(await pair(), "2026-11-26T09:00:00Z");
    await accept(sessionId);
    const moved = await (await product.as(ben)).sessions.reschedule({
      ...{ key: crypto.randomUUID(), sessionId, version: 2, startsAt: "2026-11-27T10:00:00Z" },
    });
    expect(mustSucceed(moved)).toMatchObject({ mode: "proposal" });
    expect(await turnOf(ada, "session")).toMatchObject({ kind: "answerChange", until: after(5 * HOUR) });
    await product.turn();
    expect(await mailSays(ada, "sessionProposed")).toContain("Mon 23 Nov, 15:00");
    await at(after(5 * HOUR));
    const read = await (await product.as(ben)).sessions.one({ id: sessionId });
    expect(read).toMatchObject({ status: "confirmed", startsAt: "2026-11-26T09:00:00Z", proposal: null });
  });

  test("what came of a session is asked again at the hour that was set", async () => {
    await accept(await book(await pair(), "2026-11-24T09:00:00Z"));
    await at("2026-11-24T10:00:00Z");
    const asked = async () => (await kindsTo(ada)).filter((mail) => mail === "closeOutAsked").length;
    const before = await asked();
    await at("2026-11-25T05:59:00Z");
    expect(await asked()).toBe(before);
    await at("2026-11-25T06:00:00Z");
    expect(await asked()).toBe(before + 1);
  });

  test("questions come after the session and on the days that were set", async () => {
    const mentorshipId = await pair();
    const hold = async (endsAt: Instant) => {
      const id = await book(mentorshipId, addMilliseconds(endsAt, -HOUR));
      await accept(id);
      await at(endsAt);
      mustSucceed(await (await product.as(ada)).sessions.closeOut({ sessionId: id, version: 0, held: true }));
    };
    await hold("2026-11-24T10:00:00Z");
    await at("2026-11-25T10:00:00Z");
    expect(await turnOf(ben, "question")).toBeUndefined();
    await hold("2026-11-27T10:00:00Z");
    await at("2026-11-27T11:00:00Z");
    expect(await turnOf(ben, "question")).toMatchObject({ kind: "answerFitCheck" });
    await at(after(10 * DAY - 1_000));
    expect(await turnOf(ada, "question")).toBeUndefined();
    await at(after(10 * DAY));
    expect(await turnOf(ada, "question")).toMatchObject({ kind: "answerPulse" });
  });

  test("a seat is kept as long as was set, and whoever takes it is a pair of the programme", async () => {
    const sam = await makePerson(product.db, { name: "Sam" });
    await product.db.updateTable("person").set({ capacity: 1 }).where("id", "=", ada).execute();
    const mentorshipId = await makeMentorship(product.db, { mentorId: ada, menteeId: sam });
    const { mentorships } = await product.as(ben);
    mustSucceed(await mentorships.joinLine({ mentorId: ada, goal: REVIEWING }));
    mustSucceed(await (await product.as(sam)).mentorships.end({ mentorshipId, version: 1 }));
    await product.turn();
    expect(await turnOf(ben, "wait")).toMatchObject({ kind: "takePlace", until: after(24 * HOUR) });
    expect(await mailSays(ben, "placeOffered")).toContain("Tue 24 Nov, 10:00");
    const [wait] = await mentorships.waits();
    if (!wait) throw new Error("nobody waits");
    const taken = await mentorships.takePlace({ waitId: wait.id, version: wait.version });
    const { mentorshipId: id } = mustSucceed(taken);
    const { pairs } = await (await iris()).programmes.one({ programmeId });
    expect(pairs).toBe(1);
    const sessionId = await book(id, "2026-11-26T09:00:00Z");
    expect(await (await product.as(ben)).sessions.one({ id: sessionId })).toMatchObject({
      expiresAt: after(10 * HOUR),
    });
  });

  test("once it has ended the usual clocks count again, for what is asked from then on", async () => {
    const mentorshipId = await pair();
    const before = await book(mentorshipId, "2026-11-30T09:00:00Z");
    mustSucceed(await (await iris()).programmes.end({ programmeId, version: 1 }));
    const later = await book(mentorshipId, "2026-12-01T09:00:00Z");
    const untilOf = async (id: SessionId) => (await (await product.as(ben)).sessions.one({ id })).expiresAt;
    expect([await untilOf(before), await untilOf(later)]).toEqual([after(10 * HOUR), after(72 * HOUR)]);
  });
});
