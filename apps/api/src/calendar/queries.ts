import { BOOKING_DEFAULTS } from "@belay/core/calendar/booking-defaults.ts";
import type {
  MenteeAvailability,
  MentorAvailability,
  MentorBusyTime,
} from "@belay/core/calendar/slot-input.ts";
import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { Reader } from "../platform/database.ts";
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
  held: MentorBusyTime[];
}

/** The calendars of everybody in the scope, in two queries however many they are. */
export async function listCalendars(
  db: Reader,
  { personIds }: HoursScope,
  range: Range,
): Promise<Map<PersonId, PersonCalendar>> {
  const people = await db
    .selectFrom("person")
    .select(["id", "name", "timeZone", "weeklyHours", "acceptsAutomatically", "deactivatedAt"])
    .where("id", "in", [...personIds])
    .execute();
  const blocks = await listHeldTimes(db, personIds, range);
  return new Map(
    people.map(({ weeklyHours, deactivatedAt, ...person }) => [
      person.id,
      {
        ...person,
        weekly: weeklyHours,
        isActive: deactivatedAt === null,
        held: blocks
          .filter(({ personId }) => personId === person.id)
          .map(({ sessionId, start, end }) => ({ kind: "session", id: sessionId, start, end })),
      },
    ]),
  );
}

function listHeldTimes(db: Reader, personIds: readonly PersonId[], range: Range) {
  return db
    .selectFrom("timeBlock")
    .select(["personId", "sessionId"])
    .select([sql<Instant>`lower(busy)`.as("start"), sql<Instant>`upper(busy)`.as("end")])
    .where("personId", "in", [...personIds])
    .where("active", "=", true)
    .where(sql<boolean>`busy && tstzrange(${range.start}::timestamptz, ${range.end}::timestamptz)`)
    .execute();
}

/** A mentor without painted hours offers none. */
export function asMentor({ timeZone, weekly, held }: PersonCalendar): MentorAvailability {
  return { ...BOOKING_DEFAULTS, timeZone, weekly: weekly ?? [], busy: held };
}

/** A mentee without painted hours is not limited by any. */
export function asMentee({ timeZone, weekly, held }: PersonCalendar): MenteeAvailability {
  return { timeZone, weekly, busy: held };
}
