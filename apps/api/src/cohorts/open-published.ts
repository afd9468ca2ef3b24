import { actOnRun } from "@belay/core/cohorts/act-on-run.ts";
import type { PairProblem } from "@belay/core/cohorts/run-refusal.ts";
import type { MatchRunId, PersonId, ProgrammeId } from "@belay/core/ids.ts";
import { matchProposalId, matchRunId, personId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import { clocks, defaultClocks } from "@belay/core/programmes/clocks.ts";
import * as z from "zod/mini";
import { savePrices } from "../matching/writes.ts";
import { openMentorship, seatLock } from "../mentorships/writes.ts";
import type { Tx } from "../platform/database.ts";
import { newId } from "../platform/new-id.ts";
import { announce } from "../platform/outbox.ts";
import { lockFor } from "../platform/write.ts";
import { listPairProblems } from "./list-pair-problems.ts";
import type { PairToOpen } from "./plan-queries.ts";
import { listPairsToOpen } from "./plan-queries.ts";
import { listRunReaders } from "./run-queries.ts";
import type { RunnerScope } from "./scope.ts";
import { runnerScope } from "./scope.ts";
import { toAgreedGoal } from "./to-agreed-goal.ts";
import { applyRunChange, holdRun, settlePair } from "./writes.ts";

/** So many pairs a transaction: nobody else waits long for a seat, and nothing is told twice. */
const BATCH = 100;

const due = z.object({ runId: matchRunId, publishedAt: z.string(), goesOn: z._default(z.boolean(), false) });

/** The time for second thoughts is over: pairs are opened or proposed, a batch at a time, and the people told. */
export async function openPublished(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { runId, publishedAt, goesOn } = due.parse(payload);
  const run = await holdRun(tx, { runId });
  // Taken back meanwhile, or published anew since.
  if (run.status !== "published" || run.publishedAt !== publishedAt) return;
  // Told already because somebody asked for it: the moment that was set at first means nothing any more.
  if (run.toldAt !== null && !goesOn) return;
  if (run.toldAt === null) {
    const change = actOnRun({ run, action: "tell", now });
    if (!change.ok) return;
    await applyRunChange(tx, { runId }, change.value);
  }
  const scope = runnerScope({ id: runId, programmeId: run.programmeId });
  const pairs = await listPairsToOpen(tx, scope, BATCH);
  if (pairs.length === 0) return finish(tx, scope, now);
  await openBatch(tx, scope, { pairs, consent: run.consent ?? "direct", now });
  const reaches = await listRunReaders(tx, scope);
  const rest = { runId, publishedAt, goesOn: true };
  await announce(tx, { topic: "cohort.tell", payload: rest, at: now, reaches, subject: `run:${runId}` });
}

interface Batch {
  pairs: readonly PairToOpen[];
  consent: "direct" | "both";
  now: Instant;
}

async function openBatch(tx: Tx, scope: RunnerScope, { pairs, consent, now }: Batch): Promise<void> {
  await lockFor(
    tx,
    pairs.flatMap(({ menteeId, mentorId }) => [seatLock(menteeId), seatLock(mentorId)]),
  );
  const only = pairs.map(({ menteeId }) => menteeId);
  const problems = await listPairProblems(tx, scope, { runId: scope.runId, now, only });
  const problemOf = new Map(problems.map(({ menteeId, problem }) => [menteeId, problem]));
  const { days, hasEnded } = await findEnding(tx, scope.programmeId);
  const closesAt = addMilliseconds(now, days * DAY);
  for (const pair of pairs) {
    const problem = hasEnded ? "PROGRAMME_ENDED" : (problemOf.get(pair.menteeId) ?? null);
    if (problem !== null) await settlePair(tx, pair, { outcome: "leftOut", outcomeReason: problem });
    else if (consent === "both") await propose(tx, scope, { pair, closesAt, now });
    else await open(tx, scope, { pair, now });
  }
}

/** How long a proposal waits in this programme, and whether the programme is over by now. */
async function findEnding(tx: Tx, id: ProgrammeId): Promise<{ days: number; hasEnded: boolean }> {
  const row = await tx
    .selectFrom("programme")
    .select(["clocks", "endedAt"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const kept = typeof row.clocks === "object" ? row.clocks : {};
  const { mentorshipRequest } = clocks.parse({ ...defaultClocks, ...kept });
  return { days: mentorshipRequest.closeAfterDays, hasEnded: row.endedAt !== null };
}

interface One {
  pair: PairToOpen;
  now: Instant;
}

async function open(tx: Tx, { programmeId }: RunnerScope, { pair, now }: One): Promise<void> {
  const { menteeId, mentorId, runId } = pair;
  const goal = toAgreedGoal(pair.explanation);
  const opened = await openMentorship(tx, { requestId: null, mentorId, menteeId, goal, programmeId, now });
  if (!opened.ok) {
    const full: PairProblem = "MENTOR_FULL";
    return settlePair(tx, pair, { outcome: "leftOut", outcomeReason: full });
  }
  const mentorshipId = opened.value;
  await settlePair(tx, pair, { outcome: "opened", mentorshipId });
  const payload = { mentorshipId, mentorId, menteeId, programmeId, runId };
  await announce(tx, { topic: "cohort.opened", payload, at: now, reaches: [mentorId, menteeId] });
}

async function propose(
  tx: Tx,
  { programmeId }: RunnerScope,
  { pair, closesAt, now }: One & { closesAt: Instant },
): Promise<void> {
  const { menteeId, mentorId, runId } = pair;
  const id = newId(matchProposalId);
  await tx
    .insertInto("matchProposal")
    .values({ id, programmeId, runId, menteeId, mentorId, status: "open", createdAt: now, closesAt })
    .execute();
  await settlePair(tx, pair, { outcome: "proposed" });
  await announce(tx, {
    topic: "proposal.made",
    payload: { proposalId: id, mentorId, menteeId },
    at: now,
    reaches: [mentorId, menteeId],
  });
}

/** Whoever published hears of the pairs that could not be made any more. */
async function finish(tx: Tx, { runId, programmeId }: RunnerScope, now: Instant): Promise<void> {
  const { publishedBy } = await holdRun(tx, { runId });
  await passPricesOn(tx, { runId, at: now });
  const { count } = await tx
    .selectFrom("matchRunPair")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("runId", "=", runId)
    .where("outcome", "=", "leftOut")
    .executeTakeFirstOrThrow();
  const payload: {
    runId: MatchRunId;
    programmeId: ProgrammeId;
    publishedBy: PersonId | null;
    leftOut: number;
  } = {
    ...{ runId, programmeId, publishedBy, leftOut: count },
  };
  await announce(tx, { topic: "cohort.told", payload, at: now });
}

const price = z.array(z.object({ mentorId: personId, price: z.number() }));

/** What a seat was worth in the plan that holds now: Find sends fewer to whom all want. */
async function passPricesOn(tx: Tx, { runId, at }: { runId: MatchRunId; at: Instant }): Promise<void> {
  const { prices } = await tx
    .selectFrom("matchRun")
    .select("prices")
    .where("id", "=", runId)
    .executeTakeFirstOrThrow();
  const read = price.safeParse(prices);
  if (read.success) await savePrices(tx, { runId, at, prices: read.data });
}
