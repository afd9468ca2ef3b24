import type { RunAction } from "@belay/core/cohorts/act-on-run.ts";
import { actOnRun } from "@belay/core/cohorts/act-on-run.ts";
import type { RunRefusal } from "@belay/core/cohorts/run-refusal.ts";
import type { MatchRunId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import { write } from "../platform/write.ts";
import { findRunScope } from "./scope.ts";
import { applyRunChange, holdRun, noteRunStep } from "./writes.ts";

type Outcome = Result<null, RunRefusal>;

interface Seen {
  runId: MatchRunId;
  version: number;
}

/** Puts a draft away, or a run that came to nothing: it is nobody's turn any more, and nobody was told of it. */
export function discardRun(call: Call, seen: Seen): Promise<Outcome> {
  return act(call, seen, "discard");
}

/** Takes a discarded plan up again, as it was. */
export function restoreRun(call: Call, seen: Seen): Promise<Outcome> {
  return act(call, seen, "restore");
}

function act(
  { db, actor, now }: Call,
  { runId, version }: Seen,
  action: Extract<RunAction, "discard" | "restore">,
): Promise<Outcome> {
  return write<Outcome>(db, async (tx) => {
    const scope = await findRunScope(tx, actor, runId);
    if (!scope) return refuse("NOT_FOUND");
    const run = await holdRun(tx, scope);
    const change = actOnRun({ run, action, now });
    if (!change.ok) return change;
    if (run.version !== version) return refuse("VERSION_CONFLICT");
    await applyRunChange(tx, scope, { ...change.value, discardedBy: action === "discard" ? actor.id : null });
    await noteRunStep(tx, scope, now);
    return succeed(null);
  });
}
