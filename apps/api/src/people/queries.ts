import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { RawBuilder } from "kysely";
import { sql } from "kysely";
import { companyDate, holdsOn } from "../platform/company-date.ts";
import type { Reader } from "../platform/database.ts";
import type { ColleaguesScope, OwnProfileScope } from "./scope.ts";

/** Everything that the person said about themselves, to be changed by them. */
export async function findProfile(db: Reader, { personId }: OwnProfileScope) {
  const person = await db
    .selectFrom("person")
    .select([
      "id",
      "name",
      "email",
      "timeZone",
      "languages",
      "direction",
      "selfLevel",
      "welcomeStep",
      "version",
    ])
    .select(["wantsToMentor", "wantsToLearn", "targetLevel", "capacity", "acceptsSelfAssessed"])
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  return { ...person, offers: await listOffers(db, personId), wants: await listWants(db, personId) };
}

function listOffers(db: Reader, personId: PersonId) {
  return db
    .selectFrom("offer")
    .select(["skillId", "level"])
    .where("personId", "=", personId)
    .orderBy("level", "desc")
    .orderBy("skillId")
    .execute();
}

function listWants(db: Reader, personId: PersonId) {
  return db
    .selectFrom("want")
    .select(["skillId", "fromLevel", "toLevel", "priority"])
    .where("personId", "=", personId)
    .orderBy("priority")
    .orderBy("skillId")
    .execute();
}

/** When somebody who is on leave at this moment comes back, as SQL over `person`; null for everybody else. */
export function awayUntil(now: Instant, person = "person"): RawBuilder<Instant | null> {
  return sql<Instant | null>`(select returns_at from leave where leave.person_id = ${sql.ref(`${person}.id`)}
    and leave.starts_at <= ${now}::timestamptz and leave.returns_at > ${now}::timestamptz)`;
}

/** The line that they left for the others. */
export function awayNote(now: Instant, person = "person"): RawBuilder<string | null> {
  return sql<string | null>`(select note from leave where leave.person_id = ${sql.ref(`${person}.id`)}
    and leave.starts_at <= ${now}::timestamptz and leave.returns_at > ${now}::timestamptz)`;
}

/** Whether one of two does not want to be a pair with the other, as SQL over their ids. Nobody reads which of them. */
export function areKeptApart(one: RawBuilder<unknown>, other: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (select from not_with where (not_with.person_id = ${one} and not_with.other_id = ${other})
    or (not_with.person_id = ${other} and not_with.other_id = ${one}))`;
}

/** The same of two people. */
export async function isPairKeptApart(
  db: Reader,
  { mentorId, menteeId }: { mentorId: PersonId; menteeId: PersonId },
): Promise<boolean> {
  const wish = await db
    .selectFrom("notWith")
    .select("since")
    .where("personId", "in", [mentorId, menteeId])
    .where("otherId", "in", [mentorId, menteeId])
    .limit(1)
    .executeTakeFirst();
  return wish !== undefined;
}

/** Everybody who is kept apart from one person, whichever of them said so: for rules, and to be shown to nobody. */
export async function listApartFrom(db: Reader, id: PersonId): Promise<ReadonlySet<string>> {
  const wishes = await db
    .selectFrom("notWith")
    .select(["personId", "otherId"])
    .where((eb) => eb.or([eb("personId", "=", id), eb("otherId", "=", id)]))
    .execute();
  return new Set(wishes.map(({ personId, otherId }) => (personId === id ? otherId : personId)));
}

/** Whom one keeps apart from oneself, for nobody else to read. */
export function listKeptApart(db: Reader, { personId }: OwnProfileScope) {
  return db
    .selectFrom("notWith")
    .innerJoin("person", "person.id", "notWith.otherId")
    .select(["person.id", "person.name", "notWith.since"])
    .where("notWith.personId", "=", personId)
    .orderBy("person.name")
    .orderBy("person.id")
    .limit(500)
    .execute();
}

/** People with where they stand today: the placement's level, else the one they declared, and the team. */
function selectColleagues(db: Reader, now: Instant) {
  return db
    .selectFrom("person")
    .leftJoin("placement", (join) =>
      join.onRef("placement.personId", "=", "person.id").on(holdsOn("placement", companyDate(now))),
    )
    .leftJoin("team", "team.id", "placement.teamId")
    .select(["person.id", "person.name", "person.timeZone", "team.name as team"])
    .select((eb) => [
      eb.fn.coalesce("placement.levelId", "person.selfLevel").as("levelId"),
      eb
        .and([eb("placement.levelId", "is", null), eb("person.selfLevel", "is not", null)])
        .$castTo<boolean>()
        .as("isSelfDeclared"),
    ])
    .where("person.deactivatedAt", "is", null);
}

interface Asked {
  id: PersonId;
  now: Instant;
}

/** A colleague as everybody may see them; null for who is not here or no longer. */
export async function findColleague(db: Reader, _scope: ColleaguesScope, { id, now }: Asked) {
  const person = await selectColleagues(db, now)
    .select(["person.languages", "person.wantsToMentor", "person.wantsToLearn", "person.capacity"])
    .select([awayUntil(now).as("awayUntil"), awayNote(now).as("awayNote")])
    .where("person.id", "=", id)
    .executeTakeFirst();
  if (!person) return null;
  return { ...person, offers: await listOffers(db, id), wants: await listWants(db, id) };
}

const MOST_FOUND = 8;

/** Colleagues whose name or address has the words in it, names that begin so first. */
export function searchColleagues(
  db: Reader,
  _scope: ColleaguesScope,
  { text, now }: { text: string; now: Instant },
) {
  const pattern = text.replaceAll(/[\\%_]/g, "\\$&");
  return selectColleagues(db, now)
    .where((eb) =>
      eb.or([eb("person.name", "ilike", `%${pattern}%`), eb("person.email", "ilike", `${pattern}%`)]),
    )
    .orderBy((eb) => eb("person.name", "ilike", `${pattern}%`), "desc")
    .orderBy("person.name")
    .orderBy("person.id")
    .limit(MOST_FOUND)
    .execute();
}
