import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, MINUTE } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { Db, Tx } from "./database.ts";
import { summariseFault } from "./describe-fault.ts";
import { jsonb } from "./jsonb.ts";
import { noteChange } from "./live-changes.ts";
import type { Log } from "./log.ts";
import { newRowId } from "./new-id.ts";
import { guardTransaction } from "./transaction-guard.ts";

const ATTEMPTS = 8;
const BATCH = 50;

export interface Announcement {
  topic: string;
  payload: unknown;
  at: Instant;
  /** Whose open pages show what changed. */
  reaches?: readonly PersonId[];
  /** What those pages read anew, as a small word; the topic's first, where nothing else is said. */
  subject?: string;
}

/** Runs in a transaction of its own, in which the announcement is marked as handled: both or neither. */
export type Handler = (tx: Tx, payload: unknown, now: Instant) => Promise<void>;
/** Everybody who reacts to a topic, in order; a topic that is not listed is a fault. */
export type Handlers = Readonly<Record<string, readonly Handler[]>>;

/** Says in the same transaction what happened; others react after the commit. */
export async function announce(tx: Tx, announcement: Announcement): Promise<void> {
  const { topic, payload, at, reaches = [], subject = topic.split(".", 1).join() } = announcement;
  await tx
    .insertInto("outbox")
    .values({ id: newRowId(), topic, payload: jsonb(payload), createdAt: at, nextTryAt: at })
    .execute();
  await noteChange(tx, { reaches, subject, at });
}

/** Something to be said at a later moment of the rules' clock. */
export interface LaterAnnouncement {
  topic: string;
  payload: unknown;
  at: Instant;
  /** When it is handed over. Its handlers look again whether it still holds: nothing takes it back. */
  due: Instant;
}

/** Says in the same transaction what shall be said later, however far away: it waits as a row of ours. */
export async function announceLater(tx: Tx, later: LaterAnnouncement): Promise<void> {
  await announceAllLater(tx, [later]);
}

async function announceAllLater(tx: Tx, later: readonly LaterAnnouncement[]): Promise<void> {
  if (later.length === 0) return;
  const rows = later.map(({ topic, payload, at, due }) => ({
    id: newRowId(),
    topic,
    payload: jsonb(payload),
    createdAt: at,
    nextTryAt: due,
  }));
  await tx.insertInto("outbox").values(rows).execute();
}

export interface Outbox {
  db: Db;
  handlers: Handlers;
  log: Log;
}

/** Hands over what waits, oldest first, until nothing is due. Several processes may drain at once. */
export async function drainOutbox(outbox: Outbox, now: Instant): Promise<number> {
  let handled = 0;
  for (let i = 0; i < BATCH && (await handleNext(outbox, now)); i++) handled++;
  return handled;
}

async function handleNext({ db, handlers, log }: Outbox, now: Instant): Promise<boolean> {
  let failedId: string | null = null;
  try {
    return await db.transaction().execute((tx) =>
      guardTransaction(async () => {
        const next = await takeNext(tx, now);
        if (!next) return false;
        failedId = next.id;
        const reactions = handlers[next.topic];
        if (!reactions) throw new Error(`Nobody handles "${next.topic}".`);
        for (const react of reactions) await react(tx, next.payload, now);
        await tx.updateTable("outbox").set({ handledAt: now }).where("id", "=", next.id).execute();
        return true;
      }),
    );
  } catch (error) {
    if (failedId === null) throw error;
    log.error({ err: error, outbox: failedId }, "a handler failed");
    await postpone(db, { id: failedId, now, problem: summariseFault(error) });
    return true;
  }
}

function takeNext(tx: Tx, now: Instant) {
  return tx
    .selectFrom("outbox")
    .select(["id", "topic", "payload"])
    .where("handledAt", "is", null)
    .where("nextTryAt", "<=", now)
    .where("attempts", "<", ATTEMPTS)
    .orderBy("nextTryAt")
    .orderBy("id")
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

/** Backs off 1, 2, 4 … minutes; after the last attempt the row stays as a dead letter with its problem. */
async function postpone(db: Db, failure: { id: string; now: Instant; problem: string }): Promise<void> {
  const { attempts } = await db
    .updateTable("outbox")
    .set({ attempts: sql`attempts + 1`, problem: failure.problem })
    .where("id", "=", failure.id)
    .returning("attempts")
    .executeTakeFirstOrThrow();
  await db
    .updateTable("outbox")
    .set({ nextTryAt: addMilliseconds(failure.now, MINUTE * 2 ** (attempts - 1)) })
    .where("id", "=", failure.id)
    .execute();
}
