import type { EditInput } from "@belay/core/cohorts/run-inputs.ts";
import type { RunRefusal } from "@belay/core/cohorts/run-refusal.ts";
import type { MatchRunId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { sql } from "kysely";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { jsonb } from "../platform/jsonb.ts";
import { noteChange } from "../platform/live-changes.ts";
import { write } from "../platform/write.ts";
import type { EditDetails, PlannedEdit } from "./plan-edit.ts";
import { planEdit } from "./plan-edit.ts";
import { listRunReaders } from "./run-queries.ts";
import type { RunScope } from "./scope.ts";
import { findRunScope } from "./scope.ts";
import { holdRun, replaceRows, takeBefore } from "./writes.ts";

type Outcome = Result<{ version: number; delta: number; moved: number }, RunRefusal, EditDetails>;

/** Changes a draft by hand. The plan is worked out beside the server and written only if nobody changed it meanwhile. */
export async function editRun(call: Call, { version, ...edit }: EditInput): Promise<Outcome> {
  const scope = await findRunScope(call.db, call.actor, edit.runId);
  if (!scope) return refuse("NOT_FOUND");
  const planned = await planEdit(call.db, scope, edit);
  if (!planned.ok) return planned;
  if (planned.value.version !== version) return refuse("VERSION_CONFLICT");
  return write<Outcome>(call.db, async (tx) => {
    const run = await holdRun(tx, scope);
    if (run.version !== version) return refuse("VERSION_CONFLICT");
    await apply(tx, call, { scope, edit, planned: planned.value });
    const { delta, moved } = planned.value;
    return succeed({ version: version + 1, delta, moved: moved.length });
  });
}

interface Apply {
  scope: RunScope;
  edit: Omit<EditInput, "version">;
  planned: PlannedEdit;
}

async function apply(tx: Tx, { actor, now }: Call, { scope, edit, planned }: Apply): Promise<void> {
  const { runId } = scope;
  const { kind, menteeId, mentorId } = edit;
  const touched = [...new Set([menteeId, ...planned.rows.map((row) => row.menteeId)])];
  const before = await takeBefore(tx, scope, touched);
  await replaceRows(tx, runId, planned.rows);
  if (kind === "move") await markMoved(tx, runId, edit);
  if (kind === "lock" || kind === "unlock")
    await markLocked(tx, runId, { menteeId, isLocked: kind === "lock" });
  if (kind === "block") await markLocked(tx, runId, { menteeId, isLocked: false });
  const { totalScore, matched, totalBefore } = planned;
  await tx
    .updateTable("matchRun")
    .set((eb) => ({ totalScore, matched, version: eb("version", "+", 1) }))
    .where("id", "=", runId)
    .execute();
  await tx
    .insertInto("matchRunEdit")
    .values({
      ...{ runId, kind, menteeId, mentorId, totalBefore, totalAfter: totalScore },
      ...{ editedBy: actor.id, editedAt: now, before: jsonb(before) },
      number: sql<number>`(select coalesce(max(number), 0) + 1 from match_run_edit where run_id = ${runId})`,
    })
    .execute();
  await noteChange(tx, { reaches: await listRunReaders(tx, scope), subject: `run:${runId}`, at: now });
}

async function markMoved(
  tx: Tx,
  runId: MatchRunId,
  { menteeId }: Pick<EditInput, "menteeId">,
): Promise<void> {
  await tx
    .updateTable("matchRunPair")
    .set({ isLocked: true, movedByHand: true })
    .where("runId", "=", runId)
    .where("menteeId", "=", menteeId)
    .execute();
}

async function markLocked(
  tx: Tx,
  runId: MatchRunId,
  { menteeId, isLocked }: Pick<EditInput, "menteeId"> & { isLocked: boolean },
): Promise<void> {
  await tx
    .updateTable("matchRunPair")
    .set({ isLocked })
    .where("runId", "=", runId)
    .where("menteeId", "=", menteeId)
    .execute();
}

/** Takes the last change by hand back, as if it had never been. */
export function undoEdit(
  { db, actor, now }: Call,
  { runId, version }: { runId: MatchRunId; version: number },
): Promise<Result<{ version: number }, RunRefusal>> {
  return write<Result<{ version: number }, RunRefusal>>(db, async (tx) => {
    const scope = await findRunScope(tx, actor, runId);
    if (!scope) return refuse("NOT_FOUND");
    const run = await holdRun(tx, scope);
    if (run.version !== version) return refuse("VERSION_CONFLICT");
    if (run.status !== "draft" && run.status !== "undone") return refuse("RUN_NOT_EDITABLE");
    const undone = await restoreLast(tx, scope, now);
    if (!undone) return refuse("NOTHING_TO_UNDO");
    await noteChange(tx, { reaches: await listRunReaders(tx, scope), subject: `run:${runId}`, at: now });
    return succeed({ version: version + 1 });
  });
}

async function restoreLast(tx: Tx, { runId }: RunScope, now: string): Promise<boolean> {
  const last = await tx
    .selectFrom("matchRunEdit")
    .select(["number", "totalBefore", sql<string>`before->>'pairs'`.as("pairs")])
    .where("runId", "=", runId)
    .where("undoneAt", "is", null)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!last) return false;
  await sql`delete from match_run_pair where run_id = ${runId}
    and mentee_id in (select (row->>'mentee_id')::uuid from jsonb_array_elements(${last.pairs}::jsonb) as row)`.execute(
    tx,
  );
  await sql`insert into match_run_pair select * from jsonb_populate_recordset(null::match_run_pair, ${last.pairs}::jsonb)`.execute(
    tx,
  );
  await tx
    .updateTable("matchRunEdit")
    .set({ undoneAt: now })
    .where("runId", "=", runId)
    .where("number", "=", last.number)
    .execute();
  await sql`update match_run set total_score = ${last.totalBefore}, version = version + 1,
    matched = (select count(*) from match_run_pair where run_id = ${runId} and mentor_id is not null)
    where id = ${runId}`.execute(tx);
  return true;
}
