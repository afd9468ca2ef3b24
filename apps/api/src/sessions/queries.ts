import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import type { SessionState } from "@belay/core/sessions/session.ts";
import type { Range } from "../calendar/queries.ts";
import type { FeedScope } from "../calendar/scope.ts";
import type { PairScope } from "../mentorships/scope.ts";
import type { Reader } from "../platform/database.ts";
import type { OwnSessionsScope, SessionScope } from "./scope.ts";
import type { StateRow } from "./session-row.ts";
import { STATE_COLUMNS, toSessionState } from "./session-row.ts";

const CARD_COLUMNS = [
  "session.id",
  "session.mentorshipId",
  "session.kind",
  "session.topic",
  "session.version",
  "session.seriesId",
  ...STATE_COLUMNS,
] as const;

function selectCards(db: Reader) {
  return db
    .selectFrom("session")
    .innerJoin("person as mentor", "mentor.id", "session.mentorId")
    .innerJoin("person as mentee", "mentee.id", "session.menteeId")
    .select(CARD_COLUMNS)
    .select(["session.mentorId", "mentor.name as mentorName", "mentor.timeZone as mentorTimeZone"])
    .select(["session.menteeId", "mentee.name as menteeName", "mentee.timeZone as menteeTimeZone"]);
}

/** A session's own facts; the notes and close-outs are queries of their own. */
export function findSession(db: Reader, { sessionId }: SessionScope) {
  return (
    selectCards(db)
      .leftJoin("goal", (join) =>
        join.onRef("goal.mentorshipId", "=", "session.mentorshipId").on("goal.status", "=", "open"),
      )
      .select(["session.reason", "session.form", "goal.fromLevel", "goal.toLevel", "goal.levelId"])
      // Without a mentorship the session says itself what it is about.
      .select((eb) => eb.fn.coalesce("goal.skillId", "session.skillId").as("skillId"))
      .where("session.id", "=", sessionId)
      .orderBy("goal.createdAt")
      .limit(1)
      .executeTakeFirstOrThrow()
  );
}

/** All of one person's sessions that touch the range, in every state, by start. */
export function listSessions(db: Reader, { personId }: OwnSessionsScope, range: Range) {
  return selectCards(db)
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("closeOut")
            .select("closeOut.personId")
            .whereRef("closeOut.sessionId", "=", "session.id")
            .where("closeOut.personId", "=", personId),
        )
        .as("hasOwnCloseOut"),
    )
    .where((eb) => eb.or([eb("session.mentorId", "=", personId), eb("session.menteeId", "=", personId)]))
    .where("session.startsAt", "<", range.end)
    .where("session.endsAt", ">", range.start)
    .orderBy("session.startsAt")
    .orderBy("session.id")
    .limit(1_000)
    .execute();
}

/** What is still to come and stands, or waits for an answer. */
export function listUpcoming(db: Reader, { personId }: OwnSessionsScope, now: Instant) {
  return selectCards(db)
    .where((eb) => eb.or([eb("session.mentorId", "=", personId), eb("session.menteeId", "=", personId)]))
    .where("session.status", "in", ["requested", "confirmed"])
    .where("session.endsAt", ">", now)
    .orderBy("session.startsAt")
    .orderBy("session.id")
    .limit(100)
    .execute();
}

/** What stays in a feed: 90 days back and all that is to come; what was cancelled in the last 30 days. */
export function listForFeed(db: Reader, { personId }: FeedScope, now: Instant) {
  return selectCards(db)
    .leftJoin("sessionRoom", "sessionRoom.sessionId", "session.id")
    .select("sessionRoom.joinUrl")
    .select((eb) =>
      eb
        .selectFrom("sessionEvent")
        .select(({ fn }) => fn.max("sessionEvent.at").as("changedAt"))
        .whereRef("sessionEvent.sessionId", "=", "session.id")
        .as("changedAt"),
    )
    .where((eb) => eb.or([eb("session.mentorId", "=", personId), eb("session.menteeId", "=", personId)]))
    .where("session.endsAt", ">", addMilliseconds(now, -90 * DAY))
    .where((eb) =>
      eb.or([
        eb("session.status", "in", ["confirmed", "completed", "no_show"]),
        eb.and([
          eb("session.status", "=", "cancelled"),
          eb("session.lateCancel", "is not", null),
          eb.exists(
            eb
              .selectFrom("sessionEvent")
              .select("sessionEvent.id")
              .whereRef("sessionEvent.sessionId", "=", "session.id")
              .where("sessionEvent.action", "=", "cancel")
              .where("sessionEvent.at", ">", addMilliseconds(now, -30 * DAY)),
          ),
        ]),
      ]),
    )
    .orderBy("session.startsAt")
    .orderBy("session.id")
    .limit(2_000)
    .execute();
}

/** A pair's sessions, newest first. */
export function listOfPair(db: Reader, { mentorshipId, mentorId, menteeId, role }: PairScope) {
  return selectCards(db)
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("closeOut")
            .select("closeOut.personId")
            .whereRef("closeOut.sessionId", "=", "session.id")
            .where("closeOut.personId", "=", role === "mentor" ? mentorId : menteeId),
        )
        .as("hasOwnCloseOut"),
    )
    .where("session.mentorshipId", "=", mentorshipId)
    .orderBy("session.startsAt", "desc")
    .orderBy("session.id")
    .limit(200)
    .execute();
}

/** Both sides' close-outs, whole; `closeOutFor` cuts them to what a viewer may read. */
export function listCloseOuts(db: Reader, { sessionId }: SessionScope) {
  return db
    .selectFrom("closeOut")
    .select([
      "personId",
      "held",
      "absent",
      "learned",
      "learnedSkillId",
      "learnedFrom",
      "learnedTo",
      "learnedCircle",
      "thanks",
      "thanksCircle",
      "version",
      "closedAt",
    ])
    .where("sessionId", "=", sessionId)
    .execute();
}

/** What each side said in this session that they will do; `closeOutFor` cuts it like the rest. */
export function listActions(db: Reader, { sessionId }: SessionScope) {
  return db
    .selectFrom("actionItem")
    .select(["id", "personId", "words", "dueOn", "circle", "doneAt"])
    .where("sessionId", "=", sessionId)
    .orderBy("personId")
    .orderBy("position")
    .orderBy("id")
    .execute();
}

export async function findPrivateNote(db: Reader, { sessionId, viewerId }: SessionScope) {
  const note = await db
    .selectFrom("sessionPrivateNote")
    .select(["body", "version"])
    .where("sessionId", "=", sessionId)
    .where("personId", "=", viewerId)
    .executeTakeFirst();
  return note ?? { body: "", version: 0 };
}

/** What moving it depends on. */
export function findTimes(db: Reader, { sessionId }: SessionScope) {
  return db
    .selectFrom("session")
    .select(["status", "startsAt", "endsAt", "kind", "mentorshipId"])
    .where("id", "=", sessionId)
    .executeTakeFirstOrThrow();
}

/** When the proposal that is open now was made; only the events know. */
export function findProposedAt(db: Reader, { sessionId }: SessionScope) {
  return db
    .selectFrom("sessionEvent")
    .select((eb) => eb.fn.max("at").as("at"))
    .where("sessionId", "=", sessionId)
    .where("action", "=", "reschedule")
    .executeTakeFirst();
}

/** How many sessions of this mentorship came before, for "Session 7 of …". */
export async function countEarlier(db: Reader, { sessionId }: SessionScope): Promise<number> {
  const { earlier } = await db
    .selectFrom("session")
    .innerJoin("session as other", (join) =>
      join
        .onRef("other.mentorshipId", "=", "session.mentorshipId")
        .onRef("other.startsAt", "<", "session.startsAt")
        .on("other.status", "in", ["confirmed", "completed"]),
    )
    .select((eb) => eb.fn.countAll<number>().as("earlier"))
    .where("session.id", "=", sessionId)
    .executeTakeFirstOrThrow();
  return earlier;
}

/** A row's part that the status machine reads, for features that show sessions. */
export function stateOf(row: StateRow): SessionState {
  return toSessionState(row);
}

/** What happened to it last, and by which side: for "Ana called it off". */
export function findLastEvent(db: Reader, { sessionId }: SessionScope) {
  return db
    .selectFrom("sessionEvent")
    .select(["action", "actorRole", "at"])
    .where("sessionId", "=", sessionId)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}
