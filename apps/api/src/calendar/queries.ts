import { BOOKING_DEFAULTS } from "@belay/core/calendar/booking-defaults.ts";
import type {
  MenteeAvailability,
  MentorAvailability,
  MentorBusyTime,
} from "@belay/core/calendar/slot-input.ts";
import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { toInstant } from "@belay/core/instant.ts";
import type { ExpressionBuilder } from "kysely";
import { sql } from "kysely";
import type { Reader, Tables } from "../platform/database.ts";
import type { HoursScope, OwnHoursScope } from "./scope.ts";

export interface Range {
  start: Instant;
  end: Instant;
}

/** One's own hours for their settings: `weekly` null when never painted, `[]` when never free. */
export function findHours(db: Reader, { personId }: OwnHoursScope) {
  return db
    .selectFrom("person")
    .select(["timeZone", "weeklyHours as weekly", "acceptsAutomatically", "version"])
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
}

/** One person's hours and what they hold in a range, as the slot rules take them. */
export interface PersonCalendar {
  id: PersonId;
  name: string;
  timeZone: string;
  weekly: { day: number; start: string; end: string }[] | null;
  isActive: boolean;
  acceptsAutomatically: boolean;
  /** When the oldest copy of a calendar of theirs elsewhere was read; null when they have none. */
  calendarSeenAt: Instant | null;
  held: MentorBusyTime[];
}

/** The calendars of everybody in the scope, in three queries however many they are. */
export async function listCalendars(
  db: Reader,
  { personIds }: HoursScope,
  range: Range,
): Promise<Map<PersonId, PersonCalendar>> {
  const people = await db
    .selectFrom("person")
    .select(["id", "name", "timeZone", "weeklyHours", "acceptsAutomatically", "deactivatedAt"])
    .select(calendarSeenAt)
    .where(isOneOf("id", personIds))
    .execute();
  const rows = await listHeldTimes(db, personIds, range);
  const held = new Map(rows.map(({ personId, times }) => [personId, times]));
  const elsewhere = await listExternalTimes(db, personIds, range);
  return new Map(
    people.map(({ weeklyHours, deactivatedAt, ...person }) => [
      person.id,
      {
        ...person,
        weekly: weeklyHours,
        isActive: deactivatedAt === null,
        held: [
          ...(held.get(person.id) ?? []).map(([id, start, end]) => ({
            kind: "session" as const,
            id,
            start: toInstant(start),
            end: toInstant(end),
          })),
          ...(elsewhere.get(person.id) ?? []),
        ],
      },
    ]),
  );
}

/** What the demo tells is as fresh as it says, however long ago the demo was made. */
function calendarSeenAt(eb: ExpressionBuilder<Tables, "person">) {
  return eb
    .selectFrom("calendarSource")
    .select(({ fn }) => fn.min("fetchedAt").as("seenAt"))
    .whereRef("calendarSource.personId", "=", "person.id")
    .where(({ or, eb: of }) => or([of("sealedAddress", "is not", null), of("problem", "is not", null)]))
    .as("calendarSeenAt");
}

/** When they are busy in calendars elsewhere; nobody knows with what. */
async function listExternalTimes(
  db: Reader,
  personIds: readonly PersonId[],
  range: Range,
): Promise<Map<PersonId, MentorBusyTime[]>> {
  const rows = await db
    .selectFrom("externalBusy")
    .select("personId")
    .select(
      sql<[start: number, end: number][]>`json_agg(json_build_array(
        (extract(epoch from lower(busy)) * 1000)::int8, (extract(epoch from upper(busy)) * 1000)::int8))`.as(
        "times",
      ),
    )
    .where(isOneOf("person_id", personIds))
    .where(sql<boolean>`busy && tstzrange(${range.start}::timestamptz, ${range.end}::timestamptz)`)
    .groupBy("personId")
    .execute();
  return new Map(
    rows.map(({ personId, times }) => [
      personId,
      times.map(([start, end]) => ({ kind: "external", start: toInstant(start), end: toInstant(end) })),
    ]),
  );
}

/** A row a person, their times in one JSON value: a row a time costs three times as much to carry over. */
function listHeldTimes(db: Reader, personIds: readonly PersonId[], range: Range) {
  return db
    .selectFrom("timeBlock")
    .select("personId")
    .select(
      sql<[sessionId: string, start: number, end: number][]>`json_agg(json_build_array(session_id,
        (extract(epoch from lower(busy)) * 1000)::int8, (extract(epoch from upper(busy)) * 1000)::int8))`.as(
        "times",
      ),
    )
    .where(isOneOf("person_id", personIds))
    .where("active", "=", true)
    .where(sql<boolean>`busy && tstzrange(${range.start}::timestamptz, ${range.end}::timestamptz)`)
    .groupBy("personId")
    .execute();
}

/** One parameter however many they are: a statement has room for 65,535. */
function isOneOf(column: "id" | "person_id", ids: readonly PersonId[]) {
  return sql<boolean>`${sql.ref(column)} = any(${sql.val([...ids])}::uuid[])`;
}

/** A mentor without painted hours offers none. */
export function asMentor({ timeZone, weekly, held }: PersonCalendar): MentorAvailability {
  return { ...BOOKING_DEFAULTS, timeZone, weekly: weekly ?? [], busy: held };
}

/** A mentee without painted hours is not limited by any. */
export function asMentee({ timeZone, weekly, held }: PersonCalendar): MenteeAvailability {
  return { timeZone, weekly, busy: held };
}
