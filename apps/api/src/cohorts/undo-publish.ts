import { actOnRun } from "@belay/core/cohorts/act-on-run.ts";
import type { RunRefusal } from "@belay/core/cohorts/run-refusal.ts";
import type { MatchRunId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import { announce } from "../platform/outbox.ts";
import { write } from "../platform/write.ts";
import { hasEnded } from "./queries.ts";
import { listRunReaders } from "./run-queries.ts";
import { findRunScope } from "./scope.ts";
import { applyRunChange, holdRun, noteRunStep } from "./writes.ts";

type Outcome = Result<null, RunRefusal>;

interface Seen {
  runId: MatchRunId;
  version: number;
}

/** Takes a published run back before anybody was told: it is as good as a draft again. */
export function undoPublish(call: Call, { runId, version }: Seen): Promise<Outcome> {
  const { db, actor, now } = call;
  return write<Outcome>(db, async (tx) => {
    const scope = await findRunScope(tx, actor, runId);
    if (!scope) return refuse("NOT_FOUND");
    const run = await holdRun(tx, scope);
    const change = actOnRun({ run, action: "undo", now });
    if (!change.ok) return change;
    if (run.version !== version) return refuse("VERSION_CONFLICT");
    await applyRunChange(tx, scope, { ...change.value, undoneBy: actor.id });
    await tx
      .updateTable("matchRunPair")
      .set({ outcome: null, outcomeReason: null })
      .where("runId", "=", runId)
      .where("outcome", "=", "leftOut")
      .execute();
    await noteRunStep(tx, scope, now);
    return succeed(null);
  });
}

/** Tells everybody now, without waiting for the time for second thoughts to pass. */
export function tellNow(call: Call, { runId, version }: Seen): Promise<Outcome> {
  const { db, actor, now } = call;
  return write<Outcome>(db, async (tx) => {
    const scope = await findRunScope(tx, actor, runId);
    if (!scope) return refuse("NOT_FOUND");
    const run = await holdRun(tx, scope);
    const change = actOnRun({ run, action: "tell", now, isAskedFor: true });
    if (!change.ok) return change;
    if (run.version !== version) return refuse("VERSION_CONFLICT");
    if (await hasEnded(tx, scope)) return refuse("PROGRAMME_ENDED");
    await applyRunChange(tx, scope, { ...change.value, noticesAt: now });
    const reaches = await listRunReaders(tx, scope);
    const payload = { runId, publishedAt: run.publishedAt, goesOn: true };
    await announce(tx, { topic: "cohort.tell", payload, at: now, reaches, subject: `run:${runId}` });
    return succeed(null);
  });
}
