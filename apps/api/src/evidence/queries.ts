import type { CommentFact, SessionFact } from "@belay/core/evidence/facts.ts";
import { groupAsSession } from "@belay/core/evidence/group-fact.ts";
import type { Period } from "@belay/core/evidence/period.ts";
import type { GroupId, PersonId, ReviewCommentId, SessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import { sql } from "kysely";
import { companyDate } from "../platform/company-date.ts";
import type { Reader } from "../platform/database.ts";
import type { EvidenceScope } from "./scope.ts";

/** The company's zone decides which dates a period has. */
export async function findCompanyZone(db: Reader): Promise<string> {
  return (await db.selectFrom("company").select("timeZone").executeTakeFirstOrThrow()).timeZone;
}

/** Who the subjects are, where they stand today, and how much of their capacity is taken. */
export function listSubjects(db: Reader, { subjectIds }: EvidenceScope, now: Instant) {
  return db
    .selectFrom("person")
    .leftJoin("placement", (join) =>
      join
        .onRef("placement.personId", "=", "person.id")
        .on(sql<boolean>`daterange(placement.from_date, placement.to_date) @> ${companyDate(now)}`),
    )
    .leftJoin("team", "team.id", "placement.teamId")
    .select(["person.id", "person.name", "person.capacity", "person.wantsToMentor"])
    .select(["placement.levelId", "team.name as team"])
    .select((eb) => [
      eb
        .selectFrom("mentorship")
        .select((inner) => inner.fn.countAll<number>().as("taken"))
        .whereRef("mentorship.mentorId", "=", "person.id")
        .where("mentorship.status", "=", "active")
        .$asScalar()
        .$notNull()
        .as("taken"),
      eb
        .exists(
          eb
            .selectFrom("mentorshipRequest")
            .select("mentorshipRequest.id")
            .whereRef("mentorshipRequest.mentorId", "=", "person.id"),
        )
        .$castTo<boolean>()
        .as("wasAsked"),
    ])
    .where("person.id", "in", [...subjectIds])
    .orderBy("person.name")
    .orderBy("person.id")
    .execute();
}

/** Whoever leads the subjects today, by name; null without a lead. */
export async function findLead(db: Reader, { leadId }: EvidenceScope) {
  if (leadId === null) return null;
  const lead = await db
    .selectFrom("person")
    .select(["id", "name"])
    .where("id", "=", leadId)
    .executeTakeFirst();
  return lead ?? null;
}

/** Where the subjects stood in the period, by dates. */
export function listPlacements(db: Reader, { subjectIds }: EvidenceScope, { from, to }: Period) {
  return db
    .selectFrom("placement")
    .innerJoin("team", "team.id", "placement.teamId")
    .select(["placement.personId", "placement.levelId", "team.name as team"])
    .select(["placement.fromDate", "placement.toDate"])
    .where("placement.personId", "in", [...subjectIds])
    .where(sql<boolean>`daterange(placement.from_date, placement.to_date) && daterange(${from}, ${to}, '[]')`)
    .orderBy("placement.fromDate")
    .execute();
}

// Wider than the dates in any zone; core cuts to the moment.
function around({ from, to }: Period) {
  return {
    start: addMilliseconds(`${from}T00:00:00Z`, -DAY),
    end: addMilliseconds(`${to}T00:00:00Z`, 2 * DAY),
  };
}

/** The subjects' sessions on either side that may have been held, each with what was said of it. */
export async function listSessionFacts(
  db: Reader,
  { subjectIds }: EvidenceScope,
  period: Period,
): Promise<SessionFact[]> {
  const { start, end } = around(period);
  const ids = [...subjectIds];
  const rows = await db
    .selectFrom("session")
    .leftJoin("closeOut", "closeOut.sessionId", "session.id")
    .select(["session.id", "session.mentorId", "session.menteeId", "session.status"])
    .select(["session.startsAt", "session.endsAt", "session.form", "session.requestedBy"])
    .select(["closeOut.personId", "closeOut.held", "closeOut.absent", "closeOut.closedAt"])
    .where((eb) => eb.or([eb("session.mentorId", "in", ids), eb("session.menteeId", "in", ids)]))
    .where("session.status", "in", ["confirmed", "completed", "no_show"])
    .where("session.startsAt", ">=", start)
    .where("session.startsAt", "<", end)
    .orderBy("session.startsAt")
    .orderBy("session.id")
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(toSessionFact);
}

/** The subjects' groups in which somebody had a seat, each as one session of theirs. */
export async function listGroupFacts(
  db: Reader,
  { subjectIds }: EvidenceScope,
  period: Period,
): Promise<SessionFact[]> {
  const { start, end } = around(period);
  const rows = await db
    .selectFrom("groupSession")
    .leftJoin("groupCloseOut", "groupCloseOut.groupId", "groupSession.id")
    .select(["groupSession.id", "groupSession.mentorId", "groupSession.startsAt", "groupSession.endsAt"])
    .select(["groupCloseOut.personId", "groupCloseOut.held", "groupCloseOut.closedAt"])
    .where("groupSession.mentorId", "in", [...subjectIds])
    .where("groupSession.status", "=", "open")
    .where("groupSession.startsAt", ">=", start)
    .where("groupSession.startsAt", "<", end)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("groupSeat")
          .select("groupSeat.personId")
          .whereRef("groupSeat.groupId", "=", "groupSession.id")
          .where("groupSeat.status", "=", "joined"),
      ),
    )
    .orderBy("groupSession.startsAt")
    .orderBy("groupSession.id")
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { id, mentorId, startsAt, endsAt } = first;
    const said = own.flatMap(({ personId, held, closedAt }) =>
      personId === null || held === null || closedAt === null ? [] : [{ personId, held, closedAt }],
    );
    return [groupAsSession({ id, mentorId, startsAt, endsAt, said })];
  });
}

type SaidRow = Omit<SessionFact, "closeOuts" | "mentorId" | "loggedBy"> & {
  mentorId: PersonId;
  form: string;
  requestedBy: Party;
  personId: PersonId | null;
  held: boolean | null;
  absent: "mentor" | "mentee" | "both" | null;
  closedAt: Instant | null;
};

function toSessionFact(rows: readonly SaidRow[]): SessionFact[] {
  const [first] = rows;
  if (!first) return [];
  const { personId: _person, held: _held, absent: _absent, closedAt: _closed, ...known } = first;
  const { form, requestedBy, ...session } = known;
  const closeOuts = rows.flatMap(({ personId, held, absent, closedAt }) => {
    if (personId === null || held === null || closedAt === null) return [];
    const by = personId === session.mentorId ? ("mentor" as const) : ("mentee" as const);
    return [{ by, held, absent, closedAt }];
  });
  return [{ ...session, closeOuts, loggedBy: form === "logged" ? requestedBy : null }];
}

/** What the subjects wrote on the changes of others. Recorded by hand: the input's rules made them count. */
export async function listCommentFacts(
  db: Reader,
  { subjectIds }: EvidenceScope,
  period: Period,
): Promise<CommentFact[]> {
  const { start, end } = around(period);
  const rows = await db
    .selectFrom("reviewComment")
    .leftJoin("reviewAnswer", "reviewAnswer.commentId", "reviewComment.id")
    .select([
      "reviewComment.id",
      "reviewComment.authorId",
      "reviewComment.recipientId",
      "reviewComment.changeUrl",
    ])
    .select(["reviewComment.kind", "reviewComment.writtenAt", "reviewComment.isMarkedByAuthor"])
    .select(["reviewComment.isSuggested", "reviewAnswer.mark"])
    .where("reviewComment.authorId", "in", [...subjectIds])
    .where("reviewComment.state", "=", "live")
    .where("reviewComment.writtenAt", ">=", start)
    .where("reviewComment.writtenAt", "<", end)
    .orderBy("reviewComment.writtenAt")
    .orderBy("reviewComment.id")
    .execute();
  return rows.flatMap(({ authorId, recipientId, ...row }) =>
    authorId === null || recipientId === null
      ? []
      : [{ ...row, authorId, recipientId, reviewId: null, outcome: "counted" as const }],
  );
}

/** The open requests of the subjects, as skills that they wait for and who of them could teach each. */
export function listAwaitedSkills(db: Reader, { subjectIds }: EvidenceScope) {
  return db
    .selectFrom("mentorshipRequest")
    .select(["mentorshipRequest.menteeId", "mentorshipRequest.skillId"])
    .where("mentorshipRequest.menteeId", "in", [...subjectIds])
    .where("mentorshipRequest.status", "=", "requested")
    .execute();
}

/** Who of the subjects offers to teach which skill. */
export function listOffers(db: Reader, { subjectIds }: EvidenceScope) {
  return db
    .selectFrom("offer")
    .select(["personId", "skillId"])
    .where("personId", "in", [...subjectIds])
    .execute();
}

/** What a page of rows says of its sessions: never its topic, a note or a close-out's lines, which are the pair's. */
export function listSessionRows(db: Reader, { subjectIds }: EvidenceScope, ids: readonly SessionId[]) {
  return db
    .selectFrom("session")
    .innerJoin("person as mentor", "mentor.id", "session.mentorId")
    .innerJoin("person as mentee", "mentee.id", "session.menteeId")
    .select(["session.id", "session.kind", "session.startsAt", "session.endsAt"])
    .select(["mentor.id as mentorId", "mentor.name as mentorName"])
    .select(["mentee.id as menteeId", "mentee.name as menteeName"])
    .where("session.id", "in", [...ids])
    .where((eb) =>
      eb.or([eb("session.mentorId", "in", [...subjectIds]), eb("session.menteeId", "in", [...subjectIds])]),
    )
    .execute();
}

/** What a page of rows says of its groups: how many had a seat, never who, nor what it was about. */
export function listGroupRows(db: Reader, { subjectIds }: EvidenceScope, ids: readonly GroupId[]) {
  return db
    .selectFrom("groupSession")
    .select(["groupSession.id", "groupSession.kind", "groupSession.startsAt", "groupSession.endsAt"])
    .select((eb) =>
      eb
        .selectFrom("groupSeat")
        .select((inner) => inner.fn.countAll<number>().as("seats"))
        .whereRef("groupSeat.groupId", "=", "groupSession.id")
        .where("groupSeat.status", "=", "joined")
        .$asScalar()
        .$notNull()
        .as("joined"),
    )
    .where("groupSession.id", "in", [...ids])
    .where("groupSession.mentorId", "in", [...subjectIds])
    .execute();
}

/** What a page of rows says of its comments: the subject's own words, never the answer's. */
export function listCommentRows(db: Reader, { subjectIds }: EvidenceScope, ids: readonly ReviewCommentId[]) {
  return db
    .selectFrom("reviewComment")
    .innerJoin("person as recipient", "recipient.id", "reviewComment.recipientId")
    .leftJoin("reviewAnswer", "reviewAnswer.commentId", "reviewComment.id")
    .select([
      "reviewComment.id",
      "reviewComment.kind",
      "reviewComment.changeUrl",
      "reviewComment.changeTitle",
    ])
    .select(["reviewComment.body", "reviewComment.writtenAt", "reviewComment.isMarkedByAuthor"])
    .select(["reviewComment.isSuggested", "reviewAnswer.mark"])
    .select(["recipient.id as recipientId", "recipient.name as recipientName"])
    .where("reviewComment.id", "in", [...ids])
    .where("reviewComment.authorId", "in", [...subjectIds])
    .execute();
}
