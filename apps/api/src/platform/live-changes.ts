import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, MINUTE } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { Reader, Tx } from "./database.ts";

export const LIVE_CHANNEL = "live_change";
/** How long a lost connection can be caught up with. */
export const CHANGES_KEPT = DAY;
/** A sign-in of theirs ended, or the account was closed: open pages look whether it was theirs. */
export const SIGN_INS = "sign-ins";
// A change carries the moment its call began and appears when it commits, within the deadline of calls.
const OVERLAP = MINUTE;

export interface LiveChange {
  /** Whose open pages show it. */
  reaches: readonly PersonId[];
  /** What to read anew, as a small word: "inbox", or "room:" and a session's id. Never what changed. */
  subject: string;
  at: Instant;
}

/** Tells open pages, when the transaction commits, that something they show has changed. */
export async function noteChange(tx: Tx, { reaches, subject, at }: LiveChange): Promise<void> {
  const people = [...new Set(reaches)];
  if (people.length === 0) return;
  await sql`
    with made as (
      insert into live_change (person_id, subject, at)
      select unnest(array[${sql.join(people)}]::uuid[]), ${subject}, ${at}::timestamptz
      returning person_id
    )
    select pg_notify(${LIVE_CHANNEL}, json_build_array(person_id, ${subject}::text, ${at}::text)::text) from made
  `.execute(tx);
}

/**
 * What of one person's pages changed since an event of that moment; null when that is longer ago than changes
 * are kept. A change may be named that was delivered already, never one left out.
 */
export async function listMissed(
  db: Reader,
  personId: PersonId,
  { since, now }: { since: Instant; now: Instant },
): Promise<string[] | null> {
  if (since < addMilliseconds(now, OVERLAP - CHANGES_KEPT)) return null;
  const rows = await db
    .selectFrom("liveChange")
    .select("subject")
    .distinct()
    .where("personId", "=", personId)
    .where("at", ">=", addMilliseconds(since, -OVERLAP))
    .orderBy("subject")
    .execute();
  return rows.map(({ subject }) => subject);
}
