import { GROUP_CLOSE_OUT_WITHIN } from "@belay/core/groups/close-out-window.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { FeedScope } from "../calendar/scope.ts";
import type { Reader } from "../platform/database.ts";
import type { GroupScope, OpenGroupsScope } from "./scope.ts";
import { reaches } from "./scope.ts";

const CARD_COLUMNS = [
  "groupSession.id",
  "groupSession.topic",
  "groupSession.kind",
  "groupSession.skillId",
  "groupSession.seats",
  "groupSession.audience",
  "groupSession.startsAt",
  "groupSession.endsAt",
  "groupSession.status",
  "groupSession.mentorId",
] as const;

/** Groups that one person leads, is in or may join: those to come, and their own of the last 30 days. */
export function listGroups(db: Reader, { personId }: OpenGroupsScope, now: Instant) {
  const oldest = addMilliseconds(now, -GROUP_CLOSE_OUT_WITHIN);
  return db
    .selectFrom("groupSession")
    .innerJoin("person as mentor", "mentor.id", "groupSession.mentorId")
    .leftJoin("groupSeat", (join) =>
      join.onRef("groupSeat.groupId", "=", "groupSession.id").on("groupSeat.personId", "=", personId),
    )
    .leftJoin("groupCloseOut", (join) =>
      join.onRef("groupCloseOut.groupId", "=", "groupSession.id").on("groupCloseOut.personId", "=", personId),
    )
    .select(CARD_COLUMNS)
    .select(["mentor.name as mentorName", "mentor.timeZone as mentorTimeZone"])
    .select(["groupSeat.status as seatStatus", "groupSeat.offerEndsAt", "groupSeat.since"])
    .select("groupCloseOut.held as ownHeld")
    .select([countSeats("joined").as("joined"), countSeats("offered").as("offered")])
    .select([countSeats("waiting").as("waiting"), countAhead().as("ahead")])
    .where("groupSession.status", "=", "open")
    .where((eb) => reaches(eb, { personId, now }))
    .where((eb) =>
      eb.or([
        eb("groupSession.startsAt", ">", now),
        eb.and([
          eb("groupSession.endsAt", ">", oldest),
          eb.or([eb("groupSession.mentorId", "=", personId), eb("groupSeat.status", "=", "joined")]),
        ]),
      ]),
    )
    .orderBy("groupSession.startsAt")
    .orderBy("groupSession.id")
    .limit(200)
    .execute();
}

function countSeats(status: "joined" | "offered" | "waiting") {
  return sql<number>`(select count(*)::int from group_seat as one
    where one.group_id = group_session.id and one.status = ${status})`;
}

/** How many wait before the viewer. */
function countAhead() {
  return sql<number>`(select count(*)::int from group_seat as one
    where one.group_id = group_session.id and one.status = 'waiting' and one.place < group_seat.place)`;
}

/** A group's own facts; its people and what they said are queries of their own. */
export function findGroup(db: Reader, { groupId }: GroupScope) {
  return db
    .selectFrom("groupSession")
    .innerJoin("person as mentor", "mentor.id", "groupSession.mentorId")
    .leftJoin("team", "team.id", "groupSession.teamId")
    .select(CARD_COLUMNS)
    .select(["groupSession.description", "groupSession.reason", "groupSession.version"])
    .select(["mentor.name as mentorName", "mentor.timeZone as mentorTimeZone", "team.name as team"])
    .where("groupSession.id", "=", groupId)
    .executeTakeFirstOrThrow();
}

/** Everybody who has a seat, is offered one or waits, in the order in which they came. */
export function listSeats(db: Reader, { groupId }: GroupScope) {
  return db
    .selectFrom("groupSeat")
    .innerJoin("person", "person.id", "groupSeat.personId")
    .select(["groupSeat.personId", "groupSeat.status", "groupSeat.place", "groupSeat.offerEndsAt"])
    .select(["groupSeat.wasThere", "groupSeat.since", "person.name", "person.timeZone"])
    .where("groupSeat.groupId", "=", groupId)
    .where("groupSeat.status", "!=", "left")
    .orderBy("groupSeat.place")
    .execute();
}

/** What everybody said of it, whole; who reads which line is the reader's matter. */
export function listGroupCloseOuts(db: Reader, { groupId }: GroupScope) {
  return db
    .selectFrom("groupCloseOut")
    .innerJoin("person", "person.id", "groupCloseOut.personId")
    .select(["groupCloseOut.personId", "person.name", "held", "learned", "learnedCircle", "nextStep"])
    .select(["nextStepCircle", "groupCloseOut.version", "closedAt"])
    .where("groupId", "=", groupId)
    .orderBy("closedAt")
    .execute();
}

/** Teams that a group may be for. */
export function listTeamChoices(db: Reader, _scope: OpenGroupsScope) {
  return db.selectFrom("team").select(["id", "name"]).orderBy("name").limit(500).execute();
}

/** The groups of somebody's feed: led or with a seat, 90 past days and all to come, called off ones for 30 days. */
export function listGroupsForFeed(db: Reader, { personId }: FeedScope, now: Instant) {
  return db
    .selectFrom("groupSession")
    .innerJoin("person as mentor", "mentor.id", "groupSession.mentorId")
    .leftJoin("groupSeat", (join) =>
      join.onRef("groupSeat.groupId", "=", "groupSession.id").on("groupSeat.personId", "=", personId),
    )
    .select(["groupSession.id", "groupSession.topic", "mentor.name as mentorName"])
    .select(["groupSession.startsAt", "groupSession.endsAt", "groupSession.icalSequence"])
    .select(["groupSession.status", "groupSession.changedAt", "groupSession.createdAt"])
    .where((eb) => eb.or([eb("groupSession.mentorId", "=", personId), eb("groupSeat.status", "=", "joined")]))
    .where("groupSession.endsAt", ">", addMilliseconds(now, -90 * DAY))
    .where((eb) =>
      eb.or([
        eb("groupSession.status", "=", "open"),
        eb("groupSession.changedAt", ">", addMilliseconds(now, -30 * DAY)),
      ]),
    )
    .orderBy("groupSession.startsAt")
    .orderBy("groupSession.id")
    .limit(500)
    .execute();
}
