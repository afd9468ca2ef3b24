import type { CalendarProblem } from "@belay/core/calendar/calendar-source.ts";
import type { Interval } from "@belay/core/calendar/interval.ts";
import type { CalendarSourceId, PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, MINUTE, toInstant } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { Tx } from "../platform/database.ts";
import type { Looked } from "./look-at-calendar.ts";

/** Everybody who books, moves or frees somebody's time, or changes their hours, waits here for their turn. */
export function calendarLock(id: PersonId): string {
  return `calendar:${id}`;
}

const READ_EVERY = 15 * MINUTE;

/** When a calendar that was looked at now is looked at again. */
export const nextFetch = (now: Instant) => addMilliseconds(now, READ_EVERY);

interface Kept {
  id: CalendarSourceId;
  now: Instant;
}

/** Keeps what a calendar said instead of what it said before. One that was removed meanwhile, or looked at later, keeps nothing. */
export async function keepBusyTimes(
  tx: Tx,
  { id, now, timeZone, looked }: Kept & { timeZone: string; looked: Looked },
): Promise<void> {
  const { times, unreadable, etag, lastModified } = looked;
  const read = times === null ? {} : { readAt: now, readInZone: timeZone, unreadable };
  const source = await tx
    .updateTable("calendarSource")
    .set({ ...read, etag, lastModified, triedAt: now, fetchedAt: now, problem: null })
    .where("id", "=", id)
    .where("triedAt", "<=", now)
    .returning("personId")
    .executeTakeFirst();
  if (source && times !== null) await replaceBusyTimes(tx, { id, personId: source.personId, times });
}

/** Why a look came to nothing; what was known stays. */
export async function keepProblem(
  tx: Tx,
  { id, now, problem }: Kept & { problem: CalendarProblem },
): Promise<void> {
  await tx
    .updateTable("calendarSource")
    .set({ triedAt: now, problem })
    .where("id", "=", id)
    .where("triedAt", "<=", now)
    .execute();
}

interface BusyElsewhere {
  id: CalendarSourceId;
  personId: PersonId;
  times: readonly Interval[];
}

export async function replaceBusyTimes(tx: Tx, { id, personId, times }: BusyElsewhere): Promise<void> {
  await tx.deleteFrom("externalBusy").where("sourceId", "=", id).execute();
  const begins = times.map(({ from }) => toInstant(from));
  const ends = times.map(({ until }) => toInstant(until));
  await sql`insert into external_busy (source_id, person_id, busy)
    select ${id}::uuid, ${personId}::uuid, tstzrange(begins, ends)
    from unnest(${sql.val(begins)}::timestamptz[], ${sql.val(ends)}::timestamptz[]) as t (begins, ends)`.execute(
    tx,
  );
}
