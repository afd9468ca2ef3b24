import type { Instant } from "@belay/core/instant.ts";
import { sql } from "kysely";
import { areKeptApart, awayUntil } from "../people/queries.ts";
import type { Reader } from "../platform/database.ts";
import { seatsGone } from "./queries.ts";
import type { OwnMentorshipsScope } from "./scope.ts";

/** One's own leave that is on or still to come, with what was chosen for each mentee. */
export async function findLeave(db: Reader, { personId }: OwnMentorshipsScope, now: Instant) {
  const leave = await db
    .selectFrom("leave")
    .select(["id", "startsAt", "returnsAt", "note", "version"])
    .where("personId", "=", personId)
    .where("returnsAt", ">", now)
    .orderBy("startsAt")
    .limit(1)
    .executeTakeFirst();
  if (!leave) return null;
  const choices = await db
    .selectFrom("leaveChoice")
    .innerJoin("mentorship", "mentorship.id", "leaveChoice.mentorshipId")
    .innerJoin("person as mentee", "mentee.id", "mentorship.menteeId")
    .leftJoin("person as cover", "cover.id", "leaveChoice.coverId")
    .select(["leaveChoice.mentorshipId", "leaveChoice.choice", "leaveChoice.coverStatus"])
    .select(["mentee.name as menteeName", "cover.name as coverName"])
    .where("leaveChoice.leaveId", "=", leave.id)
    .orderBy("mentee.name")
    .execute();
  return { ...leave, choices };
}

/**
 * Who could cover each of one's mentees: whoever mentors them already, then those who have room and, for a skill,
 * offer more of it than the mentee has. Whether they may is asked again when they are chosen.
 */
export function listCoverCandidates(db: Reader, { personId }: OwnMentorshipsScope, now: Instant) {
  return db
    .selectFrom("mentorship")
    .leftJoin("goal", (join) =>
      join.onRef("goal.mentorshipId", "=", "mentorship.id").on("goal.status", "=", "open"),
    )
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("person")
          .leftJoin("offer", (join) =>
            join.onRef("offer.personId", "=", "person.id").onRef("offer.skillId", "=", "goal.skillId"),
          )
          .select(["person.id", "person.name", mentorsThem.as("mentorsThem")])
          .whereRef("person.id", "!=", "mentorship.mentorId")
          .whereRef("person.id", "!=", "mentorship.menteeId")
          .where("person.wantsToMentor", "=", true)
          .where("person.deactivatedAt", "is", null)
          .where("person.pausedAt", "is", null)
          .where(sql<boolean>`${awayUntil(now)} is null`)
          .where(sql<boolean>`person.capacity > ${seatsGone()}`)
          .where(sql<boolean>`not ${areKeptApart(sql.ref("person.id"), sql.ref("mentorship.menteeId"))}`)
          .where(
            sql<boolean>`(goal.kind is distinct from 'skill' or offer.level > coalesce(goal.from_level, 0))`,
          )
          .orderBy("mentorsThem", "desc")
          .orderBy("offer.level", (by) => by.desc().nullsLast())
          .orderBy("person.name")
          .orderBy("person.id")
          .limit(8)
          .as("other"),
      (join) => join.onTrue(),
    )
    .select(["mentorship.id as mentorshipId", "other.id", "other.name", "other.mentorsThem"])
    .where("mentorship.mentorId", "=", personId)
    .where("mentorship.status", "=", "active")
    .orderBy("mentorship.id")
    .orderBy("other.mentorsThem", "desc")
    .orderBy("other.name")
    .execute();
}

const mentorsThem = sql<boolean>`exists (select from mentorship as theirs where theirs.mentor_id = person.id
  and theirs.mentee_id = mentorship.mentee_id and theirs.status = 'active')`;
