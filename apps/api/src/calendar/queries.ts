import type { BookingRules } from "@belay/core/calendar/booking-rules.ts";
import { DEFAULT_RULES } from "@belay/core/calendar/booking-rules.ts";
import { asHeldRange } from "@belay/core/calendar/held-range.ts";
import { shiftDate } from "@belay/core/calendar/local-days.ts";
import type {
  HoursOverride,
  MenteeAvailability,
  MentorAvailability,
  MentorBusyTime,
} from "@belay/core/calendar/slot-input.ts";
import type { CalendarSourceId, PersonId } from "@belay/core/ids.ts";
import type { Instant, PlainDate } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, toInstant } from "@belay/core/instant.ts";
import type { ExpressionBuilder } from "kysely";
import { sql } from "kysely";
import type { Reader, Tables } from "../platform/database.ts";
import type { Stretch } from "./list-times.ts";
import { isOneOf, listTimes, stretch, toBusyTimes } from "./list-times.ts";
import type { HoursScope, OwnCalendarsScope, OwnHoursScope } from "./scope.ts";

export interface Range {
  start: Instant;
  end: Instant;
}

/** One's own hours and what goes with them, for their settings: `weekly` null when never painted, `[]` when never free. */
export async function findHours(db: Reader, { personId }: OwnHoursScope, now: Instant) {
  const { rules, overrides, timeOff, ...person } = await db
    .selectFrom("person")
    .select(["timeZone", "weeklyHours as weekly", "acceptsAutomatically", "version"])
    .select([
      selectRules().as("rules"),
      sql<
        HoursOverride[] | null
      >`(select json_agg(json_build_object('date', date, 'windows', windows) order by date)
        from hours_override where person_id = person.id and date >= ${earliestKept(now)}::date)`.as(
        "overrides",
      ),
      sql<Stretch[] | null>`(select json_agg(${stretch("starts_at", "ends_at")} order by starts_at)
        from time_off where person_id = person.id and ends_at > ${now}::timestamptz)`.as("timeOff"),
    ])
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  return {
    ...person,
    rules: rules ?? DEFAULT_RULES,
    overrides: overrides ?? [],
    timeOff: (timeOff ?? []).map(([start, end]) => ({ start: toInstant(start), end: toInstant(end) })),
  };
}

/** Whom somebody mentors or is mentored by now, with their hours: for minutes that both share, never to be shown. */
export function listPartners(db: Reader, { personId }: OwnHoursScope) {
  return db
    .selectFrom("mentorship")
    .innerJoin("person as other", (join) =>
      join
        .on(sql<boolean>`other.id in (mentorship.mentor_id, mentorship.mentee_id)`)
        .on("other.id", "!=", personId),
    )
    .select(["other.id", "other.name", "other.timeZone", "other.weeklyHours as weekly"])
    .distinct()
    .where("mentorship.status", "=", "active")
    .where((eb) =>
      eb.or([eb("mentorship.mentorId", "=", personId), eb("mentorship.menteeId", "=", personId)]),
    )
    .orderBy("other.name")
    .orderBy("other.id")
    .execute();
}

/** What somebody holds and has not begun: sessions, times proposed for them, and groups, each without its breaks. */
export function listHeldOccasions(db: Reader, { personId }: OwnHoursScope, { start, end }: Range) {
  return db
    .selectFrom("timeBlock")
    .leftJoin("session", "session.id", "timeBlock.sessionId")
    .leftJoin("groupSession", "groupSession.id", "timeBlock.groupId")
    .leftJoin("person as other", (join) =>
      join
        .on(sql<boolean>`other.id in (session.mentor_id, session.mentee_id)`)
        .on("other.id", "!=", personId),
    )
    .select(["timeBlock.sessionId", "timeBlock.groupId", "other.name as otherName"])
    .select((eb) => [
      eb.fn.coalesce("session.topic", "groupSession.topic", sql<string>`''`).as("topic"),
      eb("timeBlock.kind", "=", "proposal").as("isProposal"),
      sql<Instant>`lower(busy) + make_interval(mins => buffer_before_minutes)`.as("startsAt"),
      sql<Instant>`upper(busy) - make_interval(mins => buffer_after_minutes)`.as("endsAt"),
    ])
    .where("timeBlock.personId", "=", personId)
    .where("timeBlock.active", "=", true)
    .where(sql<boolean>`busy && tstzrange(${start}::timestamptz, ${end}::timestamptz)`)
    .where(sql<boolean>`lower(busy) + make_interval(mins => buffer_before_minutes) > ${start}::timestamptz`)
    .orderBy("startsAt")
    .orderBy("timeBlock.id")
    .execute();
}

/** Dates before it have passed in every zone: their hours are nobody's question any more. */
export function earliestKept(now: Instant): PlainDate {
  return shiftDate(now.slice(0, 10), -1);
}

// A day more: a date of the week may begin or end earlier than in UTC.
const WEEK = 8 * DAY;

/** One person's hours, rules and what they hold in a range, as the slot rules take them. */
export interface PersonCalendar {
  id: PersonId;
  name: string;
  timeZone: string;
  weekly: { day: number; start: string; end: string }[] | null;
  overrides: HoursOverride[];
  rules: BookingRules;
  isActive: boolean;
  acceptsAutomatically: boolean;
  /** When the oldest copy of a calendar of theirs elsewhere was read; null when they have none. */
  calendarSeenAt: Instant | null;
  /** What they mentor is `session` with the buffers it was booked with; what they come to as mentee has none. */
  held: MentorBusyTime[];
}

/**
 * The calendars of everybody in the scope, to judge starts in `asked`: two queries however many they are. Of what
 * they hold the weeks around are read too, since limits count whole weeks.
 */
export async function listCalendars(
  db: Reader,
  { personIds }: HoursScope,
  asked: Range,
): Promise<Map<PersonId, PersonCalendar>> {
  const range = { start: addMilliseconds(asked.start, -WEEK), end: addMilliseconds(asked.end, WEEK) };
  const people = await db
    .selectFrom("person")
    .select(["id", "name", "timeZone", "weeklyHours", "acceptsAutomatically", "deactivatedAt"])
    .select(selectRules().as("rules"))
    .select(calendarSeenAt)
    .where(isOneOf("id", personIds))
    .execute();
  const timesOf = Map.groupBy(await listTimes(db, personIds, range), ({ personId }) => personId);
  return new Map(
    people.map(({ weeklyHours, deactivatedAt, rules, ...person }) => {
      const parts = timesOf.get(person.id) ?? [];
      return [
        person.id,
        {
          ...person,
          weekly: weeklyHours,
          overrides: parts.flatMap((part) => (part.kind === "dates" ? part.times : [])),
          rules: rules ?? DEFAULT_RULES,
          isActive: deactivatedAt === null,
          held: parts.flatMap(toBusyTimes),
        },
      ];
    }),
  );
}

/** Null while they go by the defaults. */
function selectRules() {
  return sql<BookingRules | null>`(select json_build_object('bufferBeforeMinutes', buffer_before_minutes,
    'bufferAfterMinutes', buffer_after_minutes, 'minimumNoticeMinutes', minimum_notice_minutes,
    'horizonDays', horizon_days, 'slotStepMinutes', slot_step_minutes, 'maxSessionsPerDay', max_sessions_per_day,
    'maxSessionsPerWeek', max_sessions_per_week, 'durations', durations, 'kinds', kinds)
    from booking_rule where person_id = person.id)`;
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

/** A mentor without painted hours offers none. */
export function asMentor({ timeZone, weekly, overrides, rules, held }: PersonCalendar): MentorAvailability {
  return { ...rules, timeZone, weekly: weekly ?? [], overrides, busy: held };
}

/** A mentee without painted hours is not limited by any. What they hold as mentor counts with its buffers. */
export function asMentee({ timeZone, weekly, overrides, held }: PersonCalendar): MenteeAvailability {
  return { timeZone, weekly, overrides, busy: held.map(asHeldRange) };
}

/** One's own feed, the token as it is kept: sealed. */
export function findFeed(db: Reader, { personId }: OwnCalendarsScope) {
  return db
    .selectFrom("calendarFeed")
    .select(["sealedToken", "createdAt", "lastFetchedAt"])
    .where("personId", "=", personId)
    .executeTakeFirst();
}

/** One's own calendars elsewhere with how many busy times they say before `until`; never their addresses. */
export function listSources(
  db: Reader,
  { personId }: OwnCalendarsScope,
  { now, until }: { now: Instant; until: Instant },
) {
  return db
    .selectFrom("calendarSource")
    .select(["id", "host", "addedAt", "triedAt", "fetchedAt", "problem", "unreadable"])
    .select(sql<boolean>`sealed_address is null`.as("isTold"))
    .select((eb) =>
      eb
        .selectFrom("externalBusy")
        .select(({ fn }) => fn.countAll<number>().as("times"))
        .whereRef("externalBusy.sourceId", "=", "calendarSource.id")
        .where(sql<boolean>`busy && tstzrange(${now}::timestamptz, ${until}::timestamptz)`)
        .as("busySoon"),
    )
    .where("personId", "=", personId)
    .orderBy("addedAt")
    .orderBy("id")
    .execute();
}

/** One calendar with what is needed to read it again. */
export function findSource(db: Reader, { personId }: OwnCalendarsScope, id: CalendarSourceId) {
  return db
    .selectFrom("calendarSource")
    .innerJoin("person", "person.id", "calendarSource.personId")
    .select(SOURCE_TO_READ)
    .where("calendarSource.id", "=", id)
    .where("calendarSource.personId", "=", personId)
    .executeTakeFirst();
}

/** What reading a calendar again needs, its owner's zone and address with it. */
export const SOURCE_TO_READ = [
  "calendarSource.id",
  "calendarSource.sealedAddress",
  "calendarSource.etag",
  "calendarSource.lastModified",
  "calendarSource.readAt",
  "calendarSource.readInZone",
  "person.timeZone",
  "person.email",
] as const;
export type SourceToRead = NonNullable<Awaited<ReturnType<typeof findSource>>>;

/** One's own calendars that nobody could read for so long that they confirm nothing any more. */
export function listSilentSources(db: Reader, { personId }: OwnCalendarsScope, before: Instant) {
  return db
    .selectFrom("calendarSource")
    .select(["id", "host", "fetchedAt"])
    .where("personId", "=", personId)
    .where((eb) => eb.or([eb("sealedAddress", "is not", null), eb("problem", "is not", null)]))
    .where("fetchedAt", "<=", before)
    .orderBy("fetchedAt")
    .orderBy("id")
    .execute();
}
