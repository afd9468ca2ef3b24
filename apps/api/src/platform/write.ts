import { createHash } from "node:crypto";
import type { Refused, Result } from "@belay/core/result.ts";
import { refuse } from "@belay/core/result.ts";
import { sql } from "kysely";
import type { Call } from "./call.ts";
import type { Db, Tx } from "./database.ts";
import { refuseAfterDeadline } from "./deadline.ts";
import { jsonb } from "./jsonb.ts";
import { guardTransaction } from "./transaction-guard.ts";

class RolledBack extends Error {
  readonly refusal: unknown;

  constructor(refusal: unknown) {
    super("refused");
    this.refusal = refusal;
  }
}

/**
 * The one way to write. Everything in `work` happens or nothing does: a returned refusal rolls back as a
 * thrown fault would (a plain Kysely transaction commits it).
 */
export async function write<Answer extends Result<unknown, string, unknown>>(
  db: Db,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await db.transaction().execute((tx) =>
      guardTransaction(async () => {
        const answer = await work(tx);
        if (!answer.ok) throw new RolledBack(answer);
        refuseAfterDeadline();
        return answer;
      }),
    );
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal as Answer;
    throw error;
  }
}

/** What makes two submits the same: the key the client made when its dialog opened, and what was asked. */
export interface Attempt {
  key: string;
  verb: string;
  input: unknown;
}

/**
 * `write`, at most once for a key: the same attempt again gets the stored answer, another one under the same
 * key IDEMPOTENCY_MISMATCH. Refusals are not stored, so a person may correct and try again.
 */
export function writeOnce<Answer extends Result<unknown, string, unknown>>(
  call: Call,
  attempt: Attempt,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer | Refused<"IDEMPOTENCY_MISMATCH">> {
  const requestHash = createHash("sha256")
    .update(JSON.stringify([attempt.verb, attempt.input]))
    .digest("hex");
  return write<Answer | Refused<"IDEMPOTENCY_MISMATCH">>(call.db, async (tx) => {
    await lockFor(tx, [`attempt:${call.actor.id}:${attempt.key}`]);
    const earlier = await tx
      .selectFrom("idempotency")
      .select(["requestHash", "answer"])
      .where("personId", "=", call.actor.id)
      .where("key", "=", attempt.key)
      .executeTakeFirst();
    if (earlier) {
      return earlier.requestHash === requestHash
        ? (earlier.answer as unknown as Answer)
        : refuse<"IDEMPOTENCY_MISMATCH">("IDEMPOTENCY_MISMATCH");
    }
    const answer = await work(tx);
    await tx
      .insertInto("idempotency")
      .values({
        personId: call.actor.id,
        key: attempt.key,
        requestHash,
        answer: jsonb(answer),
        createdAt: call.now,
      })
      .execute();
    return answer;
  });
}

/**
 * Waits its turn for each subject until the transaction ends. In sorted order, so that two bookings of the
 * same two people never hold one lock each and wait for the other.
 */
export async function lockFor(tx: Tx, subjects: readonly string[]): Promise<void> {
  for (const subject of [...new Set(subjects)].sort()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`.execute(tx);
  }
}

const EXCLUSION_VIOLATION = "23P01";
const UNIQUE_VIOLATION = "23505";
const DEADLOCK = "40P01";

/** Whether a fault is the database keeping two writers apart (clash, duplicate or deadlock), on `constraint` if named. */
export function isConflict(error: unknown, constraint?: string): boolean {
  if (typeof error !== "object" || error === null || !("code" in error)) return false;
  if (error.code === DEADLOCK) return true;
  if (error.code !== EXCLUSION_VIOLATION && error.code !== UNIQUE_VIOLATION) return false;
  return constraint === undefined || ("constraint" in error && error.constraint === constraint);
}
