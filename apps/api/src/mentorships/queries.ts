import type { PersonId } from "@belay/core/ids.ts";
import { personId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { findLevel } from "@belay/core/ladder/levels.ts";
import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import type { RawBuilder } from "kysely";
import { sql } from "kysely";
import * as z from "zod/mini";
import { findLadder } from "../ladder/queries.ts";
import { awayNote, awayUntil } from "../people/queries.ts";
import type { Reader } from "../platform/database.ts";
import type { Scope } from "../platform/scope.ts";
import { requestClock } from "../programmes/queries.ts";
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

/**
 * How many seats of a mentor are not for somebody new, as SQL over `person`: those that are taken or kept, and all of
 * them while anybody waits in line (core's countOpenSeats).
 */
export function seatsGone(person = "person"): RawBuilder<number> {
  const id = sql.ref(`${person}.id`);
  return sql<number>`greatest(
    (select count(*)::int from mentor_seat where mentor_seat.mentor_id = ${id}),
    case when exists (select from mentor_wait where mentor_wait.mentor_id = ${id} and mentor_wait.status = 'waiting')
      then ${sql.ref(`${person}.capacity`)} else 0 end)`;
}

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
      requestClock("mentorshipRequest").as("clock"),
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

export function findMentorship(db: Reader, { mentorshipId }: PairScope, now: Instant) {
  return selectMentorships(db)
    .select([awayUntil(now, "mentor").as("mentorAwayUntil"), awayUntil(now, "mentee").as("menteeAwayUntil")])
    .select([awayNote(now, "mentor").as("mentorAwayNote"), awayNote(now, "mentee").as("menteeAwayNote")])
    .leftJoin("leave as covered", "covered.id", "mentorship.coversLeaveId")
    .leftJoin("person as coveredFor", "coveredFor.id", "covered.personId")
    .select(["covered.returnsAt as coversUntil", "coveredFor.name as coversFor"])
    .where("mentorship.id", "=", mentorshipId)
    .executeTakeFirstOrThrow();
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

/** Whom a mentor on leave asked this person to cover, and who waits for that answer. */
export function listCoverAsks(db: Reader, { personId }: OwnMentorshipsScope, now: Instant) {
  return db
    .selectFrom("leaveChoice")
    .innerJoin("leave", "leave.id", "leaveChoice.leaveId")
    .innerJoin("mentorship", "mentorship.id", "leaveChoice.mentorshipId")
    .innerJoin("person as away", "away.id", "leave.personId")
    .innerJoin("person as cover", "cover.id", "leaveChoice.coverId")
    .innerJoin("person as mentee", "mentee.id", "mentorship.menteeId")
    .select(["leaveChoice.leaveId", "leaveChoice.mentorshipId", "leaveChoice.version"])
    .select(["leave.createdAt", "leave.startsAt", "leave.returnsAt", "leave.note"])
    .select(["away.id as awayId", "away.name as awayName", "away.timeZone as awayTimeZone"])
    .select(["cover.id as coverId", "cover.name as coverName", "cover.timeZone as coverTimeZone"])
    .select(["mentee.id as menteeId", "mentee.name as menteeName"])
    .where("leaveChoice.coverStatus", "=", "asked")
    .where("mentorship.status", "=", "active")
    .where("leave.returnsAt", ">", now)
    .where((eb) => eb.or([eb("leaveChoice.coverId", "=", personId), eb("leave.personId", "=", personId)]))
    .orderBy("leave.createdAt")
    .orderBy("mentorship.id")
    .execute();
}

/** Whom one asks for a goal, and whom next: one row a mentor, in order. Theirs alone who made the list. */
export function listChoicesOfMine(db: Reader, { personId }: OwnMentorshipsScope) {
  return db
    .selectFrom("requestChain")
    .innerJoin("requestChoice", "requestChoice.chainId", "requestChain.id")
    .innerJoin("person as mentor", "mentor.id", "requestChoice.mentorId")
    .select(["requestChain.id as chainId", "requestChain.version", "requestChain.message"])
    .select(["requestChoice.mentorId", "mentor.name as mentorName", "requestChoice.place"])
    .select(["requestChoice.status", "requestChoice.skippedFor", "requestChoice.requestId"])
    .where("requestChain.menteeId", "=", personId)
    .where("requestChain.status", "=", "open")
    .orderBy("requestChain.createdAt")
    .orderBy("requestChain.id")
    .orderBy("requestChoice.place")
    .execute();
}

/** Where one stands in line: for whom, as which of how many, and what is offered. Nobody else is named. */
export function listWaitsOfMine(db: Reader, { personId }: OwnMentorshipsScope, now: Instant) {
  return db
    .selectFrom("mentorWait")
    .innerJoin("person as mentor", "mentor.id", "mentorWait.mentorId")
    .select(["mentorWait.id", "mentorWait.status", "mentorWait.joinedAt", "mentorWait.offeredAt"])
    .select(["mentorWait.offerEndsAt", "mentorWait.version"])
    .select(["mentorWait.goalKind", "mentorWait.skillId", "mentorWait.fromLevel", "mentorWait.toLevel"])
    .select(["mentorWait.levelId", "mentorWait.mentorId", "mentor.name as mentorName"])
    .select("mentor.timeZone as mentorTimeZone")
    .select([
      sql<number>`(select count(*)::int from mentor_wait as ahead where ahead.mentor_id = mentor_wait.mentor_id
        and ahead.status = 'waiting' and ahead.place <= mentor_wait.place)`.as("position"),
      sql<number>`(select count(*)::int from mentor_wait as everybody where everybody.mentor_id = mentor_wait.mentor_id
        and everybody.status = 'waiting')`.as("waiting"),
      sql<boolean>`(mentor.paused_at is not null or not mentor.wants_to_mentor
        or ${awayUntil(now, "mentor")} is not null)`.as("isHalted"),
    ])
    .where("mentorWait.menteeId", "=", personId)
    .where("mentorWait.status", "in", ["waiting", "offered"])
    .orderBy("mentorWait.joinedAt")
    .orderBy("mentorWait.id")
    .execute();
}

const halted = z.union([
  z.object({ mentorId: personId, hasStopped: z._default(z.boolean(), true) }),
  z.object({ personId }),
]);

/** Who waits for a mentor that was announced to pause, to go on leave or to stop; nobody when they did not. */
export async function listHaltedWaits(db: Reader, payload: unknown) {
  const told = halted.parse(payload);
  if ("hasStopped" in told && !told.hasStopped) return [];
  return await db
    .selectFrom("mentorWait")
    .select(["id", "mentorId", "menteeId", "skillId", "fromLevel", "toLevel", "levelId"])
    .select(["joinedAt", "offerEndsAt"])
    .where("mentorId", "=", "mentorId" in told ? told.mentorId : told.personId)
    .where("status", "=", "waiting")
    .orderBy("place")
    .execute();
}

/** One's own line as the mentor sees it: how many wait and have an offer, until when the first one runs; no names. */
export function findLineOf(db: Reader, { personId }: OwnMentorshipsScope) {
  return db
    .selectFrom("person")
    .select(["person.lineClosedAt", "person.capacity", "person.wantsToMentor"])
    .select([
      sql<number>`(select count(*)::int from mentor_wait where mentor_wait.mentor_id = person.id
        and mentor_wait.status = 'waiting')`.as("waiting"),
      sql<number>`(select count(*)::int from mentor_wait where mentor_wait.mentor_id = person.id
        and mentor_wait.status = 'offered')`.as("offered"),
      sql<Instant | null>`(select min(offer_ends_at) from mentor_wait where mentor_wait.mentor_id = person.id
        and mentor_wait.status = 'offered')`.as("offerEndsAt"),
      sql<number>`(select count(*)::int from mentorship where mentorship.mentor_id = person.id
        and mentorship.status = 'active')`.as("seatsTaken"),
    ])
    .where("person.id", "=", personId)
    .executeTakeFirstOrThrow();
}

/** When this mentor comes back, while they are on leave. */
export async function findReturn(
  db: Reader,
  { mentorId }: Scope<"pair" | "session", { mentorId: PersonId }>,
  now: Instant,
): Promise<Instant | null> {
  const row = await db
    .selectFrom("person")
    .select(awayUntil(now).as("awayUntil"))
    .where("person.id", "=", mentorId)
    .executeTakeFirst();
  return row?.awayUntil ?? null;
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
