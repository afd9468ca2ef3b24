import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { MatchRunId, PersonId, ProgrammeId } from "@belay/core/ids.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import { lockPair } from "../support/lock-pair.ts";
import { enrol, makeCohort, makeSmallCohort } from "../support/make-cohort.ts";
import { makeMentorship, placeUnder } from "../support/make-mentorship.ts";
import { makeCompany } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";

describe.each(availableDatabases)("a match run, on %s", (kind) => {
  let product: TestProduct;
  let admin: PersonId;
  let mentors: PersonId[];
  let mentees: PersonId[];
  let programmeId: ProgrammeId;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  beforeEach(async () => {
    product.clock.set(NOW);
    const made = await makeSmallCohort(product.db, ["Ana", "Ben", "Cem"]);
    ({ admin, mentees, programmeId } = made);
    mentors = [made.mia, made.max];
  });

  const cohortsAs = async (who: PersonId) => (await product.as(who)).cohorts;
  const start = async (more = {}) =>
    (await cohortsAs(admin)).start({
      ...{ key: crypto.randomUUID(), programmeId, objective: "totalScore" },
      ...more,
    });
  const solve = async (more = {}): Promise<MatchRunId> => {
    const { runId } = mustSucceed(await start(more));
    await product.solveRuns();
    return runId;
  };
  const read = async (runId: MatchRunId) => (await cohortsAs(admin)).run({ runId });
  const pairsOf = async (runId: MatchRunId, more = {}) =>
    (await (await cohortsAs(admin)).pairs({ runId, ...more })).pairs;

  test("is solved by a thread and kept, with who got whom and why", async () => {
    const runId = await solve();
    expect(await read(runId)).toMatchObject({
      ...{ status: "draft", number: 1, mentees: 3, mentors: 2, matched: 2, isProven: true },
    });
    const pairs = await pairsOf(runId);
    expect(pairs.map(({ menteeName }) => menteeName)).toEqual(["Ana", "Ben", "Cem"]);
    const matched = pairs.filter(({ mentorId }) => mentorId !== null);
    expect(matched.map(({ mentorName }) => mentorName).sort()).toEqual(["Max", "Mia"]);
    for (const { bar, score } of matched) {
      expect((bar ?? []).reduce((sum, points) => sum + points, 0)).toBe(Math.round((score ?? 0) / 10_000));
    }
    expect(pairs.find(({ mentorId }) => mentorId === null)).toMatchObject({ cause: "ALL_TAKEN" });
  });

  test("of the same people twice comes to the same bytes", async () => {
    const [one, other] = [await read(await solve({ seed: 7 })), await read(await solve({ seed: 7 }))];
    expect(one.number + 1).toBe(other.number);
    expect([other.inputHash, other.resultHash]).toEqual([one.inputHash, one.resultHash]);
  });

  test("can be cancelled while it waits, and then stays so", async () => {
    const { runId } = mustSucceed(await start());
    mustSucceed(await (await cohortsAs(admin)).cancel({ runId }));
    await product.solveRuns();
    expect(await read(runId)).toMatchObject({ status: "cancelled" });
    expect(await (await cohortsAs(admin)).cancel({ runId })).toMatchObject({ code: "RUN_NOT_UNDER_WAY" });
  });

  test("that a process lost is taken up, and given up with words after three times", async () => {
    const { runId } = mustSucceed(await start());
    const lose = (attempts: number) =>
      product.db
        .updateTable("matchRun")
        .set({ status: "running", attempts, leasedUntil: "2026-01-01T00:00:00Z" })
        .where("id", "=", runId)
        .execute();
    await lose(1);
    await product.solveRuns();
    expect(await read(runId)).toMatchObject({ status: "draft", matched: 2 });
    await lose(3);
    await product.solveRuns();
    expect(await read(runId)).toMatchObject({ status: "failed", problem: "LOST" });
  });

  test("leaves out who has a mentor here, and never pairs with the own line", async () => {
    const { db } = product;
    const [mia, max] = [mentors[0] ?? admin, mentors[1] ?? admin];
    const [ana, ben, cem] = [mentees[0] ?? admin, mentees[1] ?? admin, mentees[2] ?? admin];
    const mentorshipId = await makeMentorship(db, { mentorId: mia, menteeId: ana });
    await db.updateTable("mentorship").set({ programmeId }).where("id", "=", mentorshipId).execute();
    await placeUnder(db, ben, max);
    const pairs = await pairsOf(await solve());
    expect(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId])).toEqual([
      [ben, null],
      [cem, max],
    ]);
    expect(pairs[0]).toMatchObject({ cause: "NOBODY_ELIGIBLE" });
  });

  test("is refused with its reason, and nothing begun, where there is nothing to solve", async () => {
    const empty = await makeCohort(product.db, { admin });
    expect(await start({ programmeId: empty })).toMatchObject({ code: "NO_MENTEES" });
    await enrol(product.db, empty, { mentees, mentors: [] });
    expect(await start({ programmeId: empty })).toMatchObject({ code: "NO_MENTORS" });
    await product.db.updateTable("programme").set({ endedAt: NOW }).where("id", "=", empty).execute();
    expect(await start({ programmeId: empty })).toMatchObject({ code: "PROGRAMME_ENDED" });
    expect(await (await cohortsAs(admin)).runs({ programmeId: empty })).toMatchObject({ runs: [] });
  });

  test("is refused with names where its locks are impossible", async () => {
    const lock = (menteeId = admin, mentorId = admin) =>
      lockPair(product.db, { programmeId, menteeId, mentorId, by: admin, at: NOW });
    await lock(mentees[0], mentors[0]);
    await lock(mentees[1], mentors[0]);
    expect(await start()).toMatchObject({
      code: "LOCK_ABOVE_CAPACITY",
      details: [
        { menteeName: "Ana", mentorName: "Mia", seats: 1 },
        { menteeName: "Ben", mentorName: "Mia", seats: 1 },
      ],
    });
    for (const menteeId of [mentees[0], mentees[1]]) {
      const pair = { programmeId, menteeId: menteeId ?? admin, mentorId: mentors[0] ?? admin };
      mustSucceed(await (await cohortsAs(admin)).letGo(pair));
      expect(await (await cohortsAs(admin)).letGo(pair)).toMatchObject({ code: "NOTHING_CHANGES" });
    }
    await placeUnder(product.db, mentees[2] ?? admin, mentors[1] ?? admin);
    await lock(mentees[2], mentors[1]);
    expect(await start()).toMatchObject({
      code: "LOCK_REFUSED",
      details: [{ menteeName: "Cem", mentorName: "Max", reason: "OWN_MANAGER" }],
    });
  });

  test("is nobody's but those who run the programme", async () => {
    const runId = await solve();
    const outsider = await cohortsAs(mentees[0] ?? admin);
    await expect(outsider.run({ runId })).rejects.toThrow("There is no such run.");
    await expect(outsider.pairs({ runId })).rejects.toThrow("There is no such run.");
    expect(await outsider.cancel({ runId })).toMatchObject({ code: "NOT_FOUND" });
  });
});
