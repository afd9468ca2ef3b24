import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, MINUTE } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { Clock } from "./clock.ts";
import type { Tx } from "./database.ts";
import type { Outbox } from "./outbox.ts";
import { drainOutbox } from "./outbox.ts";
import { guardTransaction } from "./transaction-guard.ts";

// The queue wakes us a little before or after the full minute.
const SLACK = MINUTE / 2;

/** What is due at `now`: expiries, completions, clocks. Runs in one transaction and may announce. */
export type TimedWork = (tx: Tx, now: Instant) => Promise<void>;

export interface TimetableEntry {
  /** How often it is looked at, in milliseconds: whole minutes, from one up. A hand-turned round looks at all. */
  every: number;
  work: TimedWork;
}

export type Timetable = Readonly<Record<string, TimetableEntry>>;

export interface WorkParts {
  outbox: Outbox;
  clock: Clock;
  timetable: Timetable;
}

/** One round by hand, whatever the periods say: all timed work that nobody else does at this moment, then the outbox. */
export async function runRound(parts: WorkParts): Promise<void> {
  await runTimetable(parts, { isForced: true });
  while ((await drainOutbox(parts.outbox, parts.clock())) > 0);
}

/** Does what is due of the timetable, each entry in a transaction of its own. One that fails is tried next minute. */
export async function runTimetable(parts: WorkParts, { isForced = false } = {}): Promise<void> {
  const { outbox, clock, timetable } = parts;
  for (const [name, { every, work }] of Object.entries(timetable)) {
    const now = clock();
    const since = isForced ? null : addMilliseconds(now, SLACK - every);
    try {
      await outbox.db.transaction().execute((tx) =>
        guardTransaction(async () => {
          if (await takeEntry(tx, { name, since, now })) await work(tx, now);
        }),
      );
    } catch (error) {
      outbox.log.error({ err: error, work: name }, "timed work failed");
    }
  }
}

interface Look {
  name: string;
  /** Null: whenever it was looked at last. */
  since: Instant | null;
  now: Instant;
}

/** Whether this process is to do it: nobody else is at it, and nobody has been since then. */
async function takeEntry(tx: Tx, { name, since, now }: Look) {
  const { rows } = await sql<{
    isFree: boolean;
  }>`select pg_try_advisory_xact_lock(hashtextextended(${`timetable:${name}`}, 0)) as "isFree"`.execute(tx);
  if (!rows[0]?.isFree) return false;
  const taken = await tx
    .insertInto("timedWork")
    .values({ name, lookedAt: now })
    .onConflict((conflict) =>
      conflict
        .column("name")
        .doUpdateSet({ lookedAt: now })
        .where((eb) => (since === null ? eb.lit(true) : eb("timedWork.lookedAt", "<=", since))),
    )
    .returning("name")
    .executeTakeFirst();
  return taken !== undefined;
}
