import type { Instant } from "@belay/core/instant.ts";
import { MINUTE } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { Clock } from "./clock.ts";
import type { Tx } from "./database.ts";
import type { Outbox } from "./outbox.ts";
import { drainOutbox } from "./outbox.ts";
import { guardTransaction } from "./transaction-guard.ts";

// Any fixed number; of several processes one at a time does a timetable's work.
const LOCK = 4_870_002;
const OUTBOX_PAUSE = 1_000;

/** What is due at `now`: expiries, completions, clocks. Runs in one transaction and may announce. */
export type TimedWork = (tx: Tx, now: Instant) => Promise<void>;

export interface TimetableEntry {
  /** How often it is looked at, in milliseconds: whole minutes, from one up. A hand-turned round looks at all. */
  every: number;
  work: TimedWork;
}

export type Timetable = Readonly<Record<string, TimetableEntry>>;

export interface Loop {
  /** One round now. Tests call it with the clock they hold. */
  runOnce(): Promise<void>;
  /** Hands over announcements soon, without waiting for the next look. */
  nudge(): void;
  stop(): Promise<void>;
}

export interface LoopParts {
  outbox: Outbox;
  clock: Clock;
  timetable: Timetable;
}

/** The heart of a process: timed work each minute under an advisory lock, the outbox each second or when nudged. */
export function startLoop(parts: LoopParts): Loop {
  let stopped = false;
  let running = Promise.resolve();
  const enqueue = (work: () => Promise<unknown>) => {
    running = running.then(async () => {
      if (stopped) return;
      try {
        await work();
      } catch (error) {
        parts.outbox.log.error({ err: error }, "the loop failed a round");
      }
    });
    return running;
  };
  let isDrainAhead = false;
  // One that waits its turn will see what comes until then: a slow database must not pile them up.
  const drainSoon = () => {
    if (isDrainAhead) return;
    isDrainAhead = true;
    void enqueue(() => {
      isDrainAhead = false;
      return drainOutbox(parts.outbox, parts.clock());
    });
  };
  const round = () => runRound(parts);
  const minutely = setInterval(() => enqueue(round), MINUTE);
  const often = setInterval(drainSoon, OUTBOX_PAUSE);
  return {
    runOnce: () => enqueue(round),
    nudge: drainSoon,
    stop: async () => {
      stopped = true;
      clearInterval(minutely);
      clearInterval(often);
      await running;
    },
  };
}

/** One round: all timed work that nobody else does at this moment, then the outbox. */
export async function runRound(parts: LoopParts): Promise<void> {
  await runTimetable(parts);
  await drainOutbox(parts.outbox, parts.clock());
}

async function runTimetable({ outbox: { db, log }, clock, timetable }: LoopParts): Promise<void> {
  for (const [name, { work }] of Object.entries(timetable)) {
    try {
      await db.transaction().execute((tx) => guardTransaction(() => workUnderLock(tx, work, clock())));
    } catch (error) {
      log.error({ err: error, work: name }, "timed work failed");
    }
  }
}

async function workUnderLock(tx: Tx, work: TimedWork, now: Instant): Promise<void> {
  const { rows } = await sql<{
    free: boolean;
  }>`select pg_try_advisory_xact_lock(${sql.lit(LOCK)}) as free`.execute(tx);
  if (rows[0]?.free) await work(tx, now);
}
