import type { PGlite } from "@electric-sql/pglite";
import { sql } from "kysely";
import type { ConstructorOptions } from "pg-boss";
import { PgBoss } from "pg-boss";
import type { Tx } from "./database.ts";
import type { Lend } from "./listen.ts";
import { listenInFolder } from "./listen.ts";
import type { Log } from "./log.ts";
import { newRowId } from "./new-id.ts";

/** One queue for all topics: a worker looks at one place, and what was said first is handed over first. */
export const ANNOUNCEMENTS = "announcements";
export const TIMETABLE = "timetable";
/** Without a sign of life for so long a job is given to another worker. */
export const HEARTBEAT_SECONDS = 10;
// Faults of handlers are counted on our row, by the rules' clock; a job itself fails with its worker alone.
const RETRIES = 1_000;
const EXPIRES_SECONDS = 120;

const connections = new WeakMap<object, ConstructorOptions>();

/** Remembers how pg-boss reaches a database, beside the database itself. */
export function setQueueConnection(db: object, connection: ConstructorOptions): void {
  connections.set(db, connection);
}

export function queueOnServer(url: string): ConstructorOptions {
  return {
    connectionString: url,
    // Apart from our own pool: a queue that waits for a connection would let its leases run out.
    max: 4,
    connectionTimeoutMillis: 5_000,
    options: "-c timezone=UTC -c statement_timeout=15000",
  };
}

/** In the folder: over the one connection, in turn like everybody else, so never inside somebody's transaction. */
export function queueInFolder(pglite: PGlite, lend: Lend): ConstructorOptions {
  const listen = listenInFolder(pglite, lend);
  const db: NonNullable<ConstructorOptions["db"]> = {
    executeSql: (text, values) => lend(() => runStatements(pglite, text, values)),
    listen: async (channel, onMessage, onReconnect) => {
      const close = await listen(channel, { onMessage, onGap: onReconnect });
      onReconnect();
      return { close };
    },
  };
  return { db, backend: "pglite", registerInstance: false, reindex: false };
}

async function runStatements(pglite: PGlite, text: string, values: unknown[] = []) {
  try {
    if (values.length > 0) return await pglite.query<Record<string, unknown>>(text, values);
    const results = await pglite.exec(text);
    return { rows: results.flatMap(({ rows }) => rows) };
  } catch (error) {
    // A block of statements that failed half way has left its own transaction open.
    await pglite.exec("rollback");
    throw error;
  }
}

function createBoss(db: object, options: ConstructorOptions): PgBoss {
  const connection = connections.get(db);
  if (!connection) throw new Error("This database has no way for the queue.");
  return new PgBoss({ ...connection, ...options });
}

/** Makes or updates the queue's own schema. A database that nobody works on, as for the types, goes without. */
export async function installQueue(db: object): Promise<void> {
  if (!connections.has(db)) return;
  const boss = createBoss(db, { supervise: false, schedule: false, registerInstance: false });
  try {
    // Two that install at once: one finds it half done and looks again.
    await boss.start({ attempts: 5 });
    const options = {
      heartbeatSeconds: HEARTBEAT_SECONDS,
      retryLimit: RETRIES,
      expireInSeconds: EXPIRES_SECONDS,
      notify: true,
    };
    for (const name of [ANNOUNCEMENTS, TIMETABLE]) {
      await boss.createQueue(name, options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** Opens the queue to work on: looks after leases every few seconds and wakes by NOTIFY. */
export async function openQueue(db: object, log: Log): Promise<PgBoss> {
  const boss = createBoss(db, {
    useListenNotify: true,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
  });
  boss.on("error", (error) => log.error({ err: error }, "the queue failed"));
  boss.on("warning", ({ message }) => log.warn({ warning: message }, "the queue warns"));
  await boss.start();
  return boss;
}

/**
 * Makes jobs for announcements in the transaction that wrote them, and wakes the workers when it commits. It is
 * a statement of ours and not pg-boss's `send`, which needs a started instance in every process that writes.
 * `wait` is in milliseconds: how far away a moment is by the rules' clock is all that the database's is told.
 */
export async function queueAnnouncements(
  tx: Tx,
  rows: readonly { id: string; wait: number }[],
): Promise<void> {
  if (rows.length === 0) return;
  // Of jobs made at the same moment the queue takes the lower id first, and ours ascend.
  const jobs = rows.map((row) => ({ ...row, job: newRowId() }));
  await sql`
    with made as (
      insert into pgboss.job
        (id, name, data, start_after, keep_until, retry_limit, expire_seconds, heartbeat_seconds, policy)
      select asked.job, ${ANNOUNCEMENTS}, jsonb_build_object('id', asked.id), now() + asked.wait * interval '1 millisecond',
        now() + asked.wait * interval '1 millisecond' + interval '14 days',
        ${sql.lit(RETRIES)}, ${sql.lit(EXPIRES_SECONDS)}, ${sql.lit(HEARTBEAT_SECONDS)}, 'standard'
      from jsonb_to_recordset(${JSON.stringify(jobs)}::jsonb) as asked (id uuid, wait bigint, job uuid)
      returning start_after
    )
    select pg_notify('pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24), ${ANNOUNCEMENTS})
    from made where start_after <= now() limit 1`.execute(tx);
}
