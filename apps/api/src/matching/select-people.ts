import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { sql } from "kysely";
import { seatsGone } from "../mentorships/queries.ts";
import { awayUntil } from "../people/queries.ts";
import { companyDate, holdsOn } from "../platform/company-date.ts";
import type { Reader } from "../platform/database.ts";

/** People with all that a score reads of them, to be narrowed down. */
export function selectPeople(db: Reader, now: Instant) {
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
      // While somebody waits in line, no seat is for somebody new.
      .select(seatsGone().as("seatsTaken"))
      .select([
        // Rows, not one object by skill: the plugin that renames columns would rename its keys, `system_design` first.
        sql<{ skillId: string; level: number }[]>`(
        select coalesce(json_agg(json_build_object('skillId', offer.skill_id, 'level', offer.level)), '[]')
        from offer where offer.person_id = person.id)`.as("offers"),
      ])
  );
}

/** What others said about these people's skills, oldest first. */
export function listAssessmentsOf(db: Reader, ids: readonly PersonId[]) {
  return db
    .selectFrom("assessment")
    .select(["personId", "skillId", "level", "source", "assessedAt"])
    .where("personId", "in", [...ids])
    .orderBy("assessedAt")
    .execute();
}

/** One parameter, however many they are. */
export function isAmong(column: string, ids: readonly PersonId[]) {
  return sql<boolean>`${sql.ref(column)} = any(${ids}::uuid[])`;
}
