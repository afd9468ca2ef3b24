import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { MatchRunId, PersonId, ProgrammeId } from "@belay/core/ids.ts";
import { requestId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, MINUTE } from "@belay/core/instant.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import { makeSmallCohort } from "../support/make-cohort.ts";
import { makeMentorship, placeUnder } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";
const after = (milliseconds: number) => addMilliseconds(NOW, milliseconds);

describe.each(availableDatabases)("publishing a match run, on %s", (kind) => {
  let product: TestProduct;
  let admin: PersonId;
  let mia: PersonId;
  let max: PersonId;
  let ana: PersonId;
  let ben: PersonId;
  let programmeId: ProgrammeId;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  beforeEach(async () => {
    product.clock.set(NOW);
    const { db } = product;
    await product.turn();
    await db.deleteFrom("delivery").execute();
    const made = await makeSmallCohort(db, ["Ana", "Ben", "Cem"]);
    ({ admin, mia, max, programmeId } = made);
    [ana = admin, ben = admin] = made.mentees;
  });

  const cohortsAs = async (who: PersonId) => (await product.as(who)).cohorts;
  const solve = async (more = {}): Promise<MatchRunId> => {
    const { cohorts } = await product.as(admin);
    const key = crypto.randomUUID();
    const started = mustSucceed(await cohorts.start({ key, programmeId, objective: "totalScore", ...more }));
    await product.solveRuns();
    return started.runId;
  };
  const read = async (runId: MatchRunId) => (await cohortsAs(admin)).run({ runId });
  const pairsOf = async (runId: MatchRunId) => (await (await cohortsAs(admin)).pairs({ runId })).pairs;
  const mentorOf = async (runId: MatchRunId, menteeId: PersonId) =>
    (await pairsOf(runId)).find((pair) => pair.menteeId === menteeId)?.mentorId ?? null;
  const edit = async (
    runId: MatchRunId,
    change: Parameters<Awaited<ReturnType<typeof cohortsAs>>["previewEdit"]>[0],
  ) => (await cohortsAs(admin)).edit({ ...change, version: (await read(runId)).version });
  const publish = async (runId: MatchRunId, more = {}) =>
    (await cohortsAs(admin)).publish({
      runId,
      version: (await read(runId)).version,
      consent: "direct",
      ...more,
    });
  const at = async (now: Instant) => {
    product.clock.set(now);
    await product.turn();
  };
  const mentorshipsOf = async (who: PersonId) => (await product.as(who)).mentorships.mine();
  const rules = async () => (await (await cohortsAs(admin)).runs({ programmeId })).rules;
  const home = async (who: PersonId) => (await product.as(who)).inbox.home();
  const mailsOf = async (who: PersonId) => {
    const rows = await product.db.selectFrom("delivery").select("kind").where("personId", "=", who).execute();
    return rows.map(({ kind }) => kind).sort();
  };

  test("a mentee is moved by hand: what it costs is said before, applied as a lock, and undone whole", async () => {
    const runId = await solve();
    const before = await pairsOf(runId);
    const nobody = before.find(({ mentorId }) => mentorId === null);
    if (!nobody) throw new Error("three mentees, two places");
    const change = { runId, menteeId: nobody.menteeId, mentorId: mia, kind: "move" } as const;
    const preview = mustSucceed(await (await cohortsAs(admin)).previewEdit(change));
    expect(preview.delta).toBeLessThanOrEqual(0);
    expect(preview.moved.map(({ menteeName }) => menteeName)).toContain(nobody.menteeName);
    expect(await pairsOf(runId)).toEqual(before);
    const total = (await read(runId)).totalScore ?? 0;
    mustSucceed(await edit(runId, change));
    expect(await mentorOf(runId, nobody.menteeId)).toBe(mia);
    expect(await read(runId)).toMatchObject({ totalScore: total + preview.delta, edits: 1, matched: 2 });
    expect(await rules()).toMatchObject([{ menteeId: nobody.menteeId, mentorName: "Mia", kind: "lock" }]);
    const { version } = await read(runId);
    mustSucceed(await (await cohortsAs(admin)).undoEdit({ runId, version }));
    expect(await pairsOf(runId)).toEqual(before);
    expect(await read(runId)).toMatchObject({ totalScore: total, edits: 0 });
    expect(await rules()).toEqual([]);
  });

  test("a move that a hard rule refuses changes nothing and names the rule", async () => {
    await placeUnder(product.db, ana, mia);
    const runId = await solve();
    const change = { runId, menteeId: ana, mentorId: mia, kind: "move" } as const;
    expect(await edit(runId, change)).toMatchObject({
      code: "PAIR_REFUSED",
      details: { reason: "OWN_MANAGER" },
    });
    const stale = { ...change, menteeId: ben, kind: "block", version: 4_870 } as const;
    expect(await (await cohortsAs(admin)).edit(stale)).toMatchObject({ code: "VERSION_CONFLICT" });
  });

  test("a blocked pair is taken apart, and stays apart in the runs that come", async () => {
    const runId = await solve();
    const [pair] = (await pairsOf(runId)).filter(({ mentorId }) => mentorId === mia);
    if (!pair) throw new Error("nobody got Mia");
    mustSucceed(await edit(runId, { runId, menteeId: pair.menteeId, mentorId: mia, kind: "block" }));
    expect(await mentorOf(runId, pair.menteeId)).not.toBe(mia);
    expect(await mentorOf(await solve(), pair.menteeId)).not.toBe(mia);
  });

  test("two runs are compared, and a run is replayed to the same bytes whatever changed since", async () => {
    const one = await solve();
    const other = await solve({ objective: "matchedFirst" });
    const compared = await (await cohortsAs(admin)).compare({ runId: one, otherId: other });
    expect(compared).toMatchObject({
      totalDelta: 0,
      matchedDelta: 0,
      one: { number: 1 },
      other: { number: 2 },
    });
    await product.db
      .updateTable("person")
      .set({ languages: ["fr"] })
      .where("id", "=", mia)
      .execute();
    expect(await (await cohortsAs(admin)).replay({ runId: one })).toMatchObject({
      value: { isSame: true, inputIsSame: true, differences: 0 },
    });
  });

  test("nobody sees anything for ten minutes; then the pairs begin and both are told, once", async () => {
    const runId = await solve();
    expect(mustSucceed(await publish(runId)).noticesAt).toBe(after(10 * MINUTE));
    await at(after(9 * MINUTE));
    expect([await mentorshipsOf(mia), await mailsOf(mia)]).toEqual([[], []]);
    await at(after(10 * MINUTE));
    await at(after(11 * MINUTE));
    const [mentorship] = await mentorshipsOf(mia);
    expect(mentorship).toMatchObject({
      mentorName: "Mia",
      goalKind: "skill",
      skillId: "testing",
      status: "active",
    });
    expect([await mailsOf(mia), await mailsOf(max)]).toEqual([["pairMade"], ["pairMade"]]);
    expect((await home(mia)).notices.map(({ topic }) => topic)).toContain("pairMade");
    expect((await pairsOf(runId)).filter(({ outcome }) => outcome === "opened")).toHaveLength(2);
    expect(await read(runId)).toMatchObject({ status: "published", lost: [] });
    const priced = product.db.selectFrom("mentorPrice").select("fromRun").where("mentorId", "=", mia);
    expect(await priced.execute()).toEqual([{ fromRun: runId }]);
  });

  test("it is undone unseen, published again, and told at once when an admin asks", async () => {
    const runId = await solve();
    mustSucceed(await publish(runId));
    const undo = async () =>
      (await cohortsAs(admin)).undoPublish({ runId, version: (await read(runId)).version });
    mustSucceed(await undo());
    await at(after(20 * MINUTE));
    expect([await mentorshipsOf(mia), await mailsOf(mia)]).toEqual([[], []]);
    mustSucceed(await publish(runId));
    mustSucceed(await (await cohortsAs(admin)).tellNow({ runId, version: (await read(runId)).version }));
    await product.turn();
    expect(await mentorshipsOf(mia)).toHaveLength(1);
    expect(await undo()).toMatchObject({ code: "ALREADY_TOLD" });
  });

  test("somebody who is gone, full or paired since is named, nothing is changed, and the rest can be published", async () => {
    const runId = await solve();
    const got = new Map((await pairsOf(runId)).map(({ menteeId, mentorId }) => [mentorId, menteeId]));
    await product.db
      .updateTable("person")
      .set({ deactivatedAt: NOW })
      .where("id", "=", got.get(mia) ?? ana)
      .execute();
    const outsider = await makePerson(product.db, { name: "Otto" });
    await makeMentorship(product.db, { mentorId: max, menteeId: outsider });
    const refused = await publish(runId);
    expect(refused).toMatchObject({ code: "PAIRS_CHANGED" });
    const problems = refused.ok ? [] : (refused.details?.problems ?? []);
    expect(problems.map(({ mentorName, problem }) => [mentorName, problem]).sort()).toEqual([
      ["Max", "MENTOR_FULL"],
      ["Mia", "MENTEE_GONE"],
    ]);
    expect(await read(runId)).toMatchObject({ status: "draft" });
    const all = problems.map(({ menteeId }) => menteeId);
    expect(await publish(runId, { leaveOut: all })).toMatchObject({ code: "NO_PAIRS" });
    await product.db.updateTable("person").set({ capacity: 2 }).where("id", "=", max).execute();
    mustSucceed(await publish(runId, { leaveOut: all }));
    await at(after(10 * MINUTE));
    expect((await mentorshipsOf(max)).map(({ menteeId }) => menteeId).sort()).toEqual(
      [outsider, got.get(max) ?? ana].sort(),
    );
  });

  test("before it is published it says what will be made, of whom, and whose request finds no room", async () => {
    const runId = await solve();
    const got = new Map((await pairsOf(runId)).map(({ menteeId, mentorId }) => [mentorId, menteeId]));
    const gone = got.get(mia) ?? ana;
    await product.db.updateTable("person").set({ deactivatedAt: NOW }).where("id", "=", gone).execute();
    const otto = await makePerson(product.db, { name: "Otto" });
    const kenji = await makePerson(product.db, { name: "Kenji" });
    const requests = [otto, kenji].flatMap((menteeId) =>
      [mia, max].map((mentorId) => ({
        ...{
          id: requestId.parse(crypto.randomUUID()),
          mentorId,
          menteeId,
          goalKind: "skill" as const,
          skillId: "testing",
          toLevel: 4,
        },
        ...{ message: "Please", status: "requested" as const, createdAt: NOW, closesAt: after(14 * DAY) },
        programmeId: menteeId === kenji ? programmeId : null,
      })),
    );
    await product.db.insertInto("mentorshipRequest").values(requests).execute();
    const preview = await (await cohortsAs(admin)).previewPublish({ runId });
    expect(preview).toMatchObject({
      ...{ pairs: 1, mentors: 1, unmatched: 1, example: { mentorName: "Max" } },
      problems: [{ menteeId: gone, problem: "MENTEE_GONE" }],
    });
    const losing = preview.losing.map(({ menteeName, mentorName }) => [menteeName, mentorName]);
    expect(losing).toHaveLength(2);
    expect(losing).toEqual(
      expect.arrayContaining([
        ["Kenji", "Max"],
        [null, "Max"],
      ]),
    );
    mustSucceed(await publish(runId, { leaveOut: [gone] }));
    expect(await read(runId)).toMatchObject({ matched: 2, leftOut: 1 });
    const alone = await (await cohortsAs(admin)).pairs({ runId, filter: "unmatched" });
    expect(alone.pairs.map(({ menteeId }) => menteeId)).toContain(gone);
  });

  test("who becomes full while the notices wait is left out then, and the admin hears it", async () => {
    const runId = await solve();
    mustSucceed(await publish(runId));
    const outsider = await makePerson(product.db, { name: "Otto" });
    await makeMentorship(product.db, { mentorId: max, menteeId: outsider });
    await at(after(10 * MINUTE));
    const left = (await pairsOf(runId)).filter(({ outcome }) => outcome === "leftOut");
    expect(left).toMatchObject([{ mentorName: "Max", outcomeReason: "MENTOR_FULL" }]);
    expect((await home(admin)).notices.map(({ topic }) => topic)).toContain("pairsLeftOut");
    expect((await read(runId)).lost).toHaveLength(1);
  });

  test("of two admins who publish two runs at once one wins, and the other hears by whom and until when", async () => {
    const boss = await makePerson(product.db, { name: "Bo Boss", isCompanyAdmin: true });
    const [one, other] = [await solve(), await solve({ objective: "matchedFirst" })];
    const [first, second] = [await read(one), await read(other)];
    const answers = await Promise.all([
      (await cohortsAs(admin)).publish({ runId: one, version: first.version, consent: "direct" }),
      (await cohortsAs(boss)).publish({ runId: other, version: second.version, consent: "direct" }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const [loser] = answers.filter(({ ok }) => !ok);
    expect(loser).toMatchObject({
      code: "OTHER_RUN_WAITS",
      details: { other: { at: NOW, noticesAt: after(10 * MINUTE) } },
    });
  });

  test("a programme that ended publishes nothing", async () => {
    const runId = await solve();
    await product.db.updateTable("programme").set({ endedAt: NOW }).where("id", "=", programmeId).execute();
    expect(await publish(runId)).toMatchObject({ code: "PROGRAMME_ENDED" });
  });

  describe("with the consent of both", () => {
    const propose = async () => {
      const runId = await solve();
      mustSucceed(await publish(runId, { consent: "both" }));
      await at(after(10 * MINUTE));
      const mentee = (await pairsOf(runId)).find(({ mentorId }) => mentorId === mia)?.menteeId ?? ana;
      return { runId, mentee };
    };
    const turnOf = async (who: PersonId) => {
      const { mine, theirs } = await home(who);
      const turn = [...mine, ...theirs].find(({ kind }) => kind === "answerProposal");
      if (turn?.subject.type !== "proposal") throw new Error("nobody is asked");
      return { ...turn, subject: turn.subject };
    };
    const answer = async (who: PersonId, said: "accept" | "decline") => {
      const { subject } = await turnOf(who);
      const input = { proposalId: subject.id, version: subject.version, answer: said };
      return (await cohortsAs(who)).answerProposal(input);
    };

    test("both are asked on Home and by mail, and it begins with the second yes", async () => {
      const { mentee } = await propose();
      expect(await turnOf(mia)).toMatchObject({ isMine: true, until: after(10 * MINUTE + 14 * DAY) });
      expect(await mailsOf(mia)).toEqual(["pairProposed"]);
      const { subject: asked } = await turnOf(mentee);
      expect(asked).toMatchObject({ goal: { skillId: "testing", fromLevel: 1, toLevel: 4 } });
      expect(asked.reasons).toContainEqual(expect.objectContaining({ code: "SKILL_LEVEL", mentorLevel: 4 }));
      const told = (await turnOf(mia)).subject.reasons;
      expect(told).toContainEqual({ code: "SKILL_LEVEL", skillId: "testing", mentorLevel: 4, above: null });
      const mails = await product.db.selectFrom("delivery").select("content").execute();
      expect(JSON.stringify(mails)).toContain("Why it fits");
      expect(mustSucceed(await answer(mia, "accept"))).toMatchObject({ mentorshipId: null });
      expect(await turnOf(mia)).toMatchObject({ isMine: false });
      expect(await mentorshipsOf(mentee)).toEqual([]);
      expect(mustSucceed(await answer(mentee, "accept"))).toMatchObject({ status: "accepted" });
      expect(await mentorshipsOf(mentee)).toMatchObject([{ mentorName: "Mia", skillId: "testing" }]);
      await product.turn();
      expect(await mailsOf(mia)).toEqual(["pairMade", "pairProposed"]);
    });

    test("one no ends it, the other hears it without a reason, and the pair is not made again", async () => {
      const { runId, mentee } = await propose();
      mustSucceed(await answer(mentee, "decline"));
      await product.turn();
      expect((await home(mia)).notices.map(({ topic }) => topic)).toContain("proposalClosed");
      expect((await read(runId)).lost).toMatchObject([{ menteeId: mentee, proposalStatus: "declined" }]);
      const { rows } = await (await product.as(admin)).checks.health({ programmeId });
      const declined = { cause: "PROPOSAL_DECLINED_BY_MENTEE", state: "stuck", owner: "admin" };
      expect(rows).toContainEqual(expect.objectContaining({ personId: mentee, ...declined }));
      expect(await mentorOf(await solve({ repairs: runId }), mentee)).not.toBe(mia);
    });

    test("a seat that was taken meanwhile refuses the second yes, and nothing is opened", async () => {
      const { mentee } = await propose();
      mustSucceed(await answer(mia, "accept"));
      const outsider = await makePerson(product.db, { name: "Otto" });
      await makeMentorship(product.db, { mentorId: mia, menteeId: outsider });
      expect(await answer(mentee, "accept")).toMatchObject({ code: "NO_CAPACITY" });
      expect(await mentorshipsOf(mentee)).toEqual([]);
    });

    test("unanswered it runs out after the programme's time, and both hear it", async () => {
      const { mentee } = await propose();
      await at(after(10 * MINUTE + 14 * DAY));
      await product.turn();
      for (const who of [mia, mentee]) {
        expect((await home(who)).notices.map(({ topic }) => topic)).toContain("proposalClosed");
      }
    });

    test("who leaves the company is asked about nobody any more", async () => {
      const { runId, mentee } = await propose();
      const boss = await makePerson(product.db, { name: "Bo Boss", isCompanyAdmin: true });
      mustSucceed(await (await product.as(boss)).company.deactivate({ id: mia }));
      await product.turn();
      expect((await read(runId)).lost).toMatchObject([{ menteeId: mentee, proposalStatus: "withdrawn" }]);
      expect((await read(runId)).standing).toMatchObject({ people: 3, have: 0, asked: 1, lost: 1 });
    });
  });

  test("who loses their mentor on the way is matched anew, and nobody else is touched", async () => {
    const runId = await solve();
    mustSucceed(await publish(runId));
    await at(after(10 * MINUTE));
    const mentee = (await pairsOf(runId)).find(({ mentorId }) => mentorId === mia)?.menteeId ?? ana;
    expect((await read(runId)).standing).toMatchObject({ people: 3, have: 2, lost: 0, repairedBy: null });
    const [mentorship] = await mentorshipsOf(mia);
    if (!mentorship) throw new Error("Mia mentors nobody");
    const { id: mentorshipId, version } = mentorship;
    mustSucceed(await (await product.as(mia)).mentorships.end({ mentorshipId, version }));
    expect((await read(runId)).lost).toMatchObject([
      { menteeId: mentee, mentorName: "Mia", mentorshipStatus: "ended" },
    ]);
    expect((await read(runId)).standing).toMatchObject({ people: 3, have: 1, asked: 0, lost: 1 });
    const { pairs: alone } = await (await cohortsAs(admin)).pairs({ runId, filter: "alone" });
    expect(alone).toHaveLength(2);
    const repair = await solve({ repairs: runId });
    expect((await read(runId)).standing).toMatchObject({ repairedBy: { id: repair, number: 2 } });
    expect((await read(repair)).standing).toBeNull();
    const waiting = (await pairsOf(repair)).map(({ menteeId }) => menteeId);
    expect(waiting).toContain(mentee);
    expect(waiting).toHaveLength(2);
    expect(await mentorshipsOf(max)).toHaveLength(1);
  });
});
