import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Clocks } from "@belay/core/programmes/clocks.ts";
import { defaultClocks } from "@belay/core/programmes/clocks.ts";
import type { MemberListInput } from "@belay/core/programmes/member-inputs.ts";
import type { Programme, ProgrammeMember } from "@belay/core/programmes/programme.ts";
import type { RawBuilder } from "kysely";
import { sql } from "kysely";
import { companyDate, holdsOn } from "../platform/company-date.ts";
import type { Reader } from "../platform/database.ts";
import { hashToken } from "../platform/secret-token.ts";
import type { OwnProgrammesScope, ProgrammeScope, RunProgrammesScope } from "./scope.ts";
import { toProgramme } from "./to-programme.ts";

const COLUMNS = [
  "programme.id",
  "programme.name",
  "programme.purpose",
  "programme.kind",
  "programme.enrolUntil",
  "programme.startsOn",
  "programme.endsOn",
  "programme.joining",
  "programme.policy",
  "programme.clocks",
  "programme.consent",
  "programme.createdAt",
  "programme.endedAt",
  "programme.version",
] as const;

/** A programme with its rules and clocks, running or ended. */
export async function findProgramme(db: Reader, { programmeId }: ProgrammeScope): Promise<Programme> {
  const row = await db
    .selectFrom("programme")
    .select(COLUMNS)
    .where("programme.id", "=", programmeId)
    .executeTakeFirstOrThrow();
  return toProgramme(row);
}

/** Everybody who is in it now and whose account is open, in the order of their ids: what a match run reads. */
export function listMembers(db: Reader, { programmeId }: ProgrammeScope): Promise<ProgrammeMember[]> {
  return db
    .selectFrom("programmeMember")
    .innerJoin("person", "person.id", "programmeMember.personId")
    .select(["personId", "asMentee", "asMentor", "programmeMember.capacity", "wantedSkills", "wish"])
    .select("joinedAt")
    .where("programmeId", "=", programmeId)
    .where("leftAt", "is", null)
    .where("person.deactivatedAt", "is", null)
    .orderBy("personId")
    .execute();
}

/** What stands beside a programme's settings: who runs it, how many are in it, and since when its link is open. */
export async function findProgrammeCounts(db: Reader, { programmeId }: ProgrammeScope) {
  return db
    .selectFrom("programme")
    .select(["programme.joinLinkAt", sql<string>`company.time_zone`.as("companyZone")])
    .select([countMembers("mentee").as("mentees"), countMembers("mentor").as("mentors")])
    .select([countPairs().as("pairs"), countRequests().as("requests")])
    .innerJoin("company", (join) => join.onTrue())
    .where("programme.id", "=", programmeId)
    .executeTakeFirstOrThrow();
}

function countMembers(side: "mentee" | "mentor") {
  return sql<number>`(select count(*)::int from programme_member as one
    inner join person on person.id = one.person_id and person.deactivated_at is null
    where one.programme_id = programme.id and one.left_at is null and ${sql.ref(`one.as_${side}`)})`;
}

function countPairs() {
  return sql<number>`(select count(*)::int from mentorship as pair
    where pair.programme_id = programme.id and pair.status = 'active')`;
}

function countRequests() {
  return sql<number>`(select count(*)::int from mentorship_request as request
    where request.programme_id = programme.id and request.status = 'requested')`;
}

/** Every programme that somebody runs, the running ones first, the newest first. */
export function listProgrammes(db: Reader, { adminId, isCompanyAdmin }: RunProgrammesScope) {
  return db
    .selectFrom("programme")
    .select(["programme.id", "programme.name", "programme.purpose", "programme.kind"])
    .select(["programme.enrolUntil", "programme.startsOn", "programme.endsOn", "programme.endedAt"])
    .select([countMembers("mentee").as("mentees"), countMembers("mentor").as("mentors")])
    .select([countPairs().as("pairs"), countRequests().as("requests")])
    .$if(!isCompanyAdmin, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom("programmeAdmin")
            .select("programmeAdmin.personId")
            .whereRef("programmeAdmin.programmeId", "=", "programme.id")
            .where("programmeAdmin.personId", "=", adminId),
        ),
      ),
    )
    .orderBy(sql`programme.ended_at is not null`)
    .orderBy("programme.createdAt", "desc")
    .orderBy("programme.id")
    .limit(200)
    .execute();
}

/** Who runs it, by name. Company admins do too, without a line here. */
export function listProgrammeAdmins(db: Reader, { programmeId }: ProgrammeScope) {
  return db
    .selectFrom("programmeAdmin")
    .innerJoin("person", "person.id", "programmeAdmin.personId")
    .select(["person.id", "person.name", "programmeAdmin.addedAt"])
    .where("programmeAdmin.programmeId", "=", programmeId)
    .where("person.deactivatedAt", "is", null)
    .orderBy("person.name")
    .orderBy("person.id")
    .execute();
}

export const MEMBERS_PAGE = 50;

/** One page of its people by name, with where they stand today; one more than the page tells that there is another. */
export function listMemberRows(
  db: Reader,
  { programmeId }: ProgrammeScope,
  { search, show, cursor, now }: MemberListInput & { now: Instant },
) {
  const letters = search.toLowerCase();
  return db
    .selectFrom("programmeMember")
    .innerJoin("person", "person.id", "programmeMember.personId")
    .leftJoin("placement", (join) =>
      join.onRef("placement.personId", "=", "person.id").on(holdsOn("placement", companyDate(now))),
    )
    .leftJoin("team", "team.id", "placement.teamId")
    .leftJoin("person as adder", "adder.id", "programmeMember.addedBy")
    .select(["person.id", "person.name", "placement.levelId", "team.name as team"])
    .select(["programmeMember.asMentee", "programmeMember.asMentor", "programmeMember.capacity"])
    .select(["programmeMember.wantedSkills", "programmeMember.wish", "programmeMember.how"])
    .select(["programmeMember.joinedAt", "adder.name as addedBy"])
    .where("programmeMember.programmeId", "=", programmeId)
    .where("programmeMember.leftAt", "is", null)
    .where("person.deactivatedAt", "is", null)
    .where(sql<boolean>`(strpos(lower(person.name), ${letters}) > 0 or strpos(person.email, ${letters}) > 0)`)
    .$if(show === "mentees", (query) => query.where("programmeMember.asMentee", "=", true))
    .$if(show === "mentors", (query) => query.where("programmeMember.asMentor", "=", true))
    .$if(Boolean(cursor), (query) =>
      query.where(
        sql<boolean>`(lower(person.name), person.id) > (lower(${cursor?.name ?? ""}), ${cursor?.id ?? null}::uuid)`,
      ),
    )
    .orderBy(sql`lower(person.name)`)
    .orderBy("person.id")
    .limit(MEMBERS_PAGE + 1)
    .execute();
}

/** Everybody with one of these addresses, in lower case, and how they are in the programme. */
export function listByAddress(db: Reader, { programmeId }: ProgrammeScope, addresses: readonly string[]) {
  return db
    .selectFrom("person")
    .leftJoin("programmeMember as member", (join) =>
      join
        .onRef("member.personId", "=", "person.id")
        .on("member.programmeId", "=", programmeId)
        .on("member.leftAt", "is", null),
    )
    .select(["person.id", "person.name", "person.email", "person.deactivatedAt"])
    .select(["member.asMentee", "member.asMentor", "member.capacity", "member.wantedSkills", "member.wish"])
    .where(sql<boolean>`person.email = any(${sql.val([...addresses])}::text[])`)
    .execute();
}

/** Programmes, each beside the place that one person has in it, if any. */
function selectWithOwnPlace(db: Reader, personId: PersonId) {
  return db
    .selectFrom("programme")
    .leftJoin("programmeMember as member", (join) =>
      join
        .onRef("member.programmeId", "=", "programme.id")
        .on("member.personId", "=", personId)
        .on("member.leftAt", "is", null),
    )
    .select(["programme.id", "programme.name", "programme.purpose", "programme.kind", "programme.joining"])
    .select(["programme.enrolUntil", "programme.startsOn", "programme.endsOn", "programme.endedAt"]);
}

/** What somebody is in, running or over but not ended, and what they may join by themselves. */
export function listOwnProgrammes(db: Reader, { personId }: OwnProgrammesScope) {
  return selectWithOwnPlace(db, personId)
    .select(["member.personId", "member.asMentee", "member.asMentor", "member.joinedAt"])
    .select(
      sql<number>`(select count(*)::int from mentorship as pair where pair.programme_id = programme.id
        and pair.status = 'active' and ${personId} in (pair.mentor_id, pair.mentee_id))`.as("pairs"),
    )
    .where("programme.endedAt", "is", null)
    .where((eb) => eb.or([eb("member.personId", "is not", null), eb("programme.joining", "=", "anyone")]))
    .orderBy("programme.createdAt")
    .orderBy("programme.id")
    .limit(50)
    .execute();
}

/** The programme behind a link, or behind the id of one that everybody may join; null for anything else. */
export async function findJoinable(db: Reader, { personId }: OwnProgrammesScope, token: string) {
  const row = await selectWithOwnPlace(db, personId)
    .select(["programme.policy", "programme.clocks", "programme.consent", "member.personId as memberId"])
    .select(sql<boolean>`coalesce(programme.join_token_hash = ${hashToken(token)}, false)`.as("hasLink"))
    .where((eb) =>
      eb.or([
        eb.and([
          eb("programme.joinTokenHash", "=", hashToken(token)),
          eb("programme.joining", "!=", "invited"),
        ]),
        eb.and([sql<boolean>`programme.id::text = ${token}`, eb("programme.joining", "=", "anyone")]),
      ]),
    )
    .executeTakeFirst();
  return row ? toProgramme(row) : null;
}

/** What ends with a programme: how many are in it, and what goes on without it. */
export function countWhatEnds(db: Reader, { programmeId }: ProgrammeScope) {
  return db
    .selectFrom("programme")
    .select([countPairs().as("pairs"), countRequests().as("requests")])
    .select(
      sql<number>`(select count(*)::int from programme_member as one
        where one.programme_id = programme.id and one.left_at is null)`.as("people"),
    )
    .where("programme.id", "=", programmeId)
    .executeTakeFirstOrThrow();
}

/** One of a pair's clocks, as SQL over `mentorship`: its programme's while that runs, else the usual one. */
export function pairClock<Name extends keyof Clocks>(name: Name): RawBuilder<Clocks[Name]> {
  return clockOf(name, "mentorship");
}

export function silenceClock(): RawBuilder<Clocks["silence"]> {
  return pairClock("silence");
}

/** The same for a request, over `mentorship_request`. */
export function requestClock<Name extends "mentorshipRequest" | "softPause">(
  name: Name,
): RawBuilder<Clocks[Name]> {
  return clockOf(name, "mentorship_request");
}

function clockOf<Name extends keyof Clocks>(name: Name, table: string) {
  return sql<Clocks[Name]>`coalesce((select programme.clocks -> ${sql.lit(name)} from programme
    where programme.id = ${sql.ref(`${table}.programme_id`)} and programme.ended_at is null),
    ${sql.lit(JSON.stringify(defaultClocks[name]))}::jsonb)`;
}

/** By which clocks a request to a mentor, or a place in their line, would go if it were asked for now. */
export async function findClocksWith(
  db: Reader,
  { personId: menteeId }: OwnProgrammesScope,
  { mentorId, now }: { mentorId: PersonId; now: Instant },
): Promise<Pick<Clocks, "mentorshipRequest" | "waitlistOffer">> {
  const shared = await findSharedProgramme(db, { menteeId, mentorId }, now);
  const { mentorshipRequest, waitlistOffer } = shared?.clocks ?? defaultClocks;
  return { mentorshipRequest, waitlistOffer };
}

interface AskedPair {
  menteeId: PersonId;
  mentorId: PersonId;
}

/**
 * The programme in which one asks the other: both are in it, on the sides that this needs, and it runs. Of several the
 * one that is always open, then the one that the mentee joined first. Null: nobody's programme.
 */
export async function findSharedProgramme(tx: Reader, { menteeId, mentorId }: AskedPair, now: Instant) {
  const row = await tx
    .selectFrom("programme")
    .innerJoin("programmeMember as asks", "asks.programmeId", "programme.id")
    .innerJoin("programmeMember as asked", "asked.programmeId", "programme.id")
    .select(["programme.id", "programme.clocks", "programme.policy"])
    .where("asks.personId", "=", menteeId)
    .where("asks.asMentee", "=", true)
    .where("asks.leftAt", "is", null)
    .where("asked.personId", "=", mentorId)
    .where("asked.asMentor", "=", true)
    .where("asked.leftAt", "is", null)
    .where("programme.endedAt", "is", null)
    .where(sql<boolean>`coalesce(programme.ends_on >= ${companyDate(now)}, true)`)
    .orderBy("programme.kind")
    .orderBy("asks.joinedAt")
    .orderBy("programme.id")
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { id, clocks } = toProgramme(row);
  return { id, clocks };
}
