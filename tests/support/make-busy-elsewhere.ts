import type { Db } from "@belay/api/testing";
import type { CalendarSourceId, PersonId } from "@belay/core/ids.ts";
import { calendarSourceId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { sql } from "kysely";
import * as z from "zod/mini";

interface Elsewhere {
  personId: PersonId;
  readAt: Instant;
  times: readonly (readonly [start: Instant, end: Instant])[];
}

/** A calendar of somebody's that was read at a moment, with the times it said. */
export async function makeBusyElsewhere(
  db: Db,
  { personId, readAt, times }: Elsewhere,
): Promise<CalendarSourceId> {
  const id = z.parse(calendarSourceId, crypto.randomUUID());
  await db
    .insertInto("calendarSource")
    .values({
      ...{ id, personId, sealedAddress: "sealed", addressDigest: id, host: "calendar.example" },
      ...{ addedAt: readAt, triedAt: readAt, fetchedAt: readAt, readAt, nextFetchAt: readAt },
      readInZone: "Europe/Madrid",
    })
    .execute();
  const rows = times.map(([start, end]) => ({
    sourceId: id,
    personId,
    busy: sql<string>`tstzrange(${start}::timestamptz, ${end}::timestamptz)`,
  }));
  if (rows.length > 0) await db.insertInto("externalBusy").values(rows).execute();
  return id;
}
