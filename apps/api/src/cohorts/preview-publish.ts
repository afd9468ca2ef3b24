import type { MatchRunId } from "@belay/core/ids.ts";
import { TRPCError } from "@trpc/server";
import type { Call } from "../platform/call.ts";
import { listPairProblems, namePairProblems } from "./list-pair-problems.ts";
import { countPublished } from "./pair-queries.ts";
import { listRequestsWithoutRoom } from "./plan-queries.ts";
import { findOtherWaiting } from "./run-queries.ts";
import { findRunScope } from "./scope.ts";

/** What would happen if a run was published now: how many pairs, which can't be made any more, and whose requests find no room. */
export async function previewPublish({ db, actor, now }: Call, { runId }: { runId: MatchRunId }) {
  const scope = await findRunScope(db, actor, runId);
  if (!scope) throw new TRPCError({ code: "NOT_FOUND", message: "There is no such run." });
  const problems = await namePairProblems(db, scope, await listPairProblems(db, scope, { runId, now }));
  const other = (await findOtherWaiting(db, scope)) ?? null;
  const leftOut = problems.map(({ menteeId }) => menteeId);
  const counts = await countPublished(db, scope, leftOut);
  return { ...counts, problems, other, losing: await listRequestsWithoutRoom(db, scope, { leftOut, now }) };
}
