import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import type { ExpressionBuilder } from "kysely";
import { sql } from "kysely";
import type { Reader, Tables } from "../platform/database.ts";
import type { InboxScope } from "./scope.ts";

const CLOSE_OUT_WITHIN = 30 * DAY;
const MOST = 200;

/** Sessions that somebody has to do something about: asked, to be moved, or over without both sides' word. */
export function listOpenSessions(db: Reader, { personId }: InboxScope, now: Instant) {
  return db
    .selectFrom("session")
    .innerJoin("person as other", (join) =>
      join.on((eb) =>
        eb.or([
          eb.and([eb("session.mentorId", "=", personId), eb("other.id", "=", eb.ref("session.menteeId"))]),
          eb.and([eb("session.menteeId", "=", personId), eb("other.id", "=", eb.ref("session.mentorId"))]),
        ]),
      ),
    )
    .select([
      "session.id",
      "session.topic",
      "session.kind",
      "session.version",
      "session.mentorId",
      "session.menteeId",
      "session.mentorshipId",
      "session.seriesId",
      "session.seriesIndex",
    ])
    .select([
      "session.status",
      "session.startsAt",
      "session.endsAt",
      "session.requestedBy",
      "session.createdAt",
    ])
    .select([
      "session.expiresAt",
      "session.icalSequence",
      "session.outcomeBy",
      "session.absent",
      "session.lateCancel",
      "session.form",
    ])
    .select([
      "session.proposalBy",
      "session.proposalStartsAt",
      "session.proposalEndsAt",
      "session.proposalExpiresAt",
    ])
    .select(["other.id as otherId", "other.name as otherName", "other.timeZone as otherTimeZone"])
    .select(proposedAt)
    .where((eb) => eb.or([eb("session.mentorId", "=", personId), eb("session.menteeId", "=", personId)]))
    .where((eb) =>
      eb.or([
        eb("session.status", "=", "requested"),
        eb("session.proposalBy", "is not", null),
        eb.and([eb("session.status", "in", ["confirmed", "completed", "no_show"]), canBeSpokenOf(eb, now)]),
      ]),
    )
    .orderBy("session.startsAt", "desc")
    .orderBy("session.id")
    .limit(MOST)
    .execute();
}

/** Over, and both sides still have time to say so; what was logged, for as long from then. */
function canBeSpokenOf(eb: ExpressionBuilder<Tables, "session">, now: Instant) {
  const oldest = addMilliseconds(now, -CLOSE_OUT_WITHIN);
  const isLoggedLately = eb.and([eb("session.form", "=", "logged"), eb("session.createdAt", ">", oldest)]);
  return eb.and([
    eb("session.endsAt", "<=", now),
    eb.or([eb("session.endsAt", ">", oldest), isLoggedLately]),
  ]);
}

/** When the last proposal was made: the row does not say. */
function proposedAt(eb: ExpressionBuilder<Tables, "session">) {
  return eb
    .selectFrom("sessionEvent")
    .select(({ fn }) => fn.max("at").as("at"))
    .whereRef("sessionEvent.sessionId", "=", "session.id")
    .where("sessionEvent.action", "=", "reschedule")
    .as("proposedAt");
}

export function listCloseOutsOf(db: Reader, _scope: InboxScope, sessionIds: readonly string[]) {
  return db
    .selectFrom("closeOut")
    .select(["sessionId", "personId", "held", "absent", "closedAt"])
    .where(sql<boolean>`session_id = any(${sql.val([...sessionIds])}::uuid[])`)
    .execute();
}

/** Comments that taught or meant to, and wait for their recipient's word. */
export function listUnansweredReviews(db: Reader, { personId }: InboxScope) {
  return db
    .selectFrom("reviewComment")
    .innerJoin("person as author", "author.id", "reviewComment.authorId")
    .leftJoin("reviewAnswer", "reviewAnswer.commentId", "reviewComment.id")
    .select([
      "reviewComment.id",
      "reviewComment.body",
      "reviewComment.changeTitle",
      "reviewComment.changeUrl",
    ])
    .select(["reviewComment.createdAt", "author.id as otherId", "author.name as otherName"])
    .select("author.timeZone as otherTimeZone")
    .where("reviewComment.recipientId", "=", personId)
    .where("reviewComment.state", "=", "live")
    .where("reviewComment.kind", "!=", "acknowledgement")
    .where("reviewAnswer.commentId", "is", null)
    .orderBy("reviewComment.createdAt", "desc")
    .orderBy("reviewComment.id")
    .limit(MOST)
    .execute();
}

/** What happened since the person last looked, newest first, with the other side's name as it is now. */
export function listNotices(db: Reader, { personId }: InboxScope) {
  return db
    .selectFrom("notice")
    .leftJoin("person as other", (join) =>
      join.on(sql<boolean>`other.id = (notice.payload ->> 'otherId')::uuid`),
    )
    .leftJoin("session", (join) => join.on(sql<boolean>`session.id = (notice.payload ->> 'sessionId')::uuid`))
    .leftJoin("groupSession", (join) =>
      join.on(sql<boolean>`group_session.id = (notice.payload ->> 'groupId')::uuid`),
    )
    .leftJoin("programme", (join) =>
      join.on(sql<boolean>`programme.id = (notice.payload ->> 'programmeId')::uuid`),
    )
    .select(["groupSession.topic as groupTopic", "programme.name as programmeName"])
    .select(["notice.id", "notice.topic", "notice.payload", "notice.createdAt"])
    .select(["other.id as otherId", "other.name as otherName", "other.timeZone as otherTimeZone"])
    .select(["session.topic as sessionTopic", "session.startsAt", "session.endsAt"])
    .where("notice.personId", "=", personId)
    .where("notice.dismissedAt", "is", null)
    .orderBy("notice.createdAt", "desc")
    .orderBy("notice.id", "desc")
    .limit(20)
    .execute();
}

export type NoticeRow = Awaited<ReturnType<typeof listNotices>>[number];

/** Whether nobody can ask this mentor for now, because as many requests in a row ran out as it takes. */
export async function isPaused(db: Reader, { personId }: InboxScope): Promise<boolean> {
  const row = await db.selectFrom("person").select("pausedAt").where("id", "=", personId).executeTakeFirst();
  return row?.pausedAt != null;
}
