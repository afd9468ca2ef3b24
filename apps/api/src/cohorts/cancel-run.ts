import { actOnRun } from "@belay/core/cohorts/act-on-run.ts";
import type { RunRefusal } from "@belay/core/cohorts/run-refusal.ts";
import type { MatchRunId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import { write } from "../platform/write.ts";
import { findRunScope } from "./scope.ts";
import { applyRunChange, holdRun, noteRunStep } from "./writes.ts";

/** Ends a run that waits or is being solved: whoever solves it sees it within the second and lets go. */
export function cancelRun(call: Call, { runId }: { runId: MatchRunId }): Promise<Result<null, RunRefusal>> {
  const { db, actor, now } = call;
  return write<Result<null, RunRefusal>>(db, async (tx) => {
    const scope = await findRunScope(tx, actor, runId);
    if (!scope) return refuse("NOT_FOUND");
    const change = actOnRun({ run: await holdRun(tx, scope), action: "cancel", now });
    if (!change.ok) return change;
    await applyRunChange(tx, scope, change.value);
    await noteRunStep(tx, scope, now);
    return succeed(null);
  });
}
