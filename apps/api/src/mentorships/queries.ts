import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { findLevel } from "@belay/core/ladder/levels.ts";
import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import { findLadder } from "../ladder/queries.ts";
import type { Reader } from "../platform/database.ts";
import type { OwnMentorshipsScope, PairScope } from "./scope.ts";

const REQUEST_COLUMNS = [
  "mentorshipRequest.id",
  "mentorshipRequest.goalKind",
  "mentorshipRequest.skillId",
  "mentorshipRequest.fromLevel",
  "mentorshipRequest.toLevel",
  "mentorshipRequest.levelId",
  "mentorshipRequest.message",
  "mentorshipRequest.status",
  "mentorshipRequest.remindersSent",
  "mentorshipRequest.createdAt",
  "mentorshipRequest.closesAt",
  "mentorshipRequest.answeredAt",
  "mentorshipRequest.reason",
  "mentorshipRequest.version",
] as const;

/** What one person asked and was asked: all that waits, and what was answered lately. */
export function listRequests(db: Reader, { personId }: OwnMentorshipsScope, answeredSince: Instant) {
  return db
    .selectFrom("mentorshipRequest")
    .innerJoin("person as mentor", "mentor.id", "mentorshipRequest.mentorId")
    .innerJoin("person as mentee", "mentee.id", "mentorshipRequest.menteeId")
    .select(REQUEST_COLUMNS)
    .select([
      "mentorshipRequest.mentorId",
      "mentor.name as mentorName",
      "mentor.timeZone as mentorTimeZone",
      "mentor.capacity",
    ])
    .select(["mentorshipRequest.menteeId", "mentee.name as menteeName", "mentee.timeZone as menteeTimeZone"])
    .select((eb) =>
      eb
        .selectFrom("mentorship")
        .select((inner) => inner.fn.countAll<number>().as("count"))
        .whereRef("mentorship.mentorId", "=", "mentorshipRequest.mentorId")
        .where("mentorship.status", "=", "active")
        .as("seatsTaken"),
    )
    .where((eb) =>
      eb.or([
        eb("mentorshipRequest.mentorId", "=", personId),
        eb("mentorshipRequest.menteeId", "=", personId),
      ]),
    )
    .where((eb) =>
      eb.or([
        eb("mentorshipRequest.status", "=", "requested"),
        eb("mentorshipRequest.createdAt", ">=", answeredSince),
      ]),
    )
    .orderBy("mentorshipRequest.createdAt", "desc")
    .orderBy("mentorshipRequest.id")
    .limit(200)
    .execute();
}

function selectMentorships(db: Reader) {
  return db
    .selectFrom("mentorship")
    .innerJoin("person as mentor", "mentor.id", "mentorship.mentorId")
    .innerJoin("person as mentee", "mentee.id", "mentorship.menteeId")
    .leftJoin("goal", (join) =>
      join.onRef("goal.mentorshipId", "=", "mentorship.id").on("goal.status", "=", "open"),
    )
    .select([
      "mentorship.id",
      "mentorship.status",
      "mentorship.startedAt",
      "mentorship.endedAt",
      "mentorship.version",
    ])
    .select(["mentorship.mentorId", "mentor.name as mentorName", "mentor.timeZone as mentorTimeZone"])
    .select(["mentorship.menteeId", "mentee.name as menteeName", "mentee.timeZone as menteeTimeZone"])
    .select(["goal.kind as goalKind", "goal.skillId", "goal.fromLevel", "goal.toLevel", "goal.levelId"]);
}

/** One person's mentorships, active ones first, newest first. */
export function listMentorships(db: Reader, { personId }: OwnMentorshipsScope) {
  return selectMentorships(db)
    .where((eb) =>
      eb.or([eb("mentorship.mentorId", "=", personId), eb("mentorship.menteeId", "=", personId)]),
    )
    .orderBy("mentorship.status")
    .orderBy("mentorship.startedAt", "desc")
    .orderBy("mentorship.id")
    .limit(200)
    .execute();
}

export function findMentorship(db: Reader, { mentorshipId }: PairScope) {
  return selectMentorships(db).where("mentorship.id", "=", mentorshipId).executeTakeFirstOrThrow();
}

/** What stands between one person and one colleague, either of them the mentor: active mentorships, open requests. */
export async function listTiesWith(
  db: Reader,
  { personId }: OwnMentorshipsScope,
  { colleagueId, now }: { colleagueId: PersonId; now: Instant },
) {
  const mentorships = await selectMentorships(db)
    .where("mentorship.status", "=", "active")
    .where((eb) =>
      eb.or([
        eb.and({ "mentorship.mentorId": personId, "mentorship.menteeId": colleagueId }),
        eb.and({ "mentorship.mentorId": colleagueId, "mentorship.menteeId": personId }),
      ]),
    )
    .orderBy("mentorship.startedAt")
    .execute();
  const requests = await db
    .selectFrom("mentorshipRequest")
    .select(REQUEST_COLUMNS)
    .select(["mentorshipRequest.mentorId", "mentorshipRequest.menteeId"])
    .where("mentorshipRequest.status", "=", "requested")
    .where("mentorshipRequest.closesAt", ">", now)
    .where((eb) =>
      eb.or([
        eb.and({ "mentorshipRequest.mentorId": personId, "mentorshipRequest.menteeId": colleagueId }),
        eb.and({ "mentorshipRequest.mentorId": colleagueId, "mentorshipRequest.menteeId": personId }),
      ]),
    )
    .orderBy("mentorshipRequest.createdAt")
    .execute();
  return { mentorships, requests };
}

/** Whether the company's ladder and skills have what a goal names. */
export function isKnownGoal(goal: RequestGoal): boolean {
  const { ladder, catalogue } = findLadder();
  return goal.kind === "level"
    ? findLevel(ladder, goal.levelId) !== undefined
    : catalogue.skills.some(({ id }) => id === goal.skillId);
}

/** Whether both accounts are open, read under `seatLocks`: the caller's own may have been closed since the call began. */
export async function areBothHere(
  db: Reader,
  { mentorId, menteeId }: { mentorId: PersonId; menteeId: PersonId },
): Promise<boolean> {
  const here = await db
    .selectFrom("person")
    .select("id")
    .where("id", "in", [mentorId, menteeId])
    .where("deactivatedAt", "is", null)
    .execute();
  return here.length === 2;
}
