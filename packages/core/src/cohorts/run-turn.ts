import type { Instant } from "../instant.ts";
import { toMilliseconds } from "../instant.ts";
import type { RunState } from "./run.ts";

/** A run among those of its programme. */
export interface RunOfProgramme extends Pick<RunState, "status" | "finishedAt" | "publishedAt" | "undoneAt"> {
  readonly number: number;
}

/** What waits for whoever runs a programme: a draft to be published or discarded, or a run to be started anew. */
export interface RunTurn<Run> {
  readonly kind: "publishRun" | "startRunAnew";
  readonly isMine: true;
  readonly since: Instant | null;
  /** No clock runs: nobody is told before somebody publishes. */
  readonly until: null;
  readonly otherwise: "nobodyIsTold";
  readonly run: Run;
  /** Drafts that wait beside it. */
  readonly others: number;
}

/**
 * The one turn that a programme's runs are, if they are any; `areAwaited`: its people wait for their pairs. A run that
 * failed is one until another begins, one that was cancelled only while people wait and nothing was ever published.
 * Else the newest draft is, as long as nothing was published after it was made.
 */
export function findRunTurn<Run extends RunOfProgramme>(
  runs: readonly Run[],
  { areAwaited }: { areAwaited: boolean },
): RunTurn<Run> | null {
  const live = runs
    .filter(({ status }) => status !== "discarded")
    .toSorted((one, other) => other.number - one.number);
  const [newest] = live;
  if (!newest || newest.status === "queued" || newest.status === "running") return null;
  if (newest.status === "failed") return turnOf("startRunAnew", newest);
  const drafts = live.filter((run) => isOpenDraft(run, live));
  const [draft] = drafts;
  if (draft) return turnOf("publishRun", draft, drafts.length - 1);
  const isIdle = areAwaited && live.every(({ status }) => status !== "published");
  return newest.status === "cancelled" && isIdle ? turnOf("startRunAnew", newest) : null;
}

/** A plan that nobody was told of; what was published since has taken its place. */
function isOpenDraft(run: RunOfProgramme, all: readonly RunOfProgramme[]): boolean {
  if (run.status !== "draft" && run.status !== "undone") return false;
  const madeAt = momentOf(sinceOf(run));
  return all.every(({ status, publishedAt }) => status !== "published" || momentOf(publishedAt) < madeAt);
}

function turnOf<Run extends RunOfProgramme>(kind: RunTurn<Run>["kind"], run: Run, others = 0): RunTurn<Run> {
  const clock = { since: sinceOf(run), until: null, otherwise: "nobodyIsTold" } as const;
  return { kind, isMine: true, ...clock, run, others };
}

const sinceOf = ({ undoneAt, finishedAt }: RunOfProgramme): Instant | null => undoneAt ?? finishedAt;
const momentOf = (instant: Instant | null) => (instant === null ? 0 : toMilliseconds(instant));
