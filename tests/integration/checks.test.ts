import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { MentorshipId, PersonId, QuestionId } from "@belay/core/ids.ts";
import { leaveId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import { makeMentorship, makeSession } from "../support/make-history.ts";
import { placeUnder } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

const BEGAN = "2026-09-01T09:00:00Z";
const after = (days: number) => addMilliseconds(BEGAN, days * DAY);

describe.each(availableDatabases)("the clocks of a relationship, on %s", (kind) => {
  let product: TestProduct;
  let ada: PersonId;
  let ben: PersonId;
  let lea: PersonId;
  let admin: PersonId;
  let mentorshipId: MentorshipId;
  beforeAll(async () => {
    product = await openTestProduct(kind, BEGAN);
    await makeCompany(product.db);
    admin = await makePerson(product.db, { name: "Olga", isCompanyAdmin: true });
  });
  afterAll(() => product.close());
  beforeEach(async () => {
    product.clock.set(BEGAN);
    await product.db.updateTable("mentorship").set({ status: "ended", endedAt: BEGAN }).execute();
    await product.db.deleteFrom("notice").execute();
    ada = await makePerson(product.db, { name: "Ada Byron", mentors: true });
    ben = await makePerson(product.db, { name: "Ben Li", timeZone: "America/New_York", hours: null });
    lea = await makePerson(product.db, { name: "Lea Lead" });
    await placeUnder(product.db, ben, lea);
    mentorshipId = await makeMentorship(product.db, { mentor: ada, mentee: ben, since: BEGAN });
    await product.db.deleteFrom("delivery").execute();
  });

  const at = async (now: Instant) => {
    product.clock.set(now);
    await product.turn();
  };
  const home = async (who: PersonId) => (await product.as(who)).inbox.home();
  /** What these clocks ask of somebody. */
  const turnsOf = async (who: PersonId) =>
    (await home(who)).mine
      .filter(({ subject }) => subject.type === "question" || subject.type === "silence")
      .map((turn) => turn.kind);
  const noticesOf = async (who: PersonId) => (await home(who)).notices.map(({ topic }) => topic);
  /** What was written since the last look: `Ben Li: fitCheckAsked`. */
  const mails = async () => {
    const rows = await product.db.selectFrom("delivery").select(["recipientName", "kind"]).execute();
    await product.db.deleteFrom("delivery").execute();
    return rows.map((row) => `${row.recipientName}: ${row.kind}`).sort();
  };
  const hold = async (endsAt: Instant) => {
    const id = await makeSession(product.db, {
      mentor: ada,
      mentee: ben,
      startsAt: addMilliseconds(endsAt, -3_600_000),
    });
    await product.db
      .updateTable("session")
      .set({ mentorshipId, form: "booked" })
      .where("id", "=", id)
      .execute();
  };
  const questionOf = async (who: PersonId): Promise<QuestionId> => {
    const turn = (await home(who)).mine.find(({ subject }) => subject.type === "question");
    if (turn?.subject.type !== "question") throw new Error("nothing was asked");
    return turn.subject.id;
  };
  const checksOf = async (who: PersonId) => (await product.as(who)).checks;
  const answer = async (who: PersonId, said: object) =>
    (await checksOf(who)).answer({ questionId: await questionOf(who), feeling: "good", ...said });
  const silenceOf = async (who: PersonId) => {
    const turn = (await home(who)).mine.find(({ subject }) => subject.type === "silence");
    if (turn?.subject.type !== "silence") throw new Error("it is not silent");
    return { mentorshipId, since: turn.subject.quietSince };
  };

  test("after the first session the mentee alone is asked whether it fits, once, and nobody else reads the answer", async () => {
    await hold(after(3));
    await at(after(3));
    await at(after(4));
    expect(await mails()).toEqual(["Ben Li: fitCheckAsked"]);
    expect([await turnsOf(ben), await turnsOf(ada)]).toEqual([["answerFitCheck"], []]);
    const id = await questionOf(ben);
    expect(await (await checksOf(ada)).answer({ questionId: id, feeling: "good" })).toMatchObject({
      code: "NOT_FOUND",
    });
    const said = { feeling: "notRight", words: "We talk past each other.", circle: "pair" };
    expect(await answer(ben, said)).toMatchObject({ value: { canChange: true } });
    expect(await turnsOf(ben)).toEqual([]);
    const own = await (await checksOf(ben)).ofMentorship({ id: mentorshipId });
    expect(own.answers).toMatchObject([{ feeling: "notRight", circle: "me", isOwn: true }]);
    expect((await (await checksOf(ada)).ofMentorship({ id: mentorshipId })).answers).toEqual([]);
    await expect((await checksOf(lea)).ofMentorship({ id: mentorshipId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await at(after(5));
    expect(await mails()).toEqual([]);
  });

  test("on day 30 both are asked how it goes; what one shares the other reads, what one keeps they do not", async () => {
    await hold(after(25));
    await at(after(25));
    mustSucceed(await (await checksOf(ben)).putOff({ questionId: await questionOf(ben) }));
    await mails();
    await at(after(29));
    expect(await mails()).toEqual([]);
    await at(after(30));
    expect(await mails()).toEqual(["Ada Byron: pulseAsked", "Ben Li: pulseAsked"]);
    expect(await answer(ben, {})).toMatchObject({ code: "RHYTHM_MISSING", field: "rhythm" });
    mustSucceed(await answer(ben, { rhythm: "tooRarely", words: "More of it.", circle: "pair" }));
    mustSucceed(await answer(ada, { rhythm: "right", words: "To myself." }));
    const answers = async (who: PersonId) =>
      (await (await checksOf(who)).ofMentorship({ id: mentorshipId })).answers
        .map(({ words }) => words)
        .sort();
    expect(await answers(ada)).toEqual(["More of it.", "To myself."]);
    expect(await answers(ben)).toEqual(["More of it."]);
    await at(after(31));
    expect(await mails()).toEqual([]);
  });

  test("a question that nobody answers goes away after two weeks", async () => {
    await hold(after(3));
    await at(after(3));
    const id = await questionOf(ben);
    await at(after(17));
    expect(await turnsOf(ben)).toEqual([]);
    expect(await (await checksOf(ben)).answer({ questionId: id, feeling: "good" })).toMatchObject({
      code: "EXPIRED",
    });
  });

  test("a quiet pair is nudged after 21 days, seen by leads after 45, and offered an end after 90", async () => {
    await at(after(20));
    expect(await mails()).toEqual([]);
    await at(after(21));
    await at(after(21));
    expect(await mails()).toEqual(["Ada Byron: silenceNudged", "Ben Li: silenceNudged"]);
    expect([await turnsOf(ada), await turnsOf(ben)]).toEqual([["breakSilence"], ["breakSilence"]]);
    const lead = await checksOf(lea);
    expect(await lead.silentOnTeam()).toEqual([]);
    await at(after(45));
    expect((await mails()).filter((one) => one.endsWith("silenceFlagged"))).toEqual([
      "Lea Lead: silenceFlagged",
    ]);
    expect(await noticesOf(lea)).toEqual(["silenceFlagged"]);
    expect(await lead.silentOnTeam()).toMatchObject([
      { since: BEGAN, mentee: { id: ben, name: "Ben Li" }, mentor: null },
    ]);
    expect(await noticesOf(admin)).toEqual(["silencesInCompany"]);
    expect(await (await checksOf(admin)).silentInCompany()).toMatchObject([
      { mentor: { id: ada }, mentee: { id: ben }, offeredAt: null },
    ]);
    await at(after(90));
    expect((await mails()).filter((one) => one.endsWith("concludeOffered"))).toHaveLength(2);
    expect(await turnsOf(ada)).toContain("concludeOrGoOn");
  });

  test("who says not now is left alone, the other is not; that they go on is heard, and the quiet begins anew", async () => {
    await at(after(21));
    mustSucceed(await (await checksOf(ben)).answerSilence({ ...(await silenceOf(ben)), answer: "notNow" }));
    expect([await turnsOf(ada), await turnsOf(ben)]).toEqual([["breakSilence"], []]);
    await at(after(45));
    await at(after(90));
    expect(await turnsOf(ben)).toContain("concludeOrGoOn");
    const seen = await silenceOf(ada);
    mustSucceed(await (await checksOf(ben)).answerSilence({ ...(await silenceOf(ben)), answer: "goOn" }));
    await product.turn();
    expect((await turnsOf(ada)).filter((one) => one === "concludeOrGoOn")).toEqual([]);
    expect(await noticesOf(ada)).toEqual(["pairGoesOn"]);
    expect(await (await checksOf(ada)).answerSilence({ ...seen, answer: "goOn" })).toMatchObject({
      code: "NOT_SILENT",
    });
    expect(await (await checksOf(lea)).silentOnTeam()).toEqual([]);
    await mails();
    await at(after(111));
    expect((await mails()).filter((one) => one.endsWith("silenceNudged"))).toHaveLength(2);
  });

  test("the one of the two who takes the offer ends it as anybody ends a mentorship", async () => {
    for (const day of [21, 45, 90]) await at(after(day));
    const turn = (await home(ada)).mine.find(({ subject }) => subject.type === "silence");
    if (turn?.subject.type !== "silence") throw new Error("it is not silent");
    const { id, version } = turn.subject;
    await mails();
    mustSucceed(await (await product.as(ada)).mentorships.end({ mentorshipId: id, version }));
    await product.turn();
    expect(await mails()).toEqual(["Ben Li: mentorshipEnded"]);
    expect([await turnsOf(ada), await turnsOf(ben)]).toEqual([[], []]);
  });

  test("what is booked, said or held ends the quiet at once", async () => {
    await at(after(21));
    const booked = await (await product.as(ben)).sessions.book({
      key: crypto.randomUUID(),
      mentorshipId,
      startsAt: "2026-09-24T09:00:00Z",
      durationMinutes: 60,
      kind: "review",
      topic: "Retries",
    });
    mustSucceed(booked);
    expect(await turnsOf(ada)).not.toContain("breakSilence");
    await mails();
    await at(after(30));
    expect((await mails()).filter((one) => one.endsWith("silenceNudged"))).toEqual([]);
  });

  test("on leave no clock runs, and a return begins anew", async () => {
    await product.db
      .insertInto("leave")
      .values({
        ...{ id: leaveId.parse(crypto.randomUUID()), personId: ada, createdAt: BEGAN },
        ...{ startsAt: after(10), returnsAt: after(28) },
      })
      .execute();
    await at(after(25));
    expect(await mails()).toEqual([]);
    await at(after(40));
    expect((await mails()).filter((one) => one.endsWith("silenceNudged"))).toEqual([]);
    await at(after(49));
    expect((await mails()).filter((one) => one.endsWith("silenceNudged"))).toHaveLength(2);
  });

  test("a nudge that waited for the daily mail does not go to who has answered it", async () => {
    await product.db
      .insertInto("mailHours")
      .values([ada, ben].map((personId) => ({ personId })))
      .execute();
    await product.db
      .insertInto("mailChoice")
      .values([ada, ben].map((personId) => ({ personId, topic: "mentorships", mode: "daily" as const })))
      .execute();
    await at(after(21));
    const held = () =>
      product.db.selectFrom("delivery").select(["recipientName", "status"]).orderBy("id").execute();
    expect((await held()).map(({ status }) => status)).toEqual(["held", "held"]);
    mustSucceed(await (await checksOf(ben)).answerSilence({ ...(await silenceOf(ben)), answer: "notNow" }));
    await at(after(22));
    expect((await held()).filter(({ recipientName }) => recipientName === "Ben Li")).toEqual([
      { recipientName: "Ben Li", status: "skipped" },
    ]);
  });

  test("two who look at the clock at once tell each step once", async () => {
    product.clock.set(after(21));
    await Promise.all([product.turn(), product.turn()]);
    await product.turn();
    expect(await mails()).toEqual(["Ada Byron: silenceNudged", "Ben Li: silenceNudged"]);
  });
});
