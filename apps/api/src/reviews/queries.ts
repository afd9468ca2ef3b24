import type { PersonId } from "@belay/core/ids.ts";
import type { ReviewCursor, ReviewFilter } from "@belay/core/reviews/review-questions.ts";
import type { SqlBool } from "kysely";
import { sql } from "kysely";
import type { PairScope } from "../mentorships/scope.ts";
import type { Reader } from "../platform/database.ts";
import type { OwnReviewsScope } from "./scope.ts";

const COMMENT_COLUMNS = [
  "reviewComment.id",
  "reviewComment.changeUrl",
  "reviewComment.changeTitle",
  "reviewComment.body",
  "reviewComment.quotedCode",
  "reviewComment.kind",
  "reviewComment.skillId",
  "reviewComment.isMarkedByAuthor",
  "reviewComment.recordedBy",
  "reviewComment.writtenAt",
  "reviewComment.createdAt",
  "reviewComment.version",
] as const;

/** The newest first, one more than a page shows, so that the last page is known. */
export interface Page {
  cursor: ReviewCursor;
  size: number;
}

export type ReviewRow = Awaited<ReturnType<typeof listReviews>>[number];

function selectComments(db: Reader, { cursor, size }: Page) {
  return db
    .selectFrom("reviewComment")
    .innerJoin("person as author", "author.id", "reviewComment.authorId")
    .innerJoin("person as recipient", "recipient.id", "reviewComment.recipientId")
    .leftJoin("reviewAnswer", "reviewAnswer.commentId", "reviewComment.id")
    .select(COMMENT_COLUMNS)
    .select(["author.id as authorId", "author.name as authorName"])
    .select(["recipient.id as recipientId", "recipient.name as recipientName"])
    .select(["reviewAnswer.mark", "reviewAnswer.note", "reviewAnswer.appliedUrl"])
    .select(["reviewAnswer.answeredAt", "reviewAnswer.version as answerVersion"])
    .where("reviewComment.state", "=", "live")
    .$if(cursor !== null, (query) => query.where(isAfter(cursor)))
    .orderBy("reviewComment.writtenAt", "desc")
    .orderBy("reviewComment.id", "desc")
    .limit(size + 1);
}

function isAfter(cursor: ReviewCursor) {
  return sql<SqlBool>`(review_comment.written_at, review_comment.id) < (${cursor?.writtenAt}::timestamptz, ${cursor?.id}::uuid)`;
}

/** One person's comments, given and received. */
export function listReviews(
  db: Reader,
  { personId }: OwnReviewsScope,
  { filter, page }: { filter: ReviewFilter; page: Page },
) {
  return selectComments(db, page)
    .where((eb) => {
      const given = eb("reviewComment.authorId", "=", personId);
      const received = eb("reviewComment.recipientId", "=", personId);
      if (filter === "given") return given;
      if (filter === "all") return eb.or([given, received]);
      if (filter === "received") return received;
      // Nobody has to answer an acknowledgement.
      const asks = eb("reviewComment.kind", "!=", "acknowledgement");
      return eb.and([received, asks, eb("reviewAnswer.mark", "is", null)]);
    })
    .execute();
}

/** What one of a pair wrote to the other. */
export function listReviewsOfPair(db: Reader, { mentorId, menteeId }: PairScope, page: Page) {
  return selectComments(db, page)
    .where("reviewComment.authorId", "in", [mentorId, menteeId])
    .where("reviewComment.recipientId", "in", [mentorId, menteeId])
    .execute();
}

/** How many there are of each kind, for the page's heading and its filters. */
export function countReviews(db: Reader, { personId }: OwnReviewsScope) {
  return db
    .selectFrom("reviewComment")
    .leftJoin("reviewAnswer", "reviewAnswer.commentId", "reviewComment.id")
    .select((eb) => {
      const given = eb("reviewComment.authorId", "=", personId);
      const received = eb("reviewComment.recipientId", "=", personId);
      const taught = eb("reviewAnswer.mark", "in", ["learned", "applied"]);
      const unanswered = eb("reviewAnswer.mark", "is", null);
      return [
        eb.fn.countAll<number>().filterWhere(given).as("given"),
        eb.fn.countAll<number>().filterWhere(received).as("received"),
        eb.fn
          .countAll<number>()
          .filterWhere(eb.and([given, taught]))
          .as("taught"),
        eb.fn
          .countAll<number>()
          .filterWhere(eb.and([received, unanswered, eb("reviewComment.kind", "!=", "acknowledgement")]))
          .as("unanswered"),
      ];
    })
    .where("reviewComment.state", "=", "live")
    .where((eb) => eb.or([eb("authorId", "=", personId), eb("recipientId", "=", personId)]))
    .executeTakeFirstOrThrow();
}

/** With whom one may record comments: everybody one is or was paired with, those of today first. */
export function listPartners(db: Reader, { personId }: OwnReviewsScope) {
  return db
    .selectFrom("mentorship")
    .innerJoin("person", (join) =>
      join.on((eb) =>
        eb.or([
          eb.and([
            eb("mentorship.mentorId", "=", personId),
            eb("person.id", "=", eb.ref("mentorship.menteeId")),
          ]),
          eb.and([
            eb("mentorship.menteeId", "=", personId),
            eb("person.id", "=", eb.ref("mentorship.mentorId")),
          ]),
        ]),
      ),
    )
    .select(["person.id", "person.name"])
    .select(sql<boolean>`bool_or(mentorship.status = 'active')`.as("isActive"))
    .where((eb) =>
      eb.or([eb("mentorship.mentorId", "=", personId), eb("mentorship.menteeId", "=", personId)]),
    )
    .groupBy(["person.id", "person.name"])
    .orderBy("isActive", "desc")
    .orderBy("person.name")
    .orderBy("person.id")
    .limit(500)
    .execute();
}

/** Whether these two are or ever were a pair, either way round. */
export async function werePaired(db: Reader, one: PersonId, other: PersonId): Promise<boolean> {
  const row = await db
    .selectFrom("mentorship")
    .select("id")
    .where("mentorId", "in", [one, other])
    .where("menteeId", "in", [one, other])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
