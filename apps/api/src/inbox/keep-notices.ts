import { helpForm } from "@belay/core/help/help-ask.ts";
import type { PersonId } from "@belay/core/ids.ts";
import { mentorshipId, personId, requestId, reviewCommentId, sessionId } from "@belay/core/ids.ts";
import type { NoticePayload, NoticeTopic } from "@belay/core/inbox/notice.ts";
import { noticePayload } from "@belay/core/inbox/notice.ts";
import type { Instant } from "@belay/core/instant.ts";
import { sessionStatus } from "@belay/core/sessions/session.ts";
import { sql } from "kysely";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import { jsonb } from "../platform/jsonb.ts";
import { noteChange } from "../platform/live-changes.ts";
import { newRowId } from "../platform/new-id.ts";
import { holdForReminder } from "../sessions/writes.ts";

export interface Told {
  to: PersonId;
  topic: NoticeTopic;
  about: Partial<NoticePayload> & { otherId: PersonId };
}

export async function tell(tx: Tx, now: Instant, notices: readonly Told[]): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map(({ to, topic, about }) => ({
    id: newRowId(),
    personId: to,
    topic,
    payload: jsonb(noticePayload.parse(about)),
    createdAt: now,
  }));
  await tx.insertInto("notice").values(rows).execute();
  await noteChange(tx, { reaches: notices.map(({ to }) => to), subject: "inbox", at: now });
}

const requestAnswered = z.object({
  requestId,
  action: z.enum(["accept", "decline", "withdraw", "expire"]),
  mentorId: personId,
  menteeId: personId,
});

/** A request was answered: whoever waited hears it; of one that ran out, both do. */
export async function tellRequestAnswered(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { action, mentorId, menteeId, ...ids } = requestAnswered.parse(payload);
  const row = await tx
    .selectFrom("mentorshipRequest")
    .select("reason")
    .where("id", "=", ids.requestId)
    .executeTakeFirst();
  const toMentee = { to: menteeId, about: { otherId: mentorId, reason: row?.reason ?? null, ...ids } };
  const toMentor = { to: mentorId, about: { otherId: menteeId, ...ids } };
  if (action === "accept") await tell(tx, now, [{ ...toMentee, topic: "requestAccepted" }]);
  if (action === "decline") await tell(tx, now, [{ ...toMentee, topic: "requestDeclined" }]);
  if (action === "withdraw") await tell(tx, now, [{ ...toMentor, topic: "requestWithdrawn" }]);
  if (action !== "expire") return;
  await tell(tx, now, [
    { ...toMentee, topic: "requestExpired" },
    { ...toMentor, topic: "requestExpired" },
  ]);
}

const requestReminded = z.object({ requestId, mentorId: personId, menteeId: personId });

/** Somebody still waits for this mentor. */
export async function tellRequestReminded(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { mentorId, menteeId, ...ids } = requestReminded.parse(payload);
  await tell(tx, now, [{ to: mentorId, topic: "requestReminded", about: { otherId: menteeId, ...ids } }]);
}

const mentorPaused = z.object({ mentorId: personId });

/** The pause is told to the mentor alone. */
export async function tellMentorPaused(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { mentorId } = mentorPaused.parse(payload);
  await tell(tx, now, [{ to: mentorId, topic: "mentorPaused", about: { otherId: mentorId } }]);
}

const sessionChanged = z.object({
  sessionId,
  action: z.string(),
  /** What the action left behind; by now it may have moved on. */
  status: sessionStatus,
  actorId: z.nullable(personId),
  actorRole: z.string(),
  mentorId: personId,
  menteeId: personId,
  reason: z.nullable(z.string()),
  /** Left out: booked by the two of a mentorship. */
  form: z.optional(helpForm),
  /** All of a series that it happened to at once, in their order. */
  together: z._default(z.array(sessionId), []),
  /** Set while another time waits for an answer. */
  proposedStart: z._default(z.nullable(z.string()), null),
});

type SessionChanged = z.infer<typeof sessionChanged>;

const SESSION_TOPICS: Readonly<Record<string, NoticeTopic>> = {
  request: "sessionBooked",
  accept: "sessionAccepted",
  decline: "sessionDeclined",
  withdraw: "sessionWithdrawn",
  cancel: "sessionCancelled",
  expire: "sessionExpired",
  reschedule: "sessionMoved",
  acceptChange: "changeAccepted",
  declineChange: "changeDeclined",
  withdrawChange: "changeWithdrawn",
  expireChange: "changeExpired",
  markNoShow: "noShowMarked",
  undoNoShow: "noShowUndone",
};

/** That it took place each of the two says in their close-out; a lead's word is news. */
function topicOf({ action, actorRole, form }: Pick<SessionChanged, "action" | "actorRole" | "form">) {
  if (form && action === "request") return "helpTaken";
  return action === "complete" && actorRole === "lead" ? "sessionCompleted" : SESSION_TOPICS[action];
}

/** Something happened to a session: everybody of the pair but the one who did it hears it. A mere request or proposal is a turn, not news. */
export async function tellSessionChanged(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { action, status, actorId, actorRole, mentorId, menteeId, proposedStart, form, together, ...said } =
    sessionChanged.parse(payload);
  const topic = topicOf({ action, actorRole, form });
  const isProposed = action === "reschedule" && proposedStart !== null;
  // Of several at once the first speaks for all.
  const isToldAlready = together.length > 1 && together[0] !== said.sessionId;
  if (!topic || status === "requested" || isProposed || isToldAlready) return;
  const about = { ...said, byLead: actorRole === "lead", count: Math.max(1, together.length) };
  const pair = [
    { to: mentorId, about: { otherId: menteeId, ...about } },
    { to: menteeId, about: { otherId: mentorId, ...about } },
  ];
  await tell(
    tx,
    now,
    pair.filter(({ to }) => to !== actorId).map((told) => ({ ...told, topic })),
  );
}

/** A session is near: said once, in place of what was said of it earlier and is still open. */
export async function tellSessionNear(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const reminder = await holdForReminder(tx, payload, now);
  if (!reminder) return;
  const { sessionId: id, personId: to, otherId, kind } = reminder;
  await tx
    .deleteFrom("notice")
    .where("personId", "=", to)
    .where("topic", "in", ["sessionInADay", "sessionSoon"] satisfies NoticeTopic[])
    .where("dismissedAt", "is", null)
    .where(sql<boolean>`payload ->> 'sessionId' = ${id}`)
    .execute();
  const topic = kind === "dayBefore" ? "sessionInADay" : "sessionSoon";
  await tell(tx, now, [{ to, topic, about: { otherId, sessionId: id } }]);
}

/** The question itself is a turn on Home, there since the end; an open page learns that it is time to show it. */
export async function showCloseOut(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const reminder = await holdForReminder(tx, payload, now);
  if (reminder) await noteChange(tx, { reaches: [reminder.personId], subject: "inbox", at: now });
}

const mentorshipEnded = z.object({ mentorshipId, endedBy: personId, mentorId: personId, menteeId: personId });

/** The other side hears that it has ended, not why; a mentee also what they can look for anew. */
export async function tellMentorshipEnded(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { mentorshipId: id, endedBy, mentorId, menteeId } = mentorshipEnded.parse(payload);
  const to = endedBy === mentorId ? menteeId : mentorId;
  const goal = await tx
    .selectFrom("goal")
    .select(["skillId", "fromLevel", "toLevel", "levelId"])
    .where("mentorshipId", "=", id)
    .orderBy("createdAt", "desc")
    .limit(1)
    .executeTakeFirst();
  const anew = to === menteeId ? (goal ?? null) : null;
  const about = { otherId: endedBy, mentorshipId: id, goal: anew };
  await tell(tx, now, [{ to, topic: "mentorshipEnded", about }]);
}

const leaveTold = z.object({ personId, menteeIds: z.array(personId) });

/** The mentees of whoever goes away hear it, and again when they are back early. */
export async function tellLeaveBegan(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  await tellMentees(tx, now, { payload, topic: "leaveBegan" });
}

export async function tellLeaveEnded(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  await tellMentees(tx, now, { payload, topic: "leaveEnded" });
}

async function tellMentees(
  tx: Tx,
  now: Instant,
  { payload, topic }: { payload: unknown; topic: NoticeTopic },
): Promise<void> {
  const { personId: otherId, menteeIds } = leaveTold.parse(payload);
  await tell(
    tx,
    now,
    menteeIds.map((to) => ({ to, topic, about: { otherId } })),
  );
}

const coverAnswered = z.object({
  agrees: z.boolean(),
  coverId: personId,
  menteeId: personId,
  awayId: personId,
});

/** Who is away hears the answer; the mentee hears of somebody who covers, never of one who would not. */
export async function tellCoverAnswered(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { agrees, coverId, menteeId, awayId } = coverAnswered.parse(payload);
  const topic = agrees ? "coverAgreed" : "coverDeclined";
  const told = agrees ? [awayId, menteeId] : [awayId];
  await tell(
    tx,
    now,
    told.map((to) => ({ to, topic, about: { otherId: coverId } })),
  );
}

const reviewTold = z.object({ commentId: reviewCommentId });

/** The recipient wrote down a comment that taught: its author hears it. One the author wrote down is the recipient's turn. */
export async function tellReviewRecorded(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const comment = await findComment(tx, reviewTold.parse(payload).commentId);
  if (!comment?.authorId || !comment.recipientId || comment.recordedBy !== comment.recipientId) return;
  const about = { otherId: comment.recipientId, commentId: comment.id };
  await tell(tx, now, [{ to: comment.authorId, topic: "reviewRecorded", about }]);
}

/** The author hears what became of the comment as it stands now, in place of what they were told and still have open. */
export async function tellReviewAnswered(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const comment = await findComment(tx, reviewTold.parse(payload).commentId);
  if (!comment?.authorId || !comment.recipientId) return;
  await tx
    .deleteFrom("notice")
    .where("personId", "=", comment.authorId)
    .where("topic", "=", "reviewAnswered" satisfies NoticeTopic)
    .where("dismissedAt", "is", null)
    .where(sql<boolean>`payload ->> 'commentId' = ${comment.id}`)
    .execute();
  // Taken back: it waits again, and that is the recipient's turn, not news.
  if (comment.mark === null) return;
  const about = { otherId: comment.recipientId, commentId: comment.id, reason: comment.mark };
  await tell(tx, now, [{ to: comment.authorId, topic: "reviewAnswered", about }]);
}

function findComment(tx: Tx, id: z.infer<typeof reviewCommentId>) {
  return tx
    .selectFrom("reviewComment")
    .leftJoin("reviewAnswer", "reviewAnswer.commentId", "reviewComment.id")
    .select(["reviewComment.id", "authorId", "recipientId", "recordedBy", "reviewAnswer.mark"])
    .where("reviewComment.id", "=", id)
    .executeTakeFirst();
}
