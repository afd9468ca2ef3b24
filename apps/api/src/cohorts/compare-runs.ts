import type { MatchRunId, PersonId } from "@belay/core/ids.ts";
import { personId } from "@belay/core/ids.ts";
import type { ComparedMentee } from "@belay/core/matching/compare-plans.ts";
import { comparePlans } from "@belay/core/matching/compare-plans.ts";
import { TRPCError } from "@trpc/server";
import type { Call } from "../platform/call.ts";
import { listPlan } from "./plan-queries.ts";
import { listNames } from "./queries.ts";
import { findRun } from "./run-queries.ts";
import type { RunScope } from "./scope.ts";
import { findRunScope } from "./scope.ts";

const SHOWN = 100;

/** Two runs of one programme side by side: totals, spread, and whom the other gives somebody else, most points first. */
export async function compareRuns(
  call: Call,
  { runId, otherId }: { runId: MatchRunId; otherId: MatchRunId },
) {
  const one = await readSide(call, runId);
  const other = await readSide(call, otherId);
  if (one.scope.programmeId !== other.scope.programmeId) throw absent();
  const { moved, ...compared } = comparePlans(one.plan, other.plan);
  const shown = moved.slice(0, SHOWN);
  const names = await listNames(call.db, one.scope, [one.scope.adminId, ...peopleOf(shown)]);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return {
    ...compared,
    one: one.head,
    other: other.head,
    movedCount: moved.length,
    moved: shown.map(({ menteeId, from, to, scoreDelta }) => ({
      ...{ menteeId, scoreDelta, menteeName: nameOf(menteeId) ?? "" },
      ...{ fromName: nameOf(from), toName: nameOf(to) },
    })),
  };
}

const absent = () => new TRPCError({ code: "NOT_FOUND", message: "There is no such run." });

async function readSide({ db, actor }: Call, runId: MatchRunId) {
  const scope: RunScope | null = await findRunScope(db, actor, runId);
  if (!scope) throw absent();
  const { number, status, objective, fairnessPpm, minScore, matched, mentees, totalScore, startedAt } =
    await findRun(db, scope);
  const head = { runId, number, status, objective, fairnessPpm, minScore, startedAt, mentees };
  const plan = { ...(await listPlan(db, scope)), matched: matched ?? 0, totalScore: totalScore ?? 0 };
  return { scope, plan, head: { ...head, matched: plan.matched, totalScore: plan.totalScore } };
}

function peopleOf(moved: readonly ComparedMentee[]): PersonId[] {
  const ids = new Set(moved.flatMap(({ menteeId, from, to }) => [menteeId, from, to]));
  return [...ids].flatMap((id) => (id === null ? [] : [personId.parse(id)]));
}
