import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";
import { addMilliseconds, MINUTE } from "@belay/core/instant.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import {
  askInTurn,
  chainOf,
  join,
  makeTester,
  requestsOf,
  TESTING,
  waitOf,
} from "../support/make-choices.ts";
import { makeCohort } from "../support/make-cohort.ts";
import { makeMentorship } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";

describe.each(availableDatabases)("two who are kept apart, on %s", (kind) => {
  let product: TestProduct;
  let [ana, ben, mia, pia]: PersonId[] = [];
  beforeEach(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
    ana = await makeTester(product, "Ana", 2);
    ben = await makeTester(product, "Ben", 2);
    mia = await makePerson(product.db, { name: "Mia" });
    pia = await makePerson(product.db, { name: "Pia Programme", isCompanyAdmin: true });
  });
  afterEach(() => product.close());

  const people = () => {
    if (!ana || !ben || !mia || !pia) throw new Error("not begun");
    return { ana, ben, mia, pia };
  };
  const keepApart = async (who: PersonId, id: PersonId) => {
    mustSucceed(await (await product.as(who)).people.keepApart({ id }));
    await product.handOver();
  };
  const find = async (who: PersonId) => (await product.as(who)).matching.find({ goal: TESTING });
  const judge = async (who: PersonId, mentorId: PersonId) =>
    (await product.as(who)).matching.judge({ goal: TESTING, mentorId });
  const namesIn = async (who: PersonId) => (await find(who)).mentors.map(({ name }) => name);

  test("are in nobody's list, and only who said so reads why; taken back, it is as it was", async () => {
    const { ana, mia } = people();
    await keepApart(mia, ana);
    expect(await namesIn(mia)).toEqual(["Ben"]);
    expect(await judge(mia, ana)).toMatchObject({ refusals: ["BLOCKED_PAIR"] });
    const asMia = await product.as(mia);
    expect(await asMia.people.keptApart()).toMatchObject([{ id: ana, name: "Ana" }]);
    expect(await (await product.as(ana)).people.keptApart()).toEqual([]);
    mustSucceed(await asMia.people.letMeet({ id: ana }));
    expect((await namesIn(mia)).toSorted()).toEqual(["Ana", "Ben"]);
  });

  test("read, to the other one, exactly like a mentor who is paused", async () => {
    const { ana, ben, mia } = people();
    await product.db.updateTable("person").set({ pausedAt: NOW }).where("id", "=", ben).execute();
    await keepApart(ana, mia);
    const words = async (mentorId: PersonId) => {
      const { refusals, changes, isOffering, asked } = await judge(mia, mentorId);
      return { refusals, changes, isOffering, asked };
    };
    expect(await words(ana)).toEqual(await words(ben));
    const missing = await (await product.as(mia)).matching.missing({ goal: TESTING });
    expect(missing.missing).toEqual({ INACTIVE: 2 });
    expect(await askInTurn(product, mia, [ana])).toEqual(await askInTurn(product, mia, [ben]));
    expect(await join(product, mia, ana)).toEqual(await join(product, mia, ben));
  });

  test("an own request goes on to the next choice; the other reads that it was taken back, like any", async () => {
    const { ana, ben, mia } = people();
    mustSucceed(await askInTurn(product, mia, [ana, ben]));
    await keepApart(mia, ana);
    expect(await chainOf(product, mia)).toEqual(["Ana over", "Ben asked"]);
    const { notices } = await (await product.as(ana)).inbox.home();
    expect(notices.map(({ topic }) => topic)).toEqual(["requestWithdrawn"]);
  });

  test("a later choice is passed over in the words of a closed door", async () => {
    const { ana, ben, mia } = people();
    mustSucceed(await askInTurn(product, mia, [ana, ben]));
    await keepApart(ben, mia);
    expect(await chainOf(product, mia)).toEqual(["Ana asked", "Ben waiting"]);
    const [request] = await requestsOf(product, mia);
    const { mentorships } = await product.as(mia);
    const [choice] = await mentorships.choices();
    if (!request || !choice) throw new Error("nothing was asked");
    mustSucceed(await mentorships.askNext({ requestId: request.id, version: choice.version }));
    await product.handOver();
    const { notices } = await (await product.as(mia)).inbox.home();
    expect(notices).toContainEqual(
      expect.objectContaining({ topic: "choicePassedOver", reason: "INACTIVE" }),
    );
  });

  test("a line leaves them out: one's own place is left, the other's ends when a seat is theirs", async () => {
    const { mia } = people();
    const cem = await makeTester(product, "Cem");
    const [sam, noa] = [
      await makePerson(product.db, { name: "Sam" }),
      await makePerson(product.db, { name: "Noa" }),
    ];
    const mentorshipId = await makeMentorship(product.db, { mentorId: cem, menteeId: sam });
    for (const id of [mia, noa]) mustSucceed(await join(product, id, cem));
    await keepApart(cem, mia);
    expect(await waitOf(product, mia)).toMatchObject({ status: "waiting", position: 1 });
    mustSucceed(await (await product.as(sam)).mentorships.end({ mentorshipId, version: 1 }));
    await product.handOver();
    expect(await waitOf(product, noa)).toMatchObject({ status: "offered" });
    const { notices } = await (await product.as(mia)).inbox.home();
    expect(notices).toMatchObject([{ topic: "lineEnded", reason: "INACTIVE" }]);
    await keepApart(noa, cem);
    expect(await (await product.as(noa)).mentorships.waits()).toEqual([]);
  });

  const startRun = async (programmeId: Awaited<ReturnType<typeof makeCohort>>) => {
    const { cohorts } = await product.as(people().pia);
    const key = crypto.randomUUID();
    const { runId } = mustSucceed(await cohorts.start({ key, programmeId, objective: "matchedFirst" }));
    await product.solveRuns();
    return runId;
  };
  const cohort = async () => {
    const { ana, ben, mia, pia } = people();
    await product.db
      .insertInto("want")
      .values({ personId: mia, skillId: "code_review", fromLevel: 2, toLevel: 4, priority: 1 })
      .execute();
    return makeCohort(product.db, { admin: pia, mentees: [mia], mentors: [ana, ben] });
  };

  test("no run pairs them, and nothing that who runs it can read says that they are kept apart", async () => {
    const { ana, ben, mia, pia } = people();
    const programmeId = await cohort();
    await keepApart(ana, mia);
    const runId = await startRun(programmeId);
    const { cohorts } = await product.as(pia);
    const { pairs } = await cohorts.pairs({ runId });
    expect(pairs).toMatchObject([{ menteeId: mia, mentorId: ben }]);
    const candidates = await cohorts.candidates({ runId, menteeId: mia });
    expect(candidates.map(({ name }) => name)).toEqual(["Ben"]);
    const move = { runId, menteeId: mia, mentorId: ana, kind: "move" } as const;
    expect(await cohorts.previewEdit(move)).toMatchObject({
      code: "PAIR_REFUSED",
      details: { reason: "INACTIVE" },
    });
    const { version } = await cohorts.run({ runId });
    const read = JSON.stringify([
      pairs,
      candidates,
      await cohorts.run({ runId }),
      await cohorts.edit({ ...move, version }),
      await cohorts.replay({ runId }),
      await (await product.as(pia)).checks.health({ programmeId }),
      await (await product.as(pia)).programmes.people({ programmeId, search: "", show: "all" }),
      await (await product.as(pia)).company.work(),
    ]);
    expect(read).not.toMatch(/BLOCK|apart|wished/i);
  });

  /** A run that pairs Mia with somebody, published a moment ago. */
  const publish = async (consent: "direct" | "both") => {
    const runId = await startRun(await cohort());
    const { cohorts } = await product.as(people().pia);
    const [pair] = (await cohorts.pairs({ runId })).pairs;
    if (!pair?.mentorId) throw new Error("nobody was paired");
    const { version } = await cohorts.run({ runId });
    mustSucceed(await cohorts.publish({ runId, version, consent, leaveOut: [] }));
    return { runId, mentorId: pair.mentorId };
  };

  test("a pair of a draft that is kept apart since is not made, and reads as if the mentor were paused", async () => {
    const { mia, pia } = people();
    const { runId, mentorId } = await publish("direct");
    await keepApart(mia, mentorId);
    product.clock.set(addMilliseconds(NOW, 10 * MINUTE));
    await product.turn();
    await product.turn();
    expect(await (await product.as(mia)).mentorships.mine()).toEqual([]);
    const { pairs } = await (await product.as(pia)).cohorts.pairs({ runId });
    expect(pairs).toMatchObject([{ outcome: "leftOut", outcomeReason: "MENTOR_AWAY" }]);
  });

  test("what was proposed to both ends like any no", async () => {
    const { mia, pia } = people();
    const { runId, mentorId } = await publish("both");
    product.clock.set(addMilliseconds(NOW, 10 * MINUTE));
    await product.turn();
    await product.turn();
    await keepApart(mia, mentorId);
    const { lost } = await (await product.as(pia)).cohorts.run({ runId });
    expect(lost).toMatchObject([{ menteeId: mia, proposalStatus: "declined" }]);
  });

  test("nobody keeps themselves apart, and nobody who is not here", async () => {
    const { ana, mia, pia } = people();
    const asMia = await product.as(mia);
    expect(await asMia.people.keepApart({ id: mia })).toMatchObject({ code: "SELF" });
    mustSucceed(await (await product.as(pia)).company.deactivate({ id: ana }));
    expect(await asMia.people.keepApart({ id: ana })).toMatchObject({ code: "NOT_FOUND" });
  });
});
