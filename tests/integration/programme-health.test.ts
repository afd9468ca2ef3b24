import type { TestCaller, TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId, ProgrammeId } from "@belay/core/ids.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import { defaultClocks } from "@belay/core/programmes/clocks.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";
import { asMentee, COHORT_DATES, makeProgramme } from "../support/make-programme.ts";
import { askForReviewing, makeProgrammeOfTwo, pairForReviewing } from "../support/make-programme-of-two.ts";

const START = "2026-11-02T09:00:00Z";
const after = (days: number) => addMilliseconds(START, days * DAY);
const SECRET = "what-the-mentee-wrote-to-the-mentor";

describe.each(availableDatabases)("the health of a programme, on %s", (kind) => {
  let product: TestProduct;
  let irisId: PersonId;
  let ada: PersonId;
  let ben: PersonId;
  let programmeId: ProgrammeId;
  beforeAll(async () => {
    product = await openTestProduct(kind, START);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  const iris = (): Promise<TestCaller> => product.as(irisId);

  beforeEach(async () => {
    product.clock.set(START);
    const silence = { nudgeAfterDays: 5, flagAfterDays: 12, offerToConcludeAfterDays: 40 };
    const mentorshipRequest = { remindAfterDays: [1], closeAfterDays: 6 };
    const made = await makeProgrammeOfTwo(product, { ...defaultClocks, silence, mentorshipRequest });
    ({ programmeId, irisId, mentorId: ada, menteeId: ben } = made);
  });

  const ask = () => askForReviewing(product, { mentorId: ada, menteeId: ben, message: SECRET });
  const pair = () => pairForReviewing(product, { mentorId: ada, menteeId: ben });
  const health = async (more: object = {}) => (await iris()).checks.health({ programmeId, ...more });
  const of = async (id: PersonId) => (await health()).rows.find(({ personId }) => personId === id);
  const repair = async (what: "remind" | "extend", personId = ben) =>
    (await iris()).checks.repair({ programmeId, personId, kind: what });
  const noticesOf = async (id: PersonId) => {
    await product.turn();
    return (await (await product.as(id)).inbox.home()).notices.map(({ topic, reason }) => [topic, reason]);
  };

  test("names who waits, for whom, until when, and who is free, without what was written", async () => {
    expect(await of(ben)).toMatchObject({ state: "waiting", cause: "NOBODY_ASKED", owner: "mentee" });
    expect(await of(ada)).toMatchObject({ state: "free", cause: "NO_MENTEE" });
    await ask();
    expect(await of(ben)).toMatchObject({
      ...{ state: "waiting", cause: "REQUEST_OPEN", owner: "mentor", mentor: { name: "Ada" } },
      until: after(6),
    });
    expect(JSON.stringify(await health())).not.toContain(SECRET);
  });

  test("a request closes by the clock of the programme, and then its mentee is stuck", async () => {
    await ask();
    product.clock.set(after(6));
    await product.turn();
    expect(await of(ben)).toMatchObject({ state: "stuck", cause: "REQUEST_RAN_OUT", owner: "mentee" });
  });

  test("a request whose time is over is nobody's to answer, also before a clock has closed it", async () => {
    await ask();
    product.clock.set(after(6));
    expect(await of(ben)).toMatchObject({ state: "stuck", cause: "REQUEST_RAN_OUT", since: after(6) });
  });

  test("a mentor is reminded of a request when the programme says", async () => {
    await ask();
    product.clock.set(after(1));
    expect((await noticesOf(ada)).map(([topic]) => topic)).toContain("requestReminded");
  });

  test("a pair of the programme is silent by its clock, and nudged by it", async () => {
    await pair();
    expect(await of(ben)).toMatchObject({
      ...{ state: "matched", cause: "UNDER_WAY", mentor: { name: "Ada" }, pairedSince: START },
    });
    product.clock.set(after(5));
    expect(await of(ben)).toMatchObject({ state: "silent", cause: "QUIET", until: after(12) });
    await product.turn();
    const { mine } = await (await product.as(ben)).inbox.home();
    expect(mine.map(({ kind: what }) => what)).toContain("breakSilence");
    product.clock.set(after(12));
    expect(await of(ben)).toMatchObject({ state: "stuck", cause: "QUIET_LONG", until: null });
  });

  test("reminding tells whose turn it is, once a day however many run it", async () => {
    await ask();
    mustSucceed(await repair("remind"));
    expect(await repair("remind")).toMatchObject({ ok: false, code: "DONE_TODAY" });
    expect(await noticesOf(ada)).toContainEqual(["programmeReminded", "REQUEST_OPEN"]);
    const mails = await product.db
      .selectFrom("delivery")
      .select("subject")
      .where("kind", "=", "programmeReminded")
      .where("personId", "=", ada)
      .execute();
    expect(mails.map(({ subject }) => subject)).toEqual([
      "Growing into architecture: Ben waits for your answer",
    ]);
    expect((await of(ben))?.lastRepair).toMatchObject({ kind: "remind", by: "Iris", on: "2026-11-02" });
    product.clock.set(after(1));
    mustSucceed(await repair("remind"));
  });

  test("more time closes a request a week later, and begins the silence of a pair anew", async () => {
    await ask();
    mustSucceed(await repair("extend"));
    expect(await of(ben)).toMatchObject({ until: after(13) });
  });

  test("more time for a silent pair begins its clock anew", async () => {
    await pair();
    product.clock.set(after(8));
    mustSucceed(await repair("extend"));
    expect(await of(ben)).toMatchObject({ state: "matched" });
    expect(await repair("extend")).toMatchObject({ code: "NOT_NEEDED" });
  });

  test("in a cohort everybody waits for the match, and is the admin's to match once it runs", async () => {
    const cohort = await makeProgramme(await iris(), COHORT_DATES);
    const { programmes, checks } = await iris();
    mustSucceed(await programmes.addMember({ programmeId: cohort, personId: ben, ...asMentee }));
    expect((await checks.health({ programmeId: cohort })).rows).toMatchObject([{ cause: "BEFORE_MATCH" }]);
    product.clock.set("2026-12-08T09:00:00Z");
    const later = await (await iris()).checks.health({ programmeId: cohort });
    expect(later.rows).toMatchObject([{ state: "stuck", cause: "NOT_MATCHED", owner: "admin" }]);
    expect(later.counts).toMatchObject({ stuck: 1, waiting: 0 });
  });

  test("comes page by page, and the numbers count what they open", async () => {
    const { programmes } = await iris();
    for (let index = 0; index < 51; index++) {
      const personId = await makePerson(product.db, { name: `Guest ${index}` });
      mustSucceed(await programmes.addMember({ programmeId, personId, ...asMentee }));
    }
    const first = await health({ state: "waiting" });
    expect(first.counts.waiting).toBe(52);
    expect(first.rows).toHaveLength(50);
    const second = await health({ state: "waiting", cursor: first.nextCursor });
    expect(second.rows).toHaveLength(2);
    expect(second.nextCursor).toBeNull();
    const ids = [...first.rows, ...second.rows].map(({ personId }) => personId);
    expect(new Set(ids).size).toBe(52);
  });

  test("weights show real pairs, as they do in each part of a score", async () => {
    const cleo = await makePerson(product.db, { name: "Cleo" });
    await product.db
      .insertInto("want")
      .values({ personId: cleo, skillId: "code_review", fromLevel: 1, toLevel: 3, priority: 1 })
      .execute();
    const { programmes, matching } = await iris();
    mustSucceed(await programmes.addMember({ programmeId, personId: cleo, ...asMentee }));
    const [example] = await matching.examplePairs({ programmeId });
    expect(example).toMatchObject({ menteeName: "Cleo", mentorName: "Ada", values: { skills: 1 } });
  });
});
