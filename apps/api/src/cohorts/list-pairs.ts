import type { RunPairsInput } from "@belay/core/cohorts/run-inputs.ts";
import { TRPCError } from "@trpc/server";
import type { Call } from "../platform/call.ts";
import { listPairRows } from "./pair-queries.ts";
import { findRunScope } from "./scope.ts";

const SIZE = 50;

/** The pairs of a run, and who has nobody, a page at a time. */
export async function listPairs(call: Call, input: RunPairsInput) {
  const scope = await findRunScope(call.db, call.actor, input.runId);
  if (!scope) throw new TRPCError({ code: "NOT_FOUND", message: "There is no such run." });
  const rows = await listPairRows(call.db, scope, { ...input, size: SIZE + 1 });
  const shown = rows.slice(0, SIZE);
  const last = shown.at(-1);
  const isEnd = rows.length <= SIZE || last === undefined;
  return {
    pairs: shown,
    next: isEnd
      ? null
      : {
          value: input.sort === "score" ? String(last.score ?? -1) : last.menteeName,
          menteeId: last.menteeId,
        },
  };
}
