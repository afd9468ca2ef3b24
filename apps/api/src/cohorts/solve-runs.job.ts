import type { RunPhase } from "@belay/core/cohorts/run.ts";
import { RUN_PHASES } from "@belay/core/cohorts/run.ts";
import type { MatchRunId, PersonId, ProgrammeId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { sql } from "kysely";
import { inBackground } from "../platform/background.ts";
import type { Clock } from "../platform/clock.ts";
import type { Db, Tx } from "../platform/database.ts";
import { summariseFault } from "../platform/describe-fault.ts";
import { jsonb } from "../platform/jsonb.ts";
import { noteChange } from "../platform/live-changes.ts";
import type { Log } from "../platform/log.ts";
import { announce } from "../platform/outbox.ts";
import type { ThreadProgress } from "../platform/thread.ts";
import { ThreadEnded } from "../platform/thread.ts";
import { write } from "../platform/write.ts";
import { listRules } from "./list-rules.ts";
import { findPolicy } from "./queries.ts";
import { readCohort } from "./read-cohort.ts";
import { listRunReaders } from "./run-queries.ts";
import { runnerScope } from "./scope.ts";
import type { SolvedRun, SolverThread } from "./solver-thread.ts";
import { finishRun, keepInput, keepRows, noteRunStep, updateTaken } from "./writes.ts";

export interface RunnerParts {
  db: Db;
  clock: Clock;
  log: Log;
  thread: SolverThread;
}

/** A process that died gives its run back after so long. */
const LEASE = sql.lit("20 seconds");
/** So often a run is begun; then it is given up, with words. */
const MOST_ATTEMPTS = 3;
const LOOK_EVERY_MS = 250;

/** Solves what waits to be solved, one run at a time, outside any transaction. Several processes may. */
export function solveDueRuns(parts: RunnerParts): Promise<void> {
  return inBackground(async () => {
    for (let run = await takeRun(parts); run !== null; run = await takeRun(parts)) {
      await solveTaken(parts, run);
    }
  });
}

interface TakenRun {
  id: MatchRunId;
  programmeId: ProgrammeId;
  number: number;
  attempts: number;
  objective: "totalScore" | "matchedFirst" | "maxMin";
  fairnessPpm: number;
  minScore: number;
  seed: number;
}

async function takeRun({ db }: RunnerParts): Promise<TakenRun | null> {
  const isFree = sql<boolean>`(status = 'queued' or leased_until is null or leased_until < clock_timestamp())`;
  const taken = await db
    .updateTable("matchRun")
    .set({
      status: "running",
      attempts: sql`attempts + 1`,
      leasedUntil: sql`clock_timestamp() + ${LEASE}::interval`,
      phase: "reading",
      ...{ done: 0, total: 0 },
    })
    .where("id", "=", (eb) =>
      eb
        .selectFrom("matchRun")
        .select("id")
        .where("status", "in", ["queued", "running"])
        .where(isFree)
        .orderBy("startedAt")
        .orderBy("id")
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(["id", "programmeId", "number", "attempts", "objective", "fairnessPpm", "minScore", "seed"])
    .executeTakeFirst();
  return taken ?? null;
}

/** The run was cancelled, or somebody else has taken it. */
class RunGone extends Error {
  override name = "RunGone";
}

async function solveTaken(parts: RunnerParts, run: TakenRun): Promise<void> {
  if (run.attempts > MOST_ATTEMPTS) return failRun(parts, run, { code: "LOST", details: [] });
  const watch = watchRun(parts, run);
  try {
    await Promise.race([solve(parts, run, watch), watch.gone]);
  } catch (error) {
    if (error instanceof RunGone) return await parts.thread.stop();
    // The process stops, or the thread fell over: whoever looks next takes the run from its beginning.
    if (error instanceof ThreadEnded) return await giveBack(parts, run);
    parts.log.error({ err: error, matchRun: run.id }, "a match run failed");
    await failRun(parts, run, { code: "FAULT", details: [summariseFault(error)] });
  } finally {
    await watch.stop();
  }
}

async function solve(parts: RunnerParts, run: TakenRun, watch: Watch): Promise<void> {
  const { db, thread, clock } = parts;
  const scope = runnerScope(run);
  const readAt = clock();
  const { objective, fairnessPpm, minScore, seed } = run;
  const settings = { objective, fairnessPpm, minScore, seed };
  const policy = await findPolicy(db, scope);
  await thread.ask("begin", { readAt, policy, settings, rules: await listRules(db, scope) });
  let read = 0;
  for await (const part of readCohort(db, scope, { now: readAt })) {
    read += part.members.length;
    watch.note({ phase: "reading", done: read, total: 0 });
    await thread.ask("add", part);
    await new Promise(setImmediate);
  }
  const solved = await thread.ask("plan", null, watch.note);
  if (!solved.ok) return failRun(parts, run, solved);
  watch.note({ phase: "writing", done: 0, total: solved.batches.length });
  await keep(parts, run, { solved, watch });
}

/** Written in parts that nobody waits for long; until the last word the run is still under way, and nobody reads them. */
async function keep(
  { db, clock }: RunnerParts,
  run: TakenRun,
  { solved, watch }: { solved: SolvedRun; watch: Watch },
) {
  await keepInput(db, run.id, solved.bytes);
  for (const [index, batch] of solved.batches.entries()) {
    await keepRows(db, run.id, batch);
    await new Promise(setImmediate);
    watch.note({ phase: "writing", done: index + 1, total: solved.batches.length });
  }
  await watch.stop();
  const now = clock();
  await write(db, async (tx) => {
    if (!(await finishRun(tx, run, { solved, now }))) return refuse("GONE");
    await noteRunStep(tx, runnerScope(run), now);
    return succeed(null);
  });
}

interface Failure {
  code: string;
  details: readonly unknown[];
}

async function failRun({ db, clock }: RunnerParts, run: TakenRun, failure: Failure): Promise<void> {
  const now = clock();
  await write(db, async (tx) => {
    const failed = await updateTaken(tx, run)
      .set((eb) => ({
        status: "failed",
        finishedAt: now,
        problem: failure.code,
        problemDetails: jsonb(failure.details),
        version: eb("version", "+", 1),
      }))
      .executeTakeFirst();
    if (failed) {
      await noteRunStep(tx, runnerScope(run), now);
      await announce(tx, { topic: "cohort.failed", payload: { runId: run.id }, at: now });
    }
    return succeed(null);
  });
}

async function giveBack({ db }: RunnerParts, run: TakenRun): Promise<void> {
  await db
    .updateTable("matchRun")
    .set({ leasedUntil: null })
    .where("id", "=", run.id)
    .where("attempts", "=", run.attempts)
    .execute();
}

interface Watch {
  note(progress: ThreadProgress): void;
  /** Rejects when the run is nobody's any more. */
  gone: Promise<never>;
  stop(): Promise<void>;
}

/** Writes how far a run is, holds its lease, and sees that it was cancelled. */
function watchRun(parts: RunnerParts, run: TakenRun): Watch {
  let latest: ThreadProgress = { phase: "reading", done: 0, total: 0 };
  let underway: Promise<void> | null = null;
  const { promise: gone, reject } = Promise.withResolvers<never>();
  // Nobody listens once it is solved.
  gone.catch(() => undefined);
  const look = async () => {
    try {
      if (!(await noteProgress(parts, run, latest))) reject(new RunGone("The run is gone."));
    } catch (error) {
      parts.log.warn({ err: error, matchRun: run.id }, "progress could not be written");
    } finally {
      underway = null;
    }
  };
  const timer = setInterval(() => {
    underway ??= look();
  }, LOOK_EVERY_MS);
  return {
    gone,
    note: (progress) => {
      latest = progress;
    },
    stop: async () => {
      clearInterval(timer);
      await underway;
    },
  };
}

async function noteProgress(
  { db, clock }: RunnerParts,
  run: TakenRun,
  { phase, done, total }: ThreadProgress,
): Promise<boolean> {
  const answer = await write(db, async (tx) => {
    const noted = await tx
      .updateTable("matchRun")
      .set({ phase: toPhase(phase), done, total, leasedUntil: sql`clock_timestamp() + ${LEASE}::interval` })
      .where("id", "=", run.id)
      .where("status", "=", "running")
      .where("attempts", "=", run.attempts)
      .returning("id")
      .executeTakeFirst();
    if (noted) await tellReaders(tx, run, clock());
    return succeed(noted !== undefined);
  });
  return answer.ok && answer.value;
}

const toPhase = (phase: string): RunPhase | null => RUN_PHASES.find((one) => one === phase) ?? null;

async function tellReaders(tx: Tx, run: TakenRun, at: Instant): Promise<void> {
  const reaches: PersonId[] = await listRunReaders(tx, runnerScope(run));
  await noteChange(tx, { reaches, subject: `run:${run.id}`, at });
}
