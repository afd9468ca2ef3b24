import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { sql } from "kysely";
import { awayUntil } from "../people/queries.ts";
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
  return (
    db
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
      // Who is on leave is asked as little as who paused.
      .select((eb) => eb.fn.coalesce("person.pausedAt", awayUntil(now)).as("pausedAt"))
      .select(["person.acceptsSelfAssessed", "person.deactivatedAt"])
      .select(["placement.levelId", "team.id as teamId", "team.name as team", "team.org"])
      .select((eb) => [
        eb
          .selectFrom("mentorship")
          .select((inner) => inner.fn.countAll<number>().as("count"))
          .whereRef("mentorship.mentorId", "=", "person.id")
          .where("mentorship.status", "=", "active")
          .as("seatsTaken"),
        // Rows, not one object by skill: the plugin that renames columns would rename its keys, `system_design` first.
        sql<{ skillId: string; level: number }[]>`(
        select coalesce(json_agg(json_build_object('skillId', offer.skill_id, 'level', offer.level)), '[]')
        from offer where offer.person_id = person.id)`.as("offers"),
      ])
  );
}

/** What others than the person said about the skills of everybody a search weighs, or of `only` one, oldest first. */
export function listAssessments(db: Reader, { menteeId }: SearchScope, only?: PersonId) {
  return db
    .selectFrom("assessment")
    .innerJoin("person", "person.id", "assessment.personId")
    .select(["assessment.personId", "assessment.skillId", "assessment.level"])
    .select(["assessment.source", "assessment.assessedAt"])
    .where((eb) =>
      eb.or([
        eb("person.id", "=", menteeId),
        only === undefined
          ? eb.and([eb("person.wantsToMentor", "=", true), eb("person.deactivatedAt", "is", null)])
          : eb("person.id", "=", only),
      ]),
    )
    .orderBy("assessment.assessedAt")
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
    .select(["mentorId", "id", "createdAt", "closesAt", "version"])
    .where("menteeId", "=", menteeId)
    .where("status", "=", "requested")
    .execute();
  return { pairedWith: new Set(pairs.map(({ mentorId }) => mentorId)), asked };
}

export type OpenRequest = Awaited<ReturnType<typeof findTies>>["asked"][number];
