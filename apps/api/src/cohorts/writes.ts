import type { ProposalChange } from "@belay/core/cohorts/proposal.ts";
import type { RunChange } from "@belay/core/cohorts/run.ts";
import type { PairProblem } from "@belay/core/cohorts/run-refusal.ts";
import type { RunRow } from "@belay/core/cohorts/solve-run.ts";
import type { MatchProposalId, MatchRunId, MentorshipId, PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { Db, Tx } from "../platform/database.ts";
import { noteChange } from "../platform/live-changes.ts";
import { listRunReaders } from "./run-queries.ts";
import type { RunnerScope, RunScope } from "./scope.ts";
import type { SolvedRun } from "./solver-thread.ts";
import { toColumns } from "./to-columns.ts";

/** The largest part of an input that one statement carries. */
const PART = 128 * 1024;

/** Keeps the bytes that a run is solved from; what an attempt before had kept goes. */
export async function keepInput(db: Db | Tx, runId: MatchRunId, bytes: Uint8Array): Promise<void> {
  await db.deleteFrom("matchRunPair").where("runId", "=", runId).execute();
  await db.deleteFrom("matchRunInput").where("runId", "=", runId).execute();
  for (let part = 0; part * PART < bytes.length; part++) {
    const piece = Buffer.from(bytes.subarray(part * PART, (part + 1) * PART));
    await db.insertInto("matchRunInput").values({ runId, part, bytes: piece }).execute();
  }
}

/** One statement for many mentees: `batch` is JSON by the names of the columns. */
export async function keepRows(db: Db | Tx, runId: MatchRunId, batch: string): Promise<void> {
  await sql`
    insert into match_run_pair (run_id, mentee_id, mentor_id, solved_mentor_id, score, choice, worth_more, bar,
      explanation, cause, reason, change, nearest, is_locked)
    select ${runId}::uuid, row.mentee_id, row.mentor_id, row.mentor_id, row.score, row.choice, row.worth_more, row.bar,
      row.explanation, row.cause, row.reason, row.change, row.nearest, row.is_locked
    from jsonb_to_recordset(${batch}::jsonb) as row (mentee_id uuid, mentor_id uuid, score integer, choice integer,
      worth_more integer, bar smallint[], explanation jsonb, cause text, reason text, change jsonb, nearest jsonb,
      is_locked boolean)`.execute(db);
}

type Taken = { id: MatchRunId; attempts: number };

/** A run under way, unless it was cancelled or is somebody else's by now: then no row comes back. */
export function updateTaken(tx: Tx, { id, attempts }: Taken) {
  return tx
    .updateTable("matchRun")
    .where("id", "=", id)
    .where("status", "=", "running")
    .where("attempts", "=", attempts)
    .returning("id");
}

interface Finished {
  solved: SolvedRun;
  now: Instant;
}

/** The last word of a run: from here on it is a draft. False: it was cancelled, or is somebody else's. */
export async function finishRun(tx: Tx, run: Taken, { solved, now }: Finished): Promise<boolean> {
  const { inputHash, resultHash, totals, certificate, prices, solveMs } = solved;
  const finished = await updateTaken(tx, run)
    .set((eb) => ({
      status: "draft",
      finishedAt: now,
      phase: null,
      leasedUntil: null,
      ...{ inputHash, resultHash, solveMs },
      ...{ mentees: totals.mentees, mentors: totals.mentors, matched: totals.matched },
      ...{ totalScore: totals.totalScore, solvedScore: totals.totalScore },
      certificate: sql`${certificate}::jsonb`,
      prices: sql`${prices}::jsonb`,
      version: eb("version", "+", 1),
    }))
    .executeTakeFirst();
  return finished !== undefined;
}

/** The run as its machine reads it, held until the transaction ends: whoever changes it waits here. */
export function holdRun(tx: Tx, { runId }: Pick<RunScope, "runId">) {
  return tx
    .selectFrom("matchRun")
    .select(["id", "programmeId", "number", "status", "finishedAt", "publishedAt", "noticesAt", "toldAt"])
    .select(["undoneAt", "discardedAt", "publishedBy", "consent", "version", "totalScore", "matched"])
    .where("id", "=", runId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** What the run's machine decided, and nothing else. */
export async function applyRunChange(
  tx: Tx,
  { runId }: Pick<RunScope, "runId">,
  change: RunChange & {
    publishedBy?: PersonId;
    undoneBy?: PersonId;
    discardedBy?: PersonId | null;
    consent?: "direct" | "both";
  },
): Promise<void> {
  await tx
    .updateTable("matchRun")
    .set((eb) => ({ ...change, leasedUntil: null, version: eb("version", "+", 1) }))
    .where("id", "=", runId)
    .execute();
}

/** Whoever runs the programme sees it on the run's own page, in the list of runs, and among their turns. */
export async function noteRunStep(tx: Tx, run: RunScope | RunnerScope, at: Instant): Promise<void> {
  const reaches = await listRunReaders(tx, run);
  for (const subject of [`run:${run.runId}`, `runs:${run.programmeId}`, "inbox"])
    await noteChange(tx, { reaches, subject, at });
}

interface Settled {
  outcome: "opened" | "proposed" | "leftOut";
  outcomeReason?: PairProblem;
  mentorshipId?: MentorshipId;
}

/** What became of a pair once it was published. */
export async function settlePair(
  tx: Tx,
  { runId, menteeId }: { runId: MatchRunId; menteeId: PersonId },
  settled: Settled,
): Promise<void> {
  await tx
    .updateTable("matchRunPair")
    .set({ outcomeReason: null, ...settled })
    .where("runId", "=", runId)
    .where("menteeId", "=", menteeId)
    .execute();
}

/** Rows of a draft as they are, to be put back one day. */
export async function takeBefore(
  tx: Tx,
  { runId }: Pick<RunScope, "runId">,
  touched: readonly string[],
): Promise<{ pairs: string }> {
  const { rows } = await sql<{ pairs: string }>`select
    (select coalesce(jsonb_agg(to_jsonb(pair)), '[]') from match_run_pair as pair
      where pair.run_id = ${runId} and pair.mentee_id = any(${touched}::uuid[]))::text as pairs`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error("A select of one value gives one row.");
  return row;
}

/** Other mentors for these mentees of a draft; what was solved stays known. */
export async function replaceRows(tx: Tx, runId: MatchRunId, planned: readonly RunRow[]): Promise<void> {
  if (planned.length === 0) return;
  const batch = JSON.stringify(planned.map(toColumns));
  await sql`
    update match_run_pair as pair set mentor_id = row.mentor_id, score = row.score, choice = row.choice,
      worth_more = row.worth_more, bar = row.bar, explanation = row.explanation, cause = row.cause,
      reason = row.reason, change = row.change, nearest = row.nearest, is_locked = row.is_locked
    from jsonb_to_recordset(${batch}::jsonb) as row (mentee_id uuid, mentor_id uuid, score integer, choice integer,
      worth_more integer, bar smallint[], explanation jsonb, cause text, reason text, change jsonb, nearest jsonb,
      is_locked boolean)
    where pair.run_id = ${runId} and pair.mentee_id = row.mentee_id`.execute(tx);
}

/** A proposal as its machine reads it, held until the transaction ends. */
export function holdProposal(tx: Tx, id: MatchProposalId) {
  return tx
    .selectFrom("matchProposal")
    .select(["id", "programmeId", "runId", "menteeId", "mentorId", "status", "menteeAnswer", "mentorAnswer"])
    .select(["closesAt", "version"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** What the proposal's machine decided, and nothing else. */
export async function applyProposalChange(
  tx: Tx,
  id: MatchProposalId,
  change: ProposalChange & { mentorshipId?: MentorshipId | null },
): Promise<void> {
  await tx
    .updateTable("matchProposal")
    .set((eb) => ({ ...change, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}
