import { findRunTurn } from "@belay/core/cohorts/run-turn.ts";
import type { MatchRunId, PersonId, ProgrammeId } from "@belay/core/ids.ts";
import type { Turn } from "@belay/core/inbox/turn.ts";
import { programmePhase } from "@belay/core/programmes/programme-dates.ts";
import { listTurnRuns } from "../cohorts/queries.ts";
import type { Call } from "../platform/call.ts";
import { findDate } from "../platform/company-date.ts";
import { runProgrammesScope } from "../programmes/scope.ts";

/** A match run of a programme that the reader runs: a plan that nobody was told of, or one that came to nothing. */
export interface RunSubject {
  type: "run";
  id: MatchRunId;
  programmeId: ProgrammeId;
  programmeName: string;
  number: number;
  status: "draft" | "undone" | "failed" | "cancelled";
  /** Why it failed: a code. */
  problem: string | null;
  mentees: number | null;
  matched: number | null;
  /** Drafts of the same programme that wait beside it. */
  others: number;
  /** Whoever started it; the reader, where it was them. */
  other: { id: PersonId; name: string; timeZone: string };
}

export async function listRunTurns({ db, actor, now }: Call): Promise<Turn<RunSubject>[]> {
  const runs = await listTurnRuns(db, runProgrammesScope(actor));
  if (runs.length === 0) return [];
  const today = await findDate(db, now);
  return [...Map.groupBy(runs, ({ programmeId }) => programmeId).values()].flatMap((those) => {
    const [first] = those;
    const phase = first ? programmePhase({ ...first, endedAt: first.programmeEndedAt }, today) : "ended";
    const areAwaited = first?.kind === "cohort" && (phase === "matching" || phase === "running");
    const turn = phase === "over" ? null : findRunTurn(those, { areAwaited });
    if (!turn) return [];
    const { run, others, ...clock } = turn;
    return [{ ...clock, subject: toSubject(run, others) }];
  });
}

type Row = Awaited<ReturnType<typeof listTurnRuns>>[number];

function toSubject(run: Row, others: number): RunSubject {
  const { id, programmeId, programmeName, number, problem, mentees, matched } = run;
  const { startedBy, startedByName, startedByTimeZone } = run;
  return {
    type: "run",
    ...{ id, programmeId, programmeName, number, problem, mentees, matched, others },
    status: STATUSES.find((status) => status === run.status) ?? "draft",
    other: { id: startedBy, name: startedByName, timeZone: startedByTimeZone },
  };
}

const STATUSES = ["draft", "undone", "failed", "cancelled"] as const;
