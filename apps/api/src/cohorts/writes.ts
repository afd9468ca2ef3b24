import type { RunChange } from "@belay/core/cohorts/run.ts";
import type { MatchRunId, PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { Db, Tx } from "../platform/database.ts";
import type { RunScope } from "./scope.ts";
import type { SolvedRun } from "./solver-thread.ts";

/** The largest part of an input that one statement carries. */
const PART = 128 * 1024;

/** Keeps the bytes that a run is solved from; what an attempt before had kept goes. */
export async function keepInput(db: Db, runId: MatchRunId, bytes: Uint8Array): Promise<void> {
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

interface Finished {
  solved: SolvedRun;
  now: Instant;
}

/** The last word of a run: from here on it is a draft. False: it was cancelled, or is somebody else's. */
export async function finishRun(
  tx: Tx,
  run: { id: MatchRunId; attempts: number },
  { solved, now }: Finished,
): Promise<boolean> {
  const { inputHash, resultHash, totals, certificate, prices, solveMs } = solved;
  const finished = await tx
    .updateTable("matchRun")
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
    .where("id", "=", run.id)
    .where("status", "=", "running")
    .where("attempts", "=", run.attempts)
    .returning("id")
    .executeTakeFirst();
  return finished !== undefined;
}

/** The run as its machine reads it, held until the transaction ends: whoever changes it waits here. */
export function holdRun(tx: Tx, { runId }: Pick<RunScope, "runId">) {
  return tx
    .selectFrom("matchRun")
    .select(["id", "programmeId", "number", "status", "finishedAt", "publishedAt", "noticesAt", "toldAt"])
    .select(["undoneAt", "publishedBy", "consent", "version", "totalScore", "matched"])
    .where("id", "=", runId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** What the run's machine decided, and nothing else. */
export async function applyRunChange(
  tx: Tx,
  { runId }: Pick<RunScope, "runId">,
  change: RunChange & { publishedBy?: PersonId; undoneBy?: PersonId; consent?: "direct" | "both" },
): Promise<void> {
  await tx
    .updateTable("matchRun")
    .set((eb) => ({ ...change, leasedUntil: null, version: eb("version", "+", 1) }))
    .where("id", "=", runId)
    .execute();
}
