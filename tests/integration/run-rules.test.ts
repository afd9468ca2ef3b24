import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { EditChoice } from "@belay/core/cohorts/run-inputs.ts";
import type { MatchRunId, PersonId, ProgrammeId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, MINUTE } from "@belay/core/instant.ts";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import { makeSmallCohort } from "../support/make-cohort.ts";
import { makeCompany } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";
const after = (milliseconds: number) => addMilliseconds(NOW, milliseconds);

describe.each(availableDatabases)("what one plan means for the next, on %s", (kind) => {
  let product: TestProduct;
  let admin: PersonId;
  let mia: PersonId;
  let max: PersonId;
  let programmeId: ProgrammeId;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  beforeEach(async () => {
    product.clock.set(NOW);
    ({ admin, mia, max, programmeId } = await makeSmallCohort(product.db, ["Ana", "Ben"]));
  });

  const cohortsAs = async (who: PersonId) => (await product.as(who)).cohorts;
  const solve = async (more = {}): Promise<MatchRunId> => {
    const key = crypto.randomUUID();
    const cohorts = await cohortsAs(admin);
    const started = mustSucceed(await cohorts.start({ key, programmeId, objective: "totalScore", ...more }));
    await product.solveRuns();
    return started.runId;
  };
  const read = async (runId: MatchRunId) => (await cohortsAs(admin)).run({ runId });
  const pairsOf = async (runId: MatchRunId) => (await (await cohortsAs(admin)).pairs({ runId })).pairs;
  const mentorOf = async (runId: MatchRunId, menteeId: PersonId) =>
    (await pairsOf(runId)).find((pair) => pair.menteeId === menteeId)?.mentorId ?? null;
  const edit = async (runId: MatchRunId, change: EditChoice) =>
    (await cohortsAs(admin)).edit({ ...change, version: (await read(runId)).version });
  const publish = async (runId: MatchRunId) => {
    const { version } = await read(runId);
    return (await cohortsAs(admin)).publish({ runId, version, consent: "direct" });
  };
  const at = async (now: Instant) => {
    product.clock.set(now);
    await product.turn();
  };
  const rules = async () => (await (await cohortsAs(admin)).runs({ programmeId })).rules;
  const heldIn = async (runId: MatchRunId) => {
    const held = (await pairsOf(runId)).find(({ mentorId }) => mentorId !== null);
    if (!held?.mentorId) throw new Error("nobody has a mentor");
    return { menteeId: held.menteeId, mentorId: held.mentorId };
  };

  test("what is undone in one plan takes nothing from another, and comes back from none", async () => {
    const first = await solve();
    const held = await heldIn(first);
    mustSucceed(await edit(first, { runId: first, ...held, kind: "lock" }));
    product.clock.set(after(MINUTE));
    const second = await solve();
    expect(await read(second)).toMatchObject({ kept: 1 });
    const moved = { menteeId: held.menteeId, mentorId: held.mentorId === mia ? max : mia };
    mustSucceed(await edit(second, { runId: second, ...moved, kind: "move" }));
    expect(await rules()).toMatchObject([moved]);
    const undo = async (runId: MatchRunId) =>
      mustSucceed(await (await cohortsAs(admin)).undoEdit({ runId, version: (await read(runId)).version }));
    await undo(first);
    expect(await rules()).toMatchObject([moved]);
    await undo(second);
    expect(await rules()).toEqual([]);
  });

  test("a discarded plan holds nobody together, until it is brought back", async () => {
    const runId = await solve();
    const held = await heldIn(runId);
    mustSucceed(await edit(runId, { runId, ...held, kind: "lock" }));
    const cohorts = await cohortsAs(admin);
    mustSucceed(await cohorts.discard({ runId, version: (await read(runId)).version }));
    expect(await rules()).toEqual([]);
    mustSucceed(await cohorts.restore({ runId, version: (await read(runId)).version }));
    expect(await rules()).toMatchObject([held]);
  });

  test("a published lock is over, and whose pair has ended is matched anew with somebody else", async () => {
    const runId = await solve();
    const held = await heldIn(runId);
    mustSucceed(await edit(runId, { runId, ...held, kind: "lock" }));
    mustSucceed(await publish(runId));
    expect(await rules()).toEqual([]);
    await at(after(10 * MINUTE));
    await product.db
      .updateTable("mentorship")
      .set({ status: "ended", endedAt: after(11 * MINUTE) })
      .where("menteeId", "=", held.menteeId)
      .where("mentorId", "=", held.mentorId)
      .execute();
    expect(await mentorOf(await solve({ repairs: runId }), held.menteeId)).not.toBe(held.mentorId);
  });

  test("a programme that ends before anybody was told opens no pair", async () => {
    const runId = await solve();
    mustSucceed(await publish(runId));
    await product.db
      .updateTable("programme")
      .set({ endedAt: after(MINUTE), endedBy: admin })
      .where("id", "=", programmeId)
      .execute();
    const { version } = await read(runId);
    expect(await (await cohortsAs(admin)).tellNow({ runId, version })).toMatchObject({
      code: "PROGRAMME_ENDED",
    });
    await at(after(10 * MINUTE));
    const planned = (await pairsOf(runId)).filter(({ mentorId }) => mentorId !== null);
    expect(planned.map(({ outcome, outcomeReason }) => ({ outcome, outcomeReason }))).toEqual(
      Array(2).fill({ outcome: "leftOut", outcomeReason: "PROGRAMME_ENDED" }),
    );
  });

  test("who tells everybody at once is told once what came of it", async () => {
    const runId = await solve();
    mustSucceed(await publish(runId));
    const { version } = await read(runId);
    mustSucceed(await (await cohortsAs(admin)).tellNow({ runId, version }));
    await at(after(MINUTE));
    await at(after(10 * MINUTE));
    const told = await product.db
      .selectFrom("outbox")
      .select("id")
      .where("topic", "=", "cohort.told")
      .where(sql<boolean>`payload->>'runId' = ${runId}`)
      .execute();
    expect(told).toHaveLength(1);
  });
});
