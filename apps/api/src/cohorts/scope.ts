import type { MatchRunId, PersonId, ProgrammeId } from "@belay/core/ids.ts";
import type { Actor } from "../platform/call.ts";
import type { Reader } from "../platform/database.ts";
import type { Scope } from "../platform/scope.ts";
import { mintScope } from "../platform/scope.ts";
import type { ProgrammeScope } from "../programmes/scope.ts";
import { findProgrammeScope } from "../programmes/scope.ts";

/** One match run as whoever runs its programme reaches it. */
export type RunScope = Scope<"run", { runId: MatchRunId; programmeId: ProgrammeId; adminId: PersonId }>;

/** The run, if the actor runs its programme; else null, as if there were none. */
export async function findRunScope(
  db: Reader,
  actor: Pick<Actor, "id" | "isCompanyAdmin">,
  runId: MatchRunId,
): Promise<RunScope | null> {
  const run = await db
    .selectFrom("matchRun")
    .select("programmeId")
    .where("id", "=", runId)
    .executeTakeFirst();
  const programme = run ? await findProgrammeScope(db, actor, run.programmeId) : null;
  if (!programme) return null;
  return mintScope("run", { runId, programmeId: programme.programmeId, adminId: actor.id });
}

/** All runs of one programme, for the process that solves them: nobody asks, so nobody's rights are looked at. */
export type RunnerScope = Scope<"runner", { runId: MatchRunId; programmeId: ProgrammeId }>;

export function runnerScope(run: { id: MatchRunId; programmeId: ProgrammeId }): RunnerScope {
  return mintScope("runner", { runId: run.id, programmeId: run.programmeId });
}

/** Whoever reaches the runs of a programme: its admins, one of its runs, the process that solves them. */
export type ProgrammeRuns = ProgrammeScope | RunScope | RunnerScope;

/** Pairs that one person is asked about. */
export type OwnProposalsScope = Scope<"ownProposals", { personId: PersonId }>;

export function ownProposalsScope(actor: Pick<Actor, "id">): OwnProposalsScope {
  return mintScope("ownProposals", { personId: actor.id });
}
