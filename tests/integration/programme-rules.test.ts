import type { TestCaller, TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { MatchRunId, PersonId, ProgrammeId } from "@belay/core/ids.ts";
import type { Clocks } from "@belay/core/programmes/clocks.ts";
import { defaultClocks } from "@belay/core/programmes/clocks.ts";
import type { MatchPolicy } from "@belay/core/programmes/match-policy.ts";
import { defaultPolicy, pairRulesOf } from "@belay/core/programmes/match-policy.ts";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import { lockPair } from "../support/lock-pair.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";
import { asMentee, asMentor, makeProgramme, programmeWith } from "../support/make-programme.ts";

const NOW = "2026-11-23T09:00:00Z";

describe.each(availableDatabases)("what a programme says every pair needs, on %s", (kind) => {
  let product: TestProduct;
  let admin: TestCaller;
  let adminId: PersonId;
  let programmeId: ProgrammeId;
  let version: number;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  beforeEach(async () => {
    adminId = await makePerson(product.db, { name: "Iris", isCompanyAdmin: true });
    admin = await product.as(adminId);
    programmeId = await makeProgramme(admin);
    version = 1;
  });

  const enrol = (personId: PersonId, as: typeof asMentee | typeof asMentor) =>
    admin.programmes.addMember({ programmeId, personId, ...as });
  const speaking = (id: PersonId, language: string) =>
    product.db
      .updateTable("person")
      .set({ languages: [language] })
      .where("id", "=", id)
      .execute();
  /** Cleo wants the staff level and nothing else; Max is a senior, Stella a principal. */
  const enrolThree = async () => {
    const cleo = await makePerson(product.db, { name: "Cleo", selfLevel: "ic.mid" });
    const max = await makePerson(product.db, { name: "Max", mentors: true, selfLevel: "ic.senior" });
    const stella = await makePerson(product.db, { name: "Stella", mentors: true, selfLevel: "ic.principal" });
    await product.db.updateTable("person").set({ targetLevel: "ic.staff" }).where("id", "=", cleo).execute();
    mustSucceed(await enrol(cleo, asMentee));
    mustSucceed(await enrol(max, asMentor));
    return { cleo, max, stella };
  };
  const setRules = async (rules: Partial<MatchPolicy>) => {
    const settings = programmeWith({ policy: { ...defaultPolicy, ...rules } });
    version = mustSucceed(await admin.programmes.change({ ...settings, programmeId, version })).version;
  };
  const solve = async (): Promise<MatchRunId> => {
    const key = crypto.randomUUID();
    const { runId } = mustSucceed(await admin.cohorts.start({ key, programmeId, objective: "totalScore" }));
    await product.solveRuns();
    return runId;
  };
  const pairsOf = async (runId: MatchRunId) => (await admin.cohorts.pairs({ runId })).pairs;

  test("is as it always was where nobody sets anything", async () => {
    await enrolThree();
    const { policy } = await admin.programmes.one({ programmeId });
    expect(policy).toMatchObject({ needsSharedLanguage: true, minimumLevelGap: 1 });
    expect(await pairsOf(await solve())).toMatchObject([{ menteeName: "Cleo", mentorName: "Max" }]);
  });

  test("a level asks for as many grades as were set; the run says why and what would help", async () => {
    const { stella } = await enrolThree();
    await setRules({ minimumLevelGap: 3 });
    expect(await pairsOf(await solve())).toMatchObject([
      {
        ...{ menteeName: "Cleo", mentorId: null, cause: "NOBODY_ELIGIBLE", reason: "LEVEL_GAP_TOO_SMALL" },
        change: { change: { code: "LOWER_LEVEL_GAP", grades: 1 }, opens: 1 },
      },
    ]);
    mustSucceed(await enrol(stella, asMentor));
    expect(await pairsOf(await solve())).toMatchObject([{ menteeName: "Cleo", mentorName: "Stella" }]);
  });

  test("two who share no language are a pair where the programme needs none, and the run says so", async () => {
    const { cleo, max } = await enrolThree();
    await speaking(max, "ja");
    const [kept] = await pairsOf(await solve());
    expect(kept).toMatchObject({ mentorId: null, reason: "NO_SHARED_LANGUAGE" });
    await setRules({ needsSharedLanguage: false });
    const runId = await solve();
    const [made] = await pairsOf(runId);
    expect(made).toMatchObject({
      ...{ menteeName: "Cleo", mentorName: "Max" },
      explanation: { caution: { code: "NO_SHARED_LANGUAGE" } },
    });
    const candidates = await admin.cohorts.candidates({ runId, menteeId: cleo });
    expect(candidates).toMatchObject([{ name: "Max", refusal: null, sharesLanguage: false }]);
  });

  test("a lock doesn't outdo it, and a run is replayed by what was set then", async () => {
    const { cleo, max } = await enrolThree();
    const before = await solve();
    await setRules({ minimumLevelGap: 2 });
    await lockPair(product.db, { programmeId, menteeId: cleo, mentorId: max, by: adminId, at: NOW });
    const start = await admin.cohorts.start({
      ...{ key: crypto.randomUUID(), programmeId, objective: "totalScore" },
    });
    expect(start).toMatchObject({ ok: false, code: "LOCK_REFUSED" });
    expect(await admin.cohorts.replay({ runId: before })).toMatchObject({
      value: { isSame: true, inputIsSame: true },
    });
  });

  test("the examples beside the weights go by the rules as they stand in the form", async () => {
    const { max } = await enrolThree();
    const namesUnder = async (rules: Partial<MatchPolicy>) => {
      const pairs = await admin.matching.examplePairs({
        programmeId,
        rules: pairRulesOf({ ...defaultPolicy, ...rules }),
      });
      return pairs.map(({ mentorName }) => mentorName);
    };
    expect(await namesUnder({})).toEqual(["Max"]);
    expect(await namesUnder({ minimumLevelGap: 2 })).toEqual([]);
    await speaking(max, "ja");
    expect(await namesUnder({})).toEqual([]);
    expect(await namesUnder({ needsSharedLanguage: false })).toEqual(["Max"]);
  });

  test("clocks that the form would not let through are refused in its words, and what was kept before stays", async () => {
    const refused = async (clocks: Partial<Clocks>, words: string) => {
      const input = programmeWith({ clocks: { ...defaultClocks, ...clocks } });
      const message = expect.stringContaining(words);
      await expect(admin.programmes.create(input)).rejects.toMatchObject({ code: "BAD_REQUEST", message });
    };
    const often = { firstAfterDays: 7, thenEveryDays: 7 };
    const thrice = { remindAfterDays: [1, 2, 3], closeAfterDays: 14 };
    await refused({ pulse: often }, "the next comes after 14 days at the soonest");
    await refused({ mentorshipRequest: thrice }, "Two reminders at most");
    const kept = JSON.stringify({ ...defaultClocks, pulse: often, mentorshipRequest: thrice });
    await product.db
      .updateTable("programme")
      .set({ clocks: sql`${kept}::jsonb` })
      .where("id", "=", programmeId)
      .execute();
    expect((await admin.programmes.one({ programmeId })).clocks).toMatchObject({
      pulse: often,
      mentorshipRequest: thrice,
    });
    const none = { remindAfterDays: [], closeAfterDays: 14 };
    const settings = programmeWith({ clocks: { ...defaultClocks, mentorshipRequest: none } });
    mustSucceed(await admin.programmes.change({ ...settings, programmeId, version }));
  });

  test("a number nobody can mean is said to be wrong in words", async () => {
    const policy = { ...defaultPolicy, minimumLevelGap: 0 };
    await expect(admin.programmes.create(programmeWith({ policy }))).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: expect.stringContaining("At least one grade above."),
    });
  });
});
