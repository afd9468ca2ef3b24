import type { QueryExecutorProvider } from "kysely";
import { sql } from "kysely";

export interface HousekeepingOptions {
  /** From the end of one round to the start of the next. */
  everyMs?: number;
  /** A round that failed; the next one comes all the same. */
  onFault: (fault: unknown) => void;
}

const FIVE_MINUTES_MS = 5 * 60 * 1000;

/**
 * Does what the embedded database has no processes for: checkpoints, so that its log does not grow for ever,
 * and vacuums. It asks through the database rather than PGlite, so that it waits for its turn and never lands
 * inside somebody's transaction. The answer stops it, after the round under way.
 */
export function startHousekeeping(
  db: QueryExecutorProvider,
  options: HousekeepingOptions,
): () => Promise<void> {
  const { everyMs = FIVE_MINUTES_MS, onFault } = options;
  let isStopped = false;
  let round = Promise.resolve();
  let timer = schedule();

  function schedule() {
    return setTimeout(() => {
      round = keepHouse(db)
        .catch(onFault)
        .then(() => {
          if (!isStopped) timer = schedule();
        });
    }, everyMs).unref();
  }

  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await round;
  };
}

/** One round, in this order: the vacuum's own writes wait for the next checkpoint. */
export async function keepHouse(db: QueryExecutorProvider): Promise<void> {
  await sql`checkpoint`.execute(db);
  await sql`vacuum (analyze)`.execute(db);
}
