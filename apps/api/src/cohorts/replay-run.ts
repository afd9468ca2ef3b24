import type { RunRefusal } from "@belay/core/cohorts/run-refusal.ts";
import type { MatchRunId, PersonId } from "@belay/core/ids.ts";
import { personId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import { listSolved } from "./plan-queries.ts";
import { listNames } from "./queries.ts";
import type { RunScope } from "./scope.ts";
import { findRunScope } from "./scope.ts";
import { replayRunInThread } from "./what-if-thread.ts";

const SHOWN = 20;

export interface Replay {
  /** What went in and what came out are byte for byte what they were. */
  isSame: boolean;
  inputIsSame: boolean;
  resultHash: string;
  totalDelta: number;
  /** Mentees who got somebody else this time; some of them by name. */
  differences: number;
  named: string[];
}

/** Solves a run again from the bytes that were kept, and says whether the same came out. Changes nothing. */
export async function replayRun(
  { db, actor }: Call,
  { runId }: { runId: MatchRunId },
): Promise<Result<Replay, RunRefusal>> {
  const scope = await findRunScope(db, actor, runId);
  if (!scope) return refuse("NOT_FOUND");
  const solved = await listSolved(db, scope);
  if (solved.resultHash === null) return refuse("RUN_NOT_EDITABLE");
  const replayed = await replayRunInThread(db, scope);
  if (!replayed.ok) return refuse("LOCK_REFUSED");
  const { inputHash, resultHash, pairs, totalScore } = replayed;
  const now = new Map<string, string>(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const others = solved.pairs.filter(({ menteeId, mentorId }) => (now.get(menteeId) ?? null) !== mentorId);
  const inputIsSame = inputHash === solved.inputHash;
  return succeed({
    isSame: inputIsSame && resultHash === solved.resultHash,
    ...{ inputIsSame, resultHash },
    totalDelta: totalScore - (solved.solvedScore ?? 0),
    differences: others.length,
    named: await nameSome(
      { db, scope },
      others.map(({ menteeId }) => menteeId),
    ),
  });
}

async function nameSome({ db, scope }: { db: Call["db"]; scope: RunScope }, ids: readonly PersonId[]) {
  const some = ids.slice(0, SHOWN).map((id) => personId.parse(id));
  return some.length === 0 ? [] : [...(await listNames(db, scope, some)).values()].sort();
}
