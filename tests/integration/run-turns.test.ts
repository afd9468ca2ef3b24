import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { MatchRunId, PersonId, ProgrammeId } from "@belay/core/ids.ts";
import { addMilliseconds, DAY, HOUR } from "@belay/core/instant.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import { makeCohort } from "../support/make-cohort.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";
const after = (milliseconds: number) => addMilliseconds(NOW, milliseconds);

describe.each(availableDatabases)("match runs among one's turns, on %s", (kind) => {
  let product: TestProduct;
  let [pia, root, ana, mia]: PersonId[] = [];
  let programmeId: ProgrammeId;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  const people = () => {
    if (!pia || !root || !ana || !mia) throw new Error("not begun");
    return { pia, root, ana, mia };
  };
  beforeEach(async () => {
    product.clock.set(NOW);
    const { db } = product;
    pia = await makePerson(db, { name: "Pia Programme" });
    root = await makePerson(db, { name: "Root", isCompanyAdmin: true });
    mia = await makePerson(db, { name: "Mia", mentors: true, capacity: 2, offers: { testing: 4 } });
    ana = await makePerson(db, { name: "Ana" });
    await db
      .insertInto("want")
      .values({ personId: ana, skillId: "testing", fromLevel: 1, toLevel: 4, priority: 1 })
      .execute();
    programmeId = await makeCohort(db, { admin: pia, mentees: [ana], mentors: [mia] });
  });

  const cohorts = async () => (await product.as(people().pia)).cohorts;
  const solve = async (): Promise<MatchRunId> => {
    const key = crypto.randomUUID();
    const started = await (await cohorts()).start({ key, programmeId, objective: "totalScore" });
    await product.solveRuns();
    return mustSucceed(started).runId;
  };
  const turnsOf = async (who: PersonId) => {
    const { mine } = await (await product.as(who)).inbox.home();
    return mine.flatMap(({ kind: what, since, subject }) =>
      subject.type === "run" ? [{ what, since, number: subject.number, others: subject.others }] : [],
    );
  };
  const mailsOf = async (personId: PersonId) => {
    await product.turn();
    await product.turn();
    const rows = await product.db
      .selectFrom("delivery")
      .select(["kind", "subject"])
      .where("personId", "=", personId)
      .where("kind", "in", ["runWaits", "runFailed"])
      .execute();
    return rows.map(({ subject }) => subject);
  };
  const seen = async (runId: MatchRunId) => ({
    runId,
    version: (await (await cohorts()).run({ runId })).version,
  });

  test("a draft is a turn of who runs the programme, of nobody else's, until it is published", async () => {
    const { pia, root, ana, mia } = people();
    const runId = await solve();
    expect(await turnsOf(pia)).toEqual([{ what: "publishRun", since: NOW, number: 1, others: 0 }]);
    expect((await (await product.as(pia)).inbox.counts())["/programmes"]).toBe(1);
    for (const other of [root, ana, mia]) expect(await turnsOf(other)).toEqual([]);
    const publishing = { ...(await seen(runId)), consent: "direct" as const, leaveOut: [] };
    mustSucceed(await (await cohorts()).publish(publishing));
    expect(await turnsOf(pia)).toEqual([]);
    mustSucceed(await (await cohorts()).undoPublish(await seen(runId)));
    expect(await turnsOf(pia)).toMatchObject([{ what: "publishRun", number: 1 }]);
  });

  test("several drafts are one turn, and each can be discarded and brought back", async () => {
    const { pia } = people();
    const first = await solve();
    const second = await solve();
    expect(await turnsOf(pia)).toMatchObject([{ number: 2, others: 1 }]);
    mustSucceed(await (await cohorts()).discard(await seen(second)));
    expect(await turnsOf(pia)).toMatchObject([{ number: 1, others: 0 }]);
    expect(await (await cohorts()).run({ runId: second })).toMatchObject({
      ...{ status: "discarded", actions: ["restore"], spread: { scores: expect.anything() } },
    });
    expect(await (await cohorts()).discard(await seen(second))).toMatchObject({ code: "RUN_NOT_EDITABLE" });
    const publishing = { ...(await seen(second)), consent: "direct" as const, leaveOut: [] };
    expect(await (await cohorts()).publish(publishing)).toMatchObject({ code: "RUN_NOT_EDITABLE" });
    mustSucceed(await (await cohorts()).discard(await seen(first)));
    expect(await turnsOf(pia)).toEqual([]);
    mustSucceed(await (await cohorts()).restore(await seen(second)));
    expect(await turnsOf(pia)).toMatchObject([{ number: 2, others: 0 }]);
  });

  test("is the company admins' where nobody runs the programme any more", async () => {
    const { pia, root } = people();
    await solve();
    await (await product.as(root)).company.deactivate({ id: pia });
    expect(await turnsOf(root)).toMatchObject([{ what: "publishRun", number: 1 }]);
  });

  test("a run that failed is a turn and a mail of who started it, until another begins or it is put away", async () => {
    const { pia } = people();
    const runId = await solve();
    await product.db
      .updateTable("matchRun")
      .set({ status: "running", attempts: 9, leasedUntil: null, matched: null, resultHash: null })
      .where("id", "=", runId)
      .execute();
    await product.solveRuns();
    expect(await (await cohorts()).run({ runId })).toMatchObject({ status: "failed", problem: "LOST" });
    expect(await turnsOf(pia)).toMatchObject([{ what: "startRunAnew", number: 1 }]);
    expect(await mailsOf(pia)).toEqual(["Autumn: run 1 came to nothing"]);
    mustSucceed(await (await cohorts()).discard(await seen(runId)));
    expect(await turnsOf(pia)).toEqual([]);
    expect(await (await cohorts()).restore(await seen(runId))).toMatchObject({ code: "RUN_NOT_DISCARDED" });
  });

  test("a draft that waits for a day is said once by mail, the newest for all", async () => {
    const { pia, root } = people();
    await solve();
    await solve();
    product.clock.set(after(23 * HOUR));
    expect(await mailsOf(pia)).toEqual([]);
    product.clock.set(after(DAY));
    expect(await mailsOf(pia)).toEqual(["Autumn: the plan of run 2 waits for you"]);
    product.clock.set(after(2 * DAY));
    expect(await mailsOf(pia)).toHaveLength(1);
    expect(await mailsOf(root)).not.toContain("Autumn: the plan of run 2 waits for you");
  });
});
