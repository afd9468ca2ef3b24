import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { HelpAskId, PersonId } from "@belay/core/ids.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import { askFlash, firstStart, helpOnHome, makeMentor, sayStuck } from "../support/make-flash.ts";
import { placeUnder } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

// Monday, 10:00 in Madrid. Everybody is open 09:00 to 17:00 there, Monday to Friday.
const NOW = "2026-11-23T09:00:00Z";
const AN_HOUR_ON = "2026-11-23T10:00:00Z";

describe.each(availableDatabases)("25 minutes without a mentorship, on %s", (kind) => {
  let product: TestProduct;
  let tom: PersonId;
  beforeEach(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
    tom = await makePerson(product.db, { name: "Tom" });
  });
  afterEach(() => product.close());

  const asked = async (more?: Parameters<typeof askFlash>[2]): Promise<HelpAskId> =>
    mustSucceed(await askFlash(product, tom, more)).id;
  const accept = async (who: PersonId, askId: HelpAskId, startsAt = "2026-11-23T09:15:00Z") =>
    (await product.as(who)).help.accept({ askId, startsAt });
  const offer = async (who: PersonId, askId: HelpAskId, startsAt = "2026-11-23T09:05:00Z") =>
    (await product.as(who)).help.offer({ askId, startsAt });
  const at = async (now: string) => {
    product.clock.set(now);
    await product.turn();
    await product.turn();
  };
  const noticesOf = async (who: PersonId) =>
    (await (await product.as(who)).inbox.home()).notices.map(({ topic }) => topic);

  test("the best fit is asked, with the three nearest times, until when, and nobody else hears of it", async () => {
    const ada = await makeMentor(product, "Ada");
    const ben = await makeMentor(product, "Ben");
    await asked();
    const turns = [await helpOnHome(product, ada), await helpOnHome(product, ben)];
    const mine = turns.flatMap((home) => home.mine);
    expect(mine).toMatchObject([
      {
        kind: "answerFlash",
        since: NOW,
        until: AN_HOUR_ON,
        otherwise: "movesOn",
        subject: {
          other: { name: "Tom" },
          about: "Why does this channel block?",
          starts: ["2026-11-23T09:15:00Z", "2026-11-23T09:30:00Z", "2026-11-23T09:45:00Z"],
        },
      },
    ]);
    const [waiting] = (await helpOnHome(product, tom)).theirs;
    expect(waiting).toMatchObject({ kind: "answerFlash", since: NOW, until: AN_HOUR_ON });
    expect(["Ada", "Ben"]).toContain(waiting?.subject.other.name);
  });

  test("one click makes an ordinary session without a mentorship, on both calendars", async () => {
    const ada = await makeMentor(product, "Ada");
    const askId = await asked();
    const { sessionId } = mustSucceed(await accept(ada, askId));
    for (const who of [ada, tom]) {
      const session = await (await product.as(who)).sessions.one({ id: sessionId });
      expect(session).toMatchObject({
        mentorshipId: null,
        form: "flash",
        status: "confirmed",
        startsAt: "2026-11-23T09:15:00Z",
        endsAt: "2026-11-23T09:40:00Z",
        number: 1,
        ofPair: { topic: "Why does this channel block?", goal: { skillId: "go", toLevel: null } },
      });
    }
    await at(NOW);
    expect(await noticesOf(tom)).toEqual(["helpTaken"]);
    expect(await helpOnHome(product, ada)).toEqual({ mine: [], theirs: [] });
    expect(await helpOnHome(product, tom)).toEqual({ mine: [], theirs: [] });
    // The time is held: nobody gets it twice.
    const again = mustSucceed(await askFlash(product, await makePerson(product.db, { name: "Uma" }))).id;
    expect(await firstStart(product, ada, again)).toBe("2026-11-23T09:45:00Z");
  });

  test("unanswered for an hour it goes to the next, who has an hour too, and both hear it", async () => {
    const ada = await makeMentor(product, "Ada", { offers: { go: 5 } });
    const ben = await makeMentor(product, "Ben");
    const askId = await asked();
    const isAdas = (await helpOnHome(product, ada)).mine.length === 1;
    const [first, second] = isAdas ? [ada, ben] : [ben, ada];
    await at("2026-11-23T09:59:00Z");
    expect((await helpOnHome(product, second)).mine).toEqual([]);
    await at(AN_HOUR_ON);
    expect((await helpOnHome(product, first)).mine).toEqual([]);
    expect(await noticesOf(first)).toEqual(["helpMovedOn"]);
    expect((await helpOnHome(product, second)).mine).toMatchObject([
      { since: AN_HOUR_ON, until: "2026-11-23T11:00:00Z" },
    ]);
    expect((await helpOnHome(product, tom)).theirs).toMatchObject([{ since: AN_HOUR_ON }]);
    expect(await accept(first, askId, "2026-11-23T10:15:00Z")).toMatchObject({ code: "MOVED_ON" });
    expect(await accept(second, askId, "2026-11-23T10:15:00Z")).toMatchObject({ ok: true });
    expect(await accept(first, askId, "2026-11-23T10:15:00Z")).toMatchObject({ code: "TAKEN" });
  });

  test("between the end of the hour and the round that moves it on, the mentor can take it no longer", async () => {
    const ada = await makeMentor(product, "Ada");
    const askId = await asked();
    product.clock.set(AN_HOUR_ON);
    expect(await accept(ada, askId, "2026-11-23T10:15:00Z")).toMatchObject({ code: "MOVED_ON" });
  });

  test("declined it goes on at once, and when nobody is left the asker is told", async () => {
    const ada = await makeMentor(product, "Ada");
    const ben = await makeMentor(product, "Ben");
    const askId = await asked();
    const isAdas = (await helpOnHome(product, ada)).mine.length === 1;
    const [first, second] = isAdas ? [ada, ben] : [ben, ada];
    mustSucceed(await (await product.as(first)).help.decline({ askId }));
    expect((await helpOnHome(product, second)).mine).toHaveLength(1);
    mustSucceed(await (await product.as(second)).help.decline({ askId }));
    expect((await helpOnHome(product, tom)).theirs).toEqual([]);
    await at(NOW);
    expect(await noticesOf(tom)).toEqual(["helpNobodyLeft"]);
    const [notice] = (await (await product.as(tom)).inbox.home()).notices;
    expect(notice).toMatchObject({ skillId: "go", reason: "Why does this channel block?" });
  });

  test("the asker may stop it, and whoever was asked just then hears it", async () => {
    const ada = await makeMentor(product, "Ada");
    const askId = await asked();
    mustSucceed(await (await product.as(tom)).help.end({ askId, isSolved: false }));
    expect((await helpOnHome(product, ada)).mine).toEqual([]);
    expect(await accept(ada, askId)).toMatchObject({ code: "ENDED" });
    await at(NOW);
    expect(await noticesOf(ada)).toEqual(["helpStopped"]);
    // And may ask for the same again.
    await asked();
  });

  test.each([
    ["who doesn't teach it", { offers: { sql: 5 } }],
    ["who has paused", { mentors: false }],
    ["who is never free", { hours: [] }],
    ["who is open when the asker is not", { hours: [{ day: 1, start: "18:00", end: "20:00" }] }],
  ])("nobody is asked %s", async (_who, more) => {
    await makeMentor(product, "Ada", more);
    expect(await askFlash(product, tom)).toMatchObject({ ok: false, code: "NOBODY_HAS_ROOM" });
  });

  test("any hour will do when the asker says so", async () => {
    await makeMentor(product, "Ada", { hours: [{ day: 1, start: "18:00", end: "20:00" }] });
    expect(await askFlash(product, tom, { hours: "any" })).toMatchObject({ ok: true });
  });

  test("a lead is not asked by their own people", async () => {
    const ada = await makeMentor(product, "Ada");
    await placeUnder(product.db, tom, ada);
    expect(await askFlash(product, tom)).toMatchObject({ code: "NOBODY_HAS_ROOM" });
    await sayStuck(product, tom);
    expect((await helpOnHome(product, ada)).mine).toEqual([]);
  });

  test("who is full of mentees may still give 25 minutes", async () => {
    const ada = await makeMentor(product, "Ada", { capacity: 1 });
    await asked();
    expect((await helpOnHome(product, ada)).mine).toHaveLength(1);
  });

  test("not everybody is sent to the same star", async () => {
    const star = await makeMentor(product, "Ada", { offers: { go: 5 } });
    const other = await makeMentor(product, "Ben");
    const people = await Promise.all(
      ["Uma", "Vera", "Wim", "Xan"].map((name) => makePerson(product.db, { name })),
    );
    for (const person of people) mustSucceed(await askFlash(product, person));
    expect((await helpOnHome(product, star)).mine).toHaveLength(2);
    expect((await helpOnHome(product, other)).mine).toHaveLength(2);
  });

  test("the same is asked once, however often it is sent", async () => {
    await makeMentor(product, "Ada");
    const key = crypto.randomUUID();
    const first = await askFlash(product, tom, { key });
    expect(await askFlash(product, tom, { key })).toEqual(first);
    expect(await askFlash(product, tom)).toMatchObject({ code: "ALREADY_ASKED" });
  });

  test("who is stuck is seen by those who can help and have room, and by nobody else", async () => {
    const ada = await makeMentor(product, "Ada");
    const [sql, never, japanese] = [
      await makeMentor(product, "Ben", { offers: { sql: 5 } }),
      await makeMentor(product, "Cleo", { hours: [] }),
      await makeMentor(product, "Dan"),
    ];
    await product.db
      .updateTable("person")
      .set({ languages: ["ja"] })
      .where("id", "=", japanese)
      .execute();
    const askId = await sayStuck(product, tom);
    for (const who of [sql, never, japanese]) expect((await helpOnHome(product, who)).mine).toEqual([]);
    for (const who of [sql, japanese]) expect(await offer(who, askId)).toMatchObject({ code: "NOT_FOUND" });
    expect((await helpOnHome(product, ada)).mine).toMatchObject([
      {
        kind: "offerToPair",
        until: "2026-11-23T17:00:00Z",
        subject: { other: { name: "Tom" }, starts: ["2026-11-23T09:05:00Z"] },
      },
    ]);
  });

  test("who is stuck is in the mail of those who could offer, and of nobody else; taken at once, in nobody's", async () => {
    const ada = await makeMentor(product, "Ada");
    const sql = await makeMentor(product, "Ben", { offers: { sql: 5 } });
    const mailsOf = (who: PersonId) =>
      product.db.selectFrom("delivery").select(["kind", "subject"]).where("personId", "=", who).execute();
    await sayStuck(product, tom);
    await product.turn();
    expect(await mailsOf(ada)).toEqual([{ kind: "helpStuck", subject: "Tom is stuck with Go" }]);
    expect(await mailsOf(sql)).toEqual([]);
    const uma = await makePerson(product.db, { name: "Uma" });
    const askId = await sayStuck(product, uma);
    expect(await offer(ada, askId)).toMatchObject({ ok: true });
    await product.turn();
    expect((await mailsOf(ada)).filter(({ subject }) => subject.startsWith("Uma is stuck"))).toEqual([]);
  });

  test("one click pairs on the next five minutes, and the second offer hears that it is taken", async () => {
    const [ada, ben] = [await makeMentor(product, "Ada"), await makeMentor(product, "Ben")];
    const askId = await sayStuck(product, tom);
    // Read at 10:00, clicked at 10:07.
    product.clock.set("2026-11-23T09:07:00Z");
    expect(await offer(ada, askId)).toMatchObject({ ok: true, value: { startsAt: "2026-11-23T09:10:00Z" } });
    expect(await offer(ben, askId)).toMatchObject({ ok: false, code: "TAKEN" });
    expect((await helpOnHome(product, ben)).mine).toEqual([]);
  });

  test("a time that is long past is not what was clicked: the nearest ones are told", async () => {
    const ada = await makeMentor(product, "Ada");
    const askId = await sayStuck(product, tom);
    product.clock.set("2026-11-23T10:00:00Z");
    const answer = await offer(ada, askId);
    expect(answer).toMatchObject({ code: "SLOT_TAKEN", details: { nearestStarts: expect.any(Array) } });
  });

  test("nobody paired all day: it closes by itself, and who was stuck is told", async () => {
    const ada = await makeMentor(product, "Ada");
    const askId = await sayStuck(product, tom);
    await at("2026-11-23T16:59:00Z");
    expect((await helpOnHome(product, tom)).theirs).toHaveLength(1);
    await at("2026-11-23T17:00:00Z");
    expect((await helpOnHome(product, tom)).theirs).toEqual([]);
    expect(await noticesOf(tom)).toEqual(["helpClosed"]);
    expect(await offer(ada, askId, "2026-11-23T17:05:00Z")).toMatchObject({ code: "ENDED" });
  });

  test("whoever leaves leaves no turn behind: the asker's ends, the mentor's goes on", async () => {
    const admin = await makePerson(product.db, { name: "Root", isCompanyAdmin: true });
    const [ada, ben] = [await makeMentor(product, "Ada"), await makeMentor(product, "Ben")];
    await asked();
    const isAdas = (await helpOnHome(product, ada)).mine.length === 1;
    const [first, second] = isAdas ? [ada, ben] : [ben, ada];
    mustSucceed(await (await product.as(admin)).company.deactivate({ id: first }));
    await at(NOW);
    expect((await helpOnHome(product, second)).mine).toHaveLength(1);
    mustSucceed(await (await product.as(admin)).company.deactivate({ id: tom }));
    await at(NOW);
    expect((await helpOnHome(product, second)).mine).toEqual([]);
    expect(await noticesOf(second)).toEqual(["helpStopped"]);
  });

  test("how many could help is said before anybody is asked, without a name", async () => {
    await makeMentor(product, "Ada");
    await makeMentor(product, "Ben", { hours: [{ day: 2, start: "09:00", end: "10:00" }] });
    const { help } = await product.as(tom);
    const times = { hours: "own", within: "week" } as const;
    const room = await help.room({ form: "flash", skillId: "go", ...times });
    expect(room).toEqual({ isAboveAll: false, people: 2, firstStart: "2026-11-23T09:15:00Z" });
    const today = await help.room({ form: "flash", skillId: "go", hours: "own", within: "today" });
    expect(today.people).toBe(1);
  });
});
