import type { PersonId } from "@belay/core/ids.ts";
import type { Instant, PlainDate } from "@belay/core/instant.ts";
import { sql } from "kysely";
import { companyDate } from "../platform/company-date.ts";
import type { Reader } from "../platform/database.ts";
import type { MentorsScope } from "./scope.ts";
import { isAmong, listAssessmentsOf, selectPeople } from "./select-people.ts";

/** Up to where mentors were read. */
export interface MentorMark {
  /** Transactions from this number on may not have been seen. */
  seen: string;
  /** By the company's calendar; null before there is one. */
  date: PlainDate | null;
  /** By the caller's clock, and by the database's. */
  at: Instant;
  readAt: Instant;
  /** Whom to read again: something of theirs was written since, or their leave began or ended. */
  changed: PersonId[];
  /** Whether changes are kept for as long as that; where they are not, everybody is read again. */
  isCovered: boolean;
}

interface Reading {
  last: MentorMark | null;
  now: Instant;
}

/** One small question before each search, instead of reading everybody. */
export async function findMentorMark(
  db: Reader,
  _scope: MentorsScope,
  { last, now }: Reading,
): Promise<MentorMark> {
  const { seen = null, at = now, readAt = null } = last ?? {};
  const [from, until] = [at, now].toSorted();
  const flips = (column: "starts_at" | "returns_at") =>
    sql`${sql.ref(`leave.${column}`)} > ${from}::timestamptz and ${sql.ref(`leave.${column}`)} <= ${until}::timestamptz`;
  const mark = await db
    .selectFrom(
      sql<Omit<MentorMark, "at">>`(
        select pg_snapshot_xmin(pg_current_snapshot())::text as seen, ${companyDate(now)} as date, now() as read_at,
          coalesce(now() < ${readAt}::timestamptz + interval '12 hours', false) as is_covered,
          array(
            select person_id from mentor_change where changed_by >= ${seen}::xid8
            union select person_id from leave where ${flips("starts_at")}
            union select person_id from leave where ${flips("returns_at")}
          ) as changed
      )`.as("mark"),
    )
    .select(["mark.seen", "mark.date", "mark.readAt", "mark.isCovered", "mark.changed"])
    .executeTakeFirstOrThrow();
  return { ...mark, at: now };
}

/** Whose placement begins or ends between two days. */
export async function listMovedPeople(
  db: Reader,
  _scope: MentorsScope,
  days: readonly (PlainDate | null)[],
): Promise<PersonId[]> {
  const [from = null, until = null] = days.toSorted();
  const within = (column: "placement.fromDate" | "placement.toDate") =>
    sql<boolean>`${sql.ref(column)} > ${from}::date and ${sql.ref(column)} <= ${until}::date`;
  const rows = await db
    .selectFrom("placement")
    .select("personId")
    .distinct()
    .where((eb) => eb.or([within("placement.fromDate"), within("placement.toDate")]))
    .execute();
  return rows.map(({ personId }) => personId);
}

/** Everybody who offers to mentor, as ids. */
export async function listMentorIds(db: Reader, _scope: MentorsScope): Promise<PersonId[]> {
  const rows = await db
    .selectFrom("person")
    .select("id")
    .where("wantsToMentor", "=", true)
    .where("deactivatedAt", "is", null)
    .execute();
  return rows.map(({ id }) => id);
}

/** Those of these people who offer to mentor. */
export function listRowsOf(db: Reader, { personIds }: MentorsScope, now: Instant) {
  return selectPeople(db, now)
    .where(isAmong("person.id", personIds))
    .where("person.wantsToMentor", "=", true)
    .where("person.deactivatedAt", "is", null)
    .execute();
}

/** What others said about their skills, oldest first. */
export function listWordsOn(db: Reader, { personIds }: MentorsScope) {
  return listAssessmentsOf(db, personIds);
}

/** What the last match run found a seat of theirs to be worth to others, in ppm; those who are not there: nothing. */
export function listMentorPrices(db: Reader, { personIds }: MentorsScope) {
  return db
    .selectFrom("mentorPrice")
    .select(["mentorId", "price"])
    .where(isAmong("mentorPrice.mentorId", personIds))
    .execute();
}
