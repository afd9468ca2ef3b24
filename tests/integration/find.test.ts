import type { TestCaller, TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeMentorship, placeUnder } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";
const goal = { kind: "skill", skillId: "test_design", fromLevel: 2, toLevel: 4 } as const;
const monday = (start: string, end: string) => [{ day: 1 as const, start, end }];

describe.each(availableDatabases)("finding a mentor, on %s", (kind) => {
  let product: TestProduct;
  let ben: PersonId;
  let calls: TestCaller;
  // A search looks at the whole company, so every test has one of its own.
  beforeEach(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
    ben = await makePerson(product.db, { name: "Ben", selfLevel: "ic.mid" });
    calls = await product.as(ben);
  });
  afterEach(() => product.close());

  const mentor = (name: string, more: Partial<Parameters<typeof makePerson>[1]> = {}) =>
    makePerson(product.db, {
      name,
      mentors: true,
      offers: { test_design: 5 },
      selfLevel: "ic.senior",
      ...more,
    });
  const assess = (personId: PersonId, level: number) =>
    product.db
      .insertInto("assessment")
      .values({
        id: crypto.randomUUID(),
        personId,
        skillId: "test_design",
        level,
        source: "lead",
        assessedAt: "2026-05-01T08:00:00Z",
      })
      .execute();

  test("who fits comes best first, with parts that add up, reasons and a caution", async () => {
    const [ada] = [
      await mentor("Ada", { capacity: 4 }),
      await mentor("Cleo", { offers: { test_design: 3 } }),
    ];
    const found = await calls.matching.find({ goal });
    expect(found.mentors.map(({ name }) => name)).toEqual(["Ada", "Cleo"]);
    expect(found).toMatchObject({
      eligible: 2,
      goals: [{ skillId: "test_design", from: 2, to: 4 }],
    });
    expect(await calls.matching.missing({ goal })).toMatchObject({ eligible: 2, nobody: null });
    for (const { bar, contributions } of found.mentors) {
      expect(bar.parts.reduce((sum, { points }) => sum + points, 0)).toBe(bar.score);
      const exact = contributions.reduce((sum, { points }) => sum + points, 0);
      expect(Math.round(exact / 10_000)).toBe(bar.score);
    }
    expect(found.mentors[0]).toMatchObject({
      id: ada,
      levelId: "ic.senior",
      sharedMinutesPerWeek: 2400,
      seatsLeft: 4,
      reasons: [
        { code: "SKILL_LEVEL", skillId: "test_design", mentorLevel: 5, above: 3 },
        { code: "GRADE_ABOVE", grades: 1 },
        { code: "SHARED_HOURS", minutesPerWeek: 2400 },
      ],
      caution: { code: "SELF_ASSESSED", skillIds: ["test_design"] },
    });
  });

  test("each says when the two could meet first, past the notice and past what is taken", async () => {
    const [ada, ola] = [
      await mentor("Ada", { hours: monday("09:00", "12:00") }),
      await mentor("Ola", { hours: monday("15:00", "17:00") }),
    ];
    const mentorshipId = await makeMentorship(product.db, {
      mentorId: ada,
      menteeId: await makePerson(product.db, { name: "Eve" }),
    });
    const first = async () => {
      const { mentors } = await calls.matching.find({ goal });
      return new Map(mentors.map(({ id, firstSlot }) => [id, firstSlot?.startsAt]));
    };
    expect(await first()).toEqual(
      new Map([
        [ada, "2026-11-30T08:00:00Z"],
        [ola, "2026-11-30T14:00:00Z"],
      ]),
    );
    const booked = await (await product.as(ada)).sessions.book({
      ...{ key: crypto.randomUUID(), mentorshipId, startsAt: "2026-11-30T08:00:00Z", durationMinutes: 60 },
      ...{ kind: "pairing", topic: "Taken", waivesOwnRules: false },
    });
    expect(booked).toMatchObject({ ok: true });
    expect((await first()).get(ada)).toBe("2026-11-30T09:00:00Z");
    const painted = await calls.matching.find({ goal, hours: monday("10:30", "13:00") });
    expect(painted.mentors.find(({ id }) => id === ada)?.firstSlot?.startsAt).toBe("2026-11-30T09:30:00Z");
    expect(painted.mentors.find(({ id }) => id === ola)).toBeUndefined();
  });

  test("what rests on the other side's private answer is one part, and nobody's hours are told", async () => {
    await mentor("Ada");
    const found = await calls.matching.find({ goal });
    const factors = found.mentors[0]?.contributions.map(({ factor }) => factor) ?? [];
    expect(factors).toContain("other");
    expect(factors).not.toContain("history");
    expect(JSON.stringify(found)).not.toMatch(/weeklyHours|email|"09:00"/);
  });

  test("five are shown, all are counted", async () => {
    for (const name of ["A", "B", "C", "D", "E", "F", "G"]) await mentor(`Mentor ${name}`);
    const found = await calls.matching.find({ goal });
    expect(found.mentors).toHaveLength(5);
    expect(found.eligible).toBe(7);
  });

  test("one's own lead and whoever one is paired with are not proposed, who left is not named at all", async () => {
    const [lead, pair, left] = [await mentor("Lead"), await mentor("Pair"), await mentor("Left")];
    await placeUnder(product.db, ben, lead);
    await makeMentorship(product.db, { mentorId: pair, menteeId: ben });
    await product.db.updateTable("person").set({ deactivatedAt: NOW }).where("id", "=", left).execute();
    const found = await calls.matching.find({ goal });
    expect(found.mentors).toEqual([]);
    const explained = await calls.matching.missing({ goal });
    expect(explained.missing).toEqual({ OWN_MANAGER: 1, ALREADY_PAIRED: 1 });
    expect(JSON.stringify([found, explained])).not.toContain(left);
    expect(await calls.matching.judge({ goal, mentorId: lead })).toMatchObject({ refusals: ["OWN_MANAGER"] });
    await expect(calls.matching.judge({ goal, mentorId: left })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("whoever one has in mind comes with all that they teach, so that each can be asked for by name", async () => {
    const cleo = await mentor("Cleo");
    await product.db.insertInto("offer").values({ personId: cleo, skillId: "sql", level: 3 }).execute();
    const judged = await calls.matching.judge({ goal, mentorId: cleo });
    expect(judged.offers.map(({ skillId }) => skillId)).toContain("sql");
    await product.db.updateTable("person").set({ wantsToMentor: false }).where("id", "=", cleo).execute();
    expect(await calls.matching.judge({ goal, mentorId: cleo })).toMatchObject({
      isOffering: false,
      offers: [],
    });
  });

  test("with nobody in reach the constraint is named, and its smallest change, applied, finds them", async () => {
    await mentor("Ada", { hours: monday("09:00", "09:45") });
    await mentor("Cleo", { hours: monday("09:00", "09:30") });
    const found = await calls.matching.missing({ goal });
    expect(found.nobody).toMatchObject({
      constraint: "OVERLAP_TOO_SMALL",
      count: 2,
      change: { change: { code: "LOWER_OVERLAP", minutesPerWeek: 45 }, opens: 1 },
    });
    const again = await calls.matching.find({ goal, minimumOverlapMinutes: 45 });
    expect(again.mentors.map(({ name }) => name)).toEqual(["Ada"]);
  });

  test("a mentor's own word may be not enough, and asking for it is the smallest change", async () => {
    const ada = await mentor("Ada");
    const strict = await calls.matching.missing({ goal, acceptsSelfAssessed: false });
    expect(strict.nobody).toMatchObject({
      constraint: "SKILL_GAP_TOO_SMALL",
      change: { change: { code: "ACCEPT_SELF_ASSESSED" }, opens: 1 },
    });
    await assess(ada, 4);
    expect(await calls.matching.find({ goal, acceptsSelfAssessed: false })).toMatchObject({
      mentors: [{ caution: null, reasons: [{ mentorLevel: 4 }, {}, {}] }],
    });
  });

  test("the switch of the profile holds where the question says nothing", async () => {
    await mentor("Ada");
    await product.db
      .updateTable("person")
      .set({ acceptsSelfAssessed: false })
      .where("id", "=", ben)
      .execute();
    expect(await calls.matching.find({ goal })).toMatchObject({ eligible: 0, acceptsSelfAssessed: false });
    expect(await calls.matching.find({ goal, acceptsSelfAssessed: true })).toMatchObject({ eligible: 1 });
  });

  test("a level that nobody stands above is asked for as its skills, and whoever that finds may be asked", async () => {
    const ada = await mentor("Ada", { selfLevel: "ic.mid", offers: { test_design: 5 } });
    const level = { kind: "level", levelId: "ic.senior" } as const;
    const found = await calls.matching.missing({ goal: level });
    expect(found.nobody?.change?.change).toEqual({
      code: "SKILLS_INSTEAD_OF_LEVEL",
      levelId: "ic.senior",
    });
    const again = await calls.matching.find({ goal: level, levelAsSkills: true });
    expect(again.mentors.map(({ id }) => id)).toEqual([ada]);
    const [askFor] = again.mentors[0]?.askFor ?? [];
    if (!askFor) throw new Error("there is nothing to ask for");
    expect(askFor).toMatchObject({ kind: "skill", skillId: "test_design", fromLevel: null });
    const asked = await calls.mentorships.ask({
      key: crypto.randomUUID(),
      mentorId: ada,
      goal: askFor,
      message: "Will you help me?",
    });
    expect(asked).toMatchObject({ ok: true });
  });

  test("hours as they are being painted are weighed instead of the saved ones, and not saved", async () => {
    await mentor("Ada", { hours: monday("09:00", "12:00") });
    const painted = await calls.matching.find({ goal, hours: monday("09:00", "11:00") });
    expect(painted.mentors).toMatchObject([{ sharedMinutesPerWeek: 120 }]);
    const apart = await calls.matching.missing({ goal, hours: monday("14:00", "16:00") });
    expect(apart.missing).toEqual({ OVERLAP_TOO_SMALL: 1 });
    expect(await calls.matching.find({ goal })).toMatchObject({ mentors: [{ sharedMinutesPerWeek: 180 }] });
  });

  test("whom one asked stays in the list with the request that waits", async () => {
    const ada = await mentor("Ada");
    await calls.mentorships.ask({ key: crypto.randomUUID(), mentorId: ada, goal, message: "Will you?" });
    const found = await calls.matching.find({ goal });
    expect(found.mentors).toMatchObject([
      { id: ada, asked: { createdAt: NOW, closesAt: "2026-12-07T09:00:00Z", version: 1 } },
    ]);
    expect(await calls.mentorships.between({ id: ada })).toMatchObject({
      mentorships: [],
      requests: [{ mentorId: ada, menteeId: ben, status: "requested" }],
    });
  });

  test("nobody sees what stands between two others", async () => {
    const ada = await mentor("Ada");
    await makeMentorship(product.db, { mentorId: ada, menteeId: ben });
    const eve = await product.as(await makePerson(product.db, { name: "Eve" }));
    expect(await eve.mentorships.between({ id: ada })).toEqual({ mentorships: [], requests: [] });
    expect(await eve.mentorships.between({ id: ben })).toEqual({ mentorships: [], requests: [] });
  });

  test("all goals of the profile count where no single one is asked for", async () => {
    await mentor("Ada");
    await product.db
      .insertInto("want")
      .values({ personId: ben, skillId: "test_design", fromLevel: 1, toLevel: 3, priority: 1 })
      .execute();
    expect(await calls.matching.find({})).toMatchObject({
      goals: [{ kind: "skill", skillId: "test_design", from: 1, to: 3 }],
      mentors: [{ name: "Ada" }],
    });
  });

  test("a goal that the ladder doesn't have is refused in words", async () => {
    const unknown = { kind: "level", levelId: "ic.wizard" } as const;
    await expect(calls.matching.find({ goal: unknown })).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: "This goal is not in the company's ladder. Choose a skill or a level from the list.",
    });
  });
});
