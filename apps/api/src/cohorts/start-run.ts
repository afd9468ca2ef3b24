import type { LockProblem } from "@belay/core/cohorts/check-locks.ts";
import { checkLocks } from "@belay/core/cohorts/check-locks.ts";
import type { StartRunInput } from "@belay/core/cohorts/run-inputs.ts";
import type { RunRefusal } from "@belay/core/cohorts/run-refusal.ts";
import type { MatchRunId, PersonId } from "@belay/core/ids.ts";
import { matchRunId, personId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { sql } from "kysely";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { newId } from "../platform/new-id.ts";
import { lockFor, writeOnce } from "../platform/write.ts";
import { findProgramme } from "../programmes/queries.ts";
import type { ProgrammeScope } from "../programmes/scope.ts";
import { findProgrammeScope } from "../programmes/scope.ts";
import { listRules } from "./list-rules.ts";
import { countSides, listNames } from "./queries.ts";
import { readSnapshot } from "./read-snapshot.ts";
import { RUN_CHANNEL } from "./run-channel.ts";
import { runnerScope } from "./scope.ts";
import { noteRunStep } from "./writes.ts";

/** A lock that cannot hold, with the names that its sentence says. */
export type NamedLockProblem = LockProblem & { menteeName: string; mentorName: string };

export type StartOutcome = Result<{ runId: MatchRunId; number: number }, RunRefusal, NamedLockProblem[]>;

/** Puts a run in line; a worker reads and solves it. What cannot be solved is said here, and nothing is begun. */
export function startRun(call: Call, input: StartRunInput): Promise<StartOutcome> {
  return writeOnce<StartOutcome>(call, { key: input.key, verb: "startRun", input }, (tx) =>
    start(tx, call, input),
  );
}

async function start(tx: Tx, call: Call, input: StartRunInput): Promise<StartOutcome> {
  const scope = await findProgrammeScope(tx, call.actor, input.programmeId);
  if (!scope) return refuse("NOT_FOUND");
  const programme = await findProgramme(tx, scope);
  if (programme.endedAt !== null) return refuse("PROGRAMME_ENDED");
  const sides = await countSides(tx, scope);
  if (sides.mentees === 0) return refuse("NO_MENTEES");
  if (sides.mentors === 0) return refuse("NO_MENTORS");
  if (sides.waiting === 0) return refuse("NOBODY_LEFT");
  const impossible = await findLockProblems(tx, call, { scope, input });
  const [first] = impossible;
  if (first) return refuse(first.code, { details: impossible });
  if (input.repairs && !(await isPublishedHere(tx, input.repairs, scope))) return refuse("RUN_NOT_PUBLISHED");
  return insertRun(tx, call, { scope, input });
}

interface Start {
  scope: ProgrammeScope;
  input: StartRunInput;
}

async function findLockProblems(
  tx: Tx,
  { now }: Call,
  { scope, input: { objective, fairnessPpm, minScore } }: Start,
): Promise<NamedLockProblem[]> {
  const rules = (await listRules(tx, scope)).filter(({ kind }) => kind === "lock");
  if (rules.length === 0) return [];
  const only = [...new Set(rules.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]))];
  const settings = { objective, fairnessPpm, minScore, seed: 0 };
  const problems = checkLocks(await readSnapshot(tx, scope, { now, only, settings }));
  return nameProblems(tx, scope, problems);
}

async function nameProblems(tx: Tx, scope: ProgrammeScope, problems: readonly LockProblem[]) {
  const ids: PersonId[] = problems.flatMap(({ menteeId, mentorId }) => [
    personId.parse(menteeId),
    personId.parse(mentorId),
  ]);
  const names = ids.length === 0 ? new Map<string, string>() : await listNames(tx, scope, ids);
  return problems.map((problem) => ({
    ...problem,
    menteeName: names.get(problem.menteeId) ?? "",
    mentorName: names.get(problem.mentorId) ?? "",
  }));
}

async function isPublishedHere(tx: Tx, id: MatchRunId, { programmeId }: ProgrammeScope): Promise<boolean> {
  const run = await tx
    .selectFrom("matchRun")
    .select("id")
    .where("id", "=", id)
    .where("programmeId", "=", programmeId)
    .where("status", "=", "published")
    .executeTakeFirst();
  return run !== undefined;
}

async function insertRun(tx: Tx, { actor, now }: Call, { scope, input }: Start): Promise<StartOutcome> {
  const { programmeId } = scope;
  // Two admins may start two runs at once: each gets its own number.
  await lockFor(tx, [`runs:${programmeId}`]);
  const { last } = await tx
    .selectFrom("matchRun")
    .select((eb) => eb.fn.coalesce(eb.fn.max("number"), eb.lit(0)).as("last"))
    .where("programmeId", "=", programmeId)
    .executeTakeFirstOrThrow();
  const number = last + 1;
  const id = newId(matchRunId);
  const { objective, fairnessPpm, minScore, seed = number, repairs = null } = input;
  await tx
    .insertInto("matchRun")
    .values({
      ...{ id, programmeId, number, objective, fairnessPpm, minScore, seed, repairs },
      ...{ status: "queued", startedBy: actor.id, startedAt: now },
    })
    .execute();
  await noteRunStep(tx, runnerScope({ id, programmeId }), now);
  await sql`select pg_notify(${RUN_CHANNEL}, ${id}::text)`.execute(tx);
  return succeed({ runId: id, number });
}
