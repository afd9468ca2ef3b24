import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { sql } from "kysely";
import { companyDate, holdsOn } from "../platform/company-date.ts";
import type { Reader } from "../platform/database.ts";
import type { SearchScope } from "./scope.ts";

/** Everybody who offers to mentor, with all that a score is made of: one query, however many they are. */
export function listMentorRows(db: Reader, { menteeId }: SearchScope, now: Instant) {
  return selectPeople(db, now)
    .where("person.wantsToMentor", "=", true)
    .where("person.deactivatedAt", "is", null)
    .where("person.id", "!=", menteeId)
    .execute();
}

export type MentorRow = Awaited<ReturnType<typeof listMentorRows>>[number];

export function findPersonRow(db: Reader, _scope: SearchScope, { id, now }: { id: PersonId; now: Instant }) {
  return selectPeople(db, now).where("person.id", "=", id).executeTakeFirst();
}

function selectPeople(db: Reader, now: Instant) {
  return db
    .selectFrom("person")
    .leftJoin("placement", (join) =>
      join.onRef("placement.personId", "=", "person.id").on(holdsOn("placement", companyDate(now))),
    )
    .leftJoin("team", "team.id", "placement.teamId")
    .select(["person.id", "person.name", "person.timeZone", "person.languages", "person.direction"])
    .select([
      "person.selfLevel",
      "person.targetLevel",
      "person.capacity",
      "person.wantsToMentor",
      "person.weeklyHours",
    ])
    .select(["person.acceptsSelfAssessed", "person.deactivatedAt"])
    .select(["placement.levelId", "team.id as teamId", "team.name as team", "team.org"])
    .select((eb) => [
      eb
        .selectFrom("mentorship")
        .select((inner) => inner.fn.countAll<number>().as("count"))
        .whereRef("mentorship.mentorId", "=", "person.id")
        .where("mentorship.status", "=", "active")
        .as("seatsTaken"),
      sql<
        Record<string, number>
      >`(select coalesce(json_object_agg(offer.skill_id, offer.level), '{}') from offer where offer.person_id = person.id)`.as(
        "offers",
      ),
    ]);
}

/** What others than the person said about skills, oldest first. */
export function listAssessments(db: Reader, _scope: SearchScope, ids: readonly PersonId[]) {
  return db
    .selectFrom("assessment")
    .select(["personId", "skillId", "level", "source", "assessedAt"])
    .where("personId", "in", [...ids])
    .orderBy("assessedAt")
    .execute();
}

export function listWantRows(db: Reader, { menteeId }: SearchScope) {
  return db
    .selectFrom("want")
    .select(["skillId", "fromLevel", "toLevel", "priority"])
    .where("personId", "=", menteeId)
    .orderBy("priority")
    .orderBy("skillId")
    .execute();
}

/** With whom the mentee has an active mentorship, and whom they asked and wait for. */
export async function findTies(db: Reader, { menteeId }: SearchScope) {
  const pairs = await db
    .selectFrom("mentorship")
    .select("mentorId")
    .where("menteeId", "=", menteeId)
    .where("status", "=", "active")
    .execute();
  const asked = await db
    .selectFrom("mentorshipRequest")
    .select(["mentorId", "id", "createdAt"])
    .where("menteeId", "=", menteeId)
    .where("status", "=", "requested")
    .execute();
  return { pairedWith: new Set(pairs.map(({ mentorId }) => mentorId)), asked };
}
