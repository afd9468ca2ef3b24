import type { PersonId } from "@belay/core/ids.ts";
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

/** A colleague as everybody may see them; null for who is not here or no longer. */
export async function findColleague(db: Reader, _scope: ColleaguesScope, id: PersonId) {
  const person = await db
    .selectFrom("person")
    .select(["id", "name", "timeZone", "languages", "wantsToMentor", "wantsToLearn", "capacity"])
    .where("id", "=", id)
    .where("deactivatedAt", "is", null)
    .executeTakeFirst();
  if (!person) return null;
  return { ...person, offers: await listOffers(db, id), wants: await listWants(db, id) };
}

const MOST_FOUND = 8;

/** Colleagues whose name or address has the words in it, names that begin so first. */
export function searchColleagues(db: Reader, _scope: ColleaguesScope, text: string) {
  const pattern = text.replaceAll(/[\\%_]/g, "\\$&");
  return db
    .selectFrom("person")
    .select(["id", "name", "timeZone"])
    .where("deactivatedAt", "is", null)
    .where((eb) => eb.or([eb("name", "ilike", `%${pattern}%`), eb("email", "ilike", `${pattern}%`)]))
    .orderBy((eb) => eb("name", "ilike", `${pattern}%`), "desc")
    .orderBy("name")
    .orderBy("id")
    .limit(MOST_FOUND)
    .execute();
}
