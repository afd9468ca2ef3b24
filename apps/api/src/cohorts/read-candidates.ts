import type { MatchRunId, PersonId } from "@belay/core/ids.ts";
import { personId } from "@belay/core/ids.ts";
import { TRPCError } from "@trpc/server";
import type { Call } from "../platform/call.ts";
import { listLoads } from "./plan-queries.ts";
import { listNames } from "./queries.ts";
import { findRunScope } from "./scope.ts";
import { listCandidatesInThread } from "./what-if-thread.ts";

const MOST = 60;

/** Whom a mentee of a draft could be moved to, the best first, and after them who is out of reach, with why. */
export async function readCandidates(
  { db, actor }: Call,
  { runId, menteeId }: { runId: MatchRunId; menteeId: PersonId },
) {
  const scope = await findRunScope(db, actor, runId);
  if (!scope) throw new TRPCError({ code: "NOT_FOUND", message: "There is no such run." });
  const ranked = (await listCandidatesInThread(db, scope, menteeId)).slice(0, MOST);
  if (ranked.length === 0) return [];
  const ids = ranked.map(({ mentorId }) => personId.parse(mentorId));
  const names = await listNames(db, scope, ids);
  const loads = await listLoads(db, scope);
  return ranked.map((candidate) => ({
    ...candidate,
    name: names.get(candidate.mentorId) ?? "",
    mentees: loads.get(candidate.mentorId) ?? 0,
  }));
}
