import type { JudgedPair } from "@belay/core/cohorts/judge-pairs.ts";
import { judgePairs } from "@belay/core/cohorts/judge-pairs.ts";
import type { MatchRunId, PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Reader } from "../platform/database.ts";
import { listLinesAbove } from "./list-lines-above.ts";
import { listRules } from "./list-rules.ts";
import { listPairStates } from "./plan-queries.ts";
import { findPolicy, listNames } from "./queries.ts";
import type { ProgrammeRuns } from "./scope.ts";

interface Look {
  runId: MatchRunId;
  now: Instant;
  /** These mentees alone. */
  only?: readonly PersonId[];
}

/** Which pairs of a run can't be made any more at this moment, and why. */
export async function listPairProblems(
  db: Reader,
  scope: ProgrammeRuns,
  look: Look,
): Promise<JudgedPair<PersonId>[]> {
  const { allowsReportingLine, mentorCapacity } = await findPolicy(db, scope);
  const states = await listPairStates(db, scope, { ...look, mentorCapacity });
  const mentees = states.map(({ menteeId }) => menteeId);
  const lines = allowsReportingLine ? null : await listLinesAbove(db, mentees, look.now);
  const apart = new Set<string>();
  for (const rule of await listRules(db, scope)) if (rule.kind === "block") apart.add(keyOf(rule));
  return judgePairs(
    states.map((state) => ({
      ...state,
      isInLine: lines?.get(state.menteeId)?.has(state.mentorId) ?? false,
      isBlocked: apart.has(keyOf(state)),
    })),
  );
}

const keyOf = ({ menteeId, mentorId }: { menteeId: string; mentorId: string }) => `${menteeId} ${mentorId}`;

/** The same with names, for who has to decide. */
export async function namePairProblems(
  db: Reader,
  scope: ProgrammeRuns,
  problems: readonly JudgedPair<PersonId>[],
) {
  if (problems.length === 0) return [];
  const ids = problems.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]);
  const names = await listNames(db, scope, ids);
  return problems.map((problem) => ({
    ...problem,
    menteeName: names.get(problem.menteeId) ?? "",
    mentorName: names.get(problem.mentorId) ?? "",
  }));
}

export type NamedPairProblem = Awaited<ReturnType<typeof namePairProblems>>[number];
