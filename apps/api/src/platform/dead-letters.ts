import type { Instant } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { Reader, Tx } from "./database.ts";
import { queueAnnouncements } from "./job-queue.ts";
import { ATTEMPTS } from "./outbox.ts";

const PAGE = 50;

/** Something that nobody could be told after the last try. Its payload stays unread: it may hold what is private. */
export interface DeadLetter {
  id: string;
  topic: string;
  /** When it was said, by the rules' clock. */
  createdAt: Instant;
  /** One line without personal words, for the person who repairs it. */
  problem: string | null;
  attempts: number;
  /** Orders the list, latest first; with `id` it is the key of the next page. */
  nextTryAt: Instant;
}

/** Dead letters, the latest first, a page of 50; `after` is the last row of the page before. */
export function listDeadLetters(
  db: Reader,
  after?: Pick<DeadLetter, "nextTryAt" | "id">,
): Promise<DeadLetter[]> {
  return db
    .selectFrom("outbox")
    .select(["id", "topic", "createdAt", "problem", "attempts", "nextTryAt"])
    .where("handledAt", "is", null)
    .where("attempts", ">=", ATTEMPTS)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(next_try_at, id) < (${after?.nextTryAt ?? null}::timestamptz, ${after?.id ?? null}::uuid)`,
      ),
    )
    .orderBy("nextTryAt", "desc")
    .orderBy("id", "desc")
    .limit(PAGE)
    .execute();
}

/** What the queue holds, as a line of health: how much waits though it is due, since when, and how much is dead. */
export async function readOutboxHealth(
  db: Reader,
  now: Instant,
): Promise<{ waiting: number; oldestDueAt: Instant | null; dead: number }> {
  return db
    .selectFrom("outbox")
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere("attempts", "<", ATTEMPTS).as("waiting"),
      fn.min("nextTryAt").filterWhere("attempts", "<", ATTEMPTS).as("oldestDueAt"),
      fn.countAll<number>().filterWhere("attempts", ">=", ATTEMPTS).as("dead"),
    ])
    .where("handledAt", "is", null)
    .where((eb) => eb.or([eb("nextTryAt", "<=", now), eb("attempts", ">=", ATTEMPTS)]))
    .executeTakeFirstOrThrow();
}

/** Gives a dead letter all its tries again, from now on. False when it is none: another was faster. */
export async function tryDeadLetterAgain(tx: Tx, id: string, now: Instant): Promise<boolean> {
  const again = await tx
    .updateTable("outbox")
    .set({ attempts: 0, nextTryAt: now, queuedAt: now })
    .where("id", "=", id)
    .where("handledAt", "is", null)
    .where("attempts", ">=", ATTEMPTS)
    .returning("id")
    .executeTakeFirst();
  if (again) await queueAnnouncements(tx, [{ id, wait: 0 }]);
  return again !== undefined;
}
