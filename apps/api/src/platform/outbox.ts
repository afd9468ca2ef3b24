import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, MINUTE, toMilliseconds } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { Db, Tx } from "./database.ts";
import { summariseFault } from "./describe-fault.ts";
import { queueAnnouncements } from "./job-queue.ts";
import { jsonb } from "./jsonb.ts";
import { noteChange } from "./live-changes.ts";
import type { Log } from "./log.ts";
import { newRowId } from "./new-id.ts";
import { guardTransaction } from "./transaction-guard.ts";

/** After so many tries, about two hours, a row stays as a dead letter. */
export const ATTEMPTS = 8;
const BATCH = 50;
/** pg-boss lets go of what is not run within 14 days: what is far away waits here, and is queued a day ahead. */
const QUEUED_AHEAD = DAY;
/** A job that has come to nothing by then was lost, and is made again. */
const LOST_AFTER = 10 * MINUTE;
const QUEUED_AT_ONCE = 5_000;

export interface Announcement {
  topic: string;
  payload: unknown;
  at: Instant;
  /** Whose open pages show what changed. */
  reaches?: readonly PersonId[];
  /** What those pages read anew, as a small word; the topic's first, where nothing else is said. */
  subject?: string;
}

/** Something to be said at a later moment of the rules' clock. */
export interface LaterAnnouncement {
  topic: string;
  payload: unknown;
  at: Instant;
  /** When it is handed over. Its handlers look again whether it still holds: nothing takes it back. */
  due: Instant;
}

/**
 * Runs in a transaction of its own, in which the announcement is marked as handled: both or neither. So what a
 * handler writes is written exactly once, whatever dies; only what it does outside the database could repeat.
 */
export type Handler = (tx: Tx, payload: unknown, now: Instant) => Promise<void>;
/** Everybody who reacts to a topic, in order; a topic that is not listed is a fault. */
export type Handlers = Readonly<Record<string, readonly Handler[]>>;

/** Says in the same transaction what happened, and queues it; others react after the commit. */
export async function announce(tx: Tx, announcement: Announcement): Promise<void> {
  const { topic, at, reaches = [], subject = topic.split(".", 1).join() } = announcement;
  await keepAnnouncements(tx, [{ ...announcement, due: at }]);
  await noteChange(tx, { reaches, subject, at });
}

/** Says in the same transaction what shall be said later, however far away: until a day before it waits as a row. */
export async function announceLater(tx: Tx, ...later: readonly LaterAnnouncement[]): Promise<void> {
  await keepAnnouncements(tx, later);
}

async function keepAnnouncements(tx: Tx, announcements: readonly LaterAnnouncement[]): Promise<void> {
  if (announcements.length === 0) return;
  const rows = announcements.map(({ topic, payload, at, due }) => ({
    id: newRowId(),
    topic,
    payload: jsonb(payload),
    createdAt: at,
    nextTryAt: due,
    queuedAt: waitOf(at, due) <= QUEUED_AHEAD ? at : null,
  }));
  await tx.insertInto("outbox").values(rows).execute();
  const near = rows.filter(({ queuedAt }) => queuedAt !== null);
  await queueAnnouncements(
    tx,
    near.map(({ id, createdAt, nextTryAt }) => ({ id, wait: waitOf(createdAt, nextTryAt) })),
  );
}

const waitOf = (now: Instant, due: Instant) => Math.max(0, toMilliseconds(due) - toMilliseconds(now));

/** Makes jobs for what comes due within a day and for what was lost. Asked each minute; later calls find nothing. */
export async function queueDue(tx: Tx, now: Instant): Promise<void> {
  const lostBefore = addMilliseconds(now, -LOST_AFTER);
  const rows = await tx
    .updateTable("outbox")
    .set({ queuedAt: now })
    .where("id", "in", (eb) =>
      eb
        .selectFrom("outbox")
        .select("id")
        .where("handledAt", "is", null)
        .where("attempts", "<", ATTEMPTS)
        .where((row) =>
          row.or([
            row.and([
              row("queuedAt", "is", null),
              row("nextTryAt", "<=", addMilliseconds(now, QUEUED_AHEAD)),
            ]),
            row.and([row("nextTryAt", "<=", lostBefore), row("queuedAt", "<=", lostBefore)]),
          ]),
        )
        .orderBy("nextTryAt")
        .limit(QUEUED_AT_ONCE)
        .forUpdate()
        .skipLocked(),
    )
    .returning(["id", "nextTryAt"])
    .execute();
  await queueAnnouncements(
    tx,
    rows.map(({ id, nextTryAt }) => ({ id, wait: waitOf(now, nextTryAt) })),
  );
}

export interface Outbox {
  db: Db;
  handlers: Handlers;
  log: Log;
}

/** Hands over what is due, oldest first, by hand. Several processes may drain at once, beside the queue's workers. */
export async function drainOutbox(outbox: Outbox, now: Instant): Promise<number> {
  let handled = 0;
  for (let i = 0; i < BATCH && (await handOver(outbox, now)); i++) handled++;
  return handled;
}

/** Hands over one that is due: this one, or the oldest. False when nothing was due, or somebody else has it. */
export async function handOver(outbox: Outbox, now: Instant, id?: string): Promise<boolean> {
  let failedId: string | null = null;
  try {
    return await outbox.db.transaction().execute((tx) =>
      guardTransaction(async () => {
        const next = await takeNext(tx, now, id);
        if (!next) return false;
        failedId = next.id;
        const reactions = outbox.handlers[next.topic];
        if (!reactions) throw new Error(`Nobody handles "${next.topic}".`);
        for (const react of reactions) await react(tx, next.payload, now);
        await tx.updateTable("outbox").set({ handledAt: now }).where("id", "=", next.id).execute();
        return true;
      }),
    );
  } catch (error) {
    if (failedId === null) throw error;
    outbox.log.error({ err: error, outbox: failedId }, "a handler failed");
    await postpone(outbox.db, { id: failedId, now, problem: summariseFault(error) });
    return true;
  }
}

function takeNext(tx: Tx, now: Instant, id?: string) {
  return tx
    .selectFrom("outbox")
    .select(["id", "topic", "payload"])
    .where("handledAt", "is", null)
    .where("nextTryAt", "<=", now)
    .where("attempts", "<", ATTEMPTS)
    .$if(id !== undefined, (query) => query.where("id", "=", id ?? ""))
    .orderBy("nextTryAt")
    .orderBy("id")
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

/** Backs off 1, 2, 4 … minutes; after the last attempt the row stays as a dead letter with its problem. */
async function postpone(db: Db, failure: { id: string; now: Instant; problem: string }): Promise<void> {
  const { id, now, problem } = failure;
  await db.transaction().execute((tx) =>
    guardTransaction(async () => {
      const { attempts } = await tx
        .updateTable("outbox")
        .set({ attempts: sql`attempts + 1`, problem, queuedAt: now })
        .where("id", "=", id)
        .returning("attempts")
        .executeTakeFirstOrThrow();
      const wait = MINUTE * 2 ** (attempts - 1);
      const nextTryAt = addMilliseconds(now, wait);
      await tx.updateTable("outbox").set({ nextTryAt }).where("id", "=", id).execute();
      if (attempts < ATTEMPTS) await queueAnnouncements(tx, [{ id, wait }]);
    }),
  );
}
