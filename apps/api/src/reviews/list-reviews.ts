import type { PersonId } from "@belay/core/ids.ts";
import { findSkill } from "@belay/core/ladder/skills.ts";
import { educationalSuggestion } from "@belay/core/reviews/educational-suggestion.ts";
import type {
  PairReviewsInput,
  ReviewCursor,
  ReviewListInput,
} from "@belay/core/reviews/review-questions.ts";
import { TRPCError } from "@trpc/server";
import { findLadder } from "../ladder/queries.ts";
import { findPairScope } from "../mentorships/scope.ts";
import type { Call } from "../platform/call.ts";
import type { ReviewRow } from "./queries.ts";
import { listReviews, listReviewsOfPair } from "./queries.ts";
import { ownReviewsScope } from "./scope.ts";

const PAGE_SIZE = 20;

/** A page of the viewer's comments, given and received in one list. */
export async function listOwnReviews({ db, actor }: Call, { filter, cursor }: ReviewListInput) {
  const page = { cursor, size: PAGE_SIZE };
  return toPage(await listReviews(db, ownReviewsScope(actor), { filter, page }), actor.id);
}

/** A page of what a pair wrote to each other, and who the other one is. */
export async function listPairReviews({ db, actor }: Call, { mentorshipId, cursor }: PairReviewsInput) {
  const pair = await findPairScope(db, actor, mentorshipId);
  if (!pair)
    throw new TRPCError({ code: "NOT_FOUND", message: "There is no such mentorship, or it is not yours." });
  const rows = await listReviewsOfPair(db, pair, { cursor, size: PAGE_SIZE });
  const otherId = pair.role === "mentor" ? pair.menteeId : pair.mentorId;
  return { ...toPage(rows, actor.id), otherId };
}

function toPage(found: readonly ReviewRow[], viewerId: PersonId) {
  const rows = found.slice(0, PAGE_SIZE);
  const last = found.length > PAGE_SIZE ? rows.at(-1) : undefined;
  const next: ReviewCursor = last ? { writtenAt: last.writtenAt, id: last.id } : null;
  return { rows: rows.map((row) => toReview(row, viewerId)), next };
}

/** A comment from one side; what the rules thought of it is for its author alone. */
function toReview(row: ReviewRow, viewerId: PersonId) {
  const { authorId, authorName, recipientId, recipientName, recordedBy, ...rest } = row;
  const { mark, note, appliedUrl, answeredAt, answerVersion, skillId, ...comment } = rest;
  const isGiven = authorId === viewerId;
  return {
    ...comment,
    skill: skillId === null ? null : nameSkill(skillId),
    author: { id: authorId, name: authorName },
    recipient: { id: recipientId, name: recipientName },
    isGiven,
    isRecordedByMe: recordedBy === viewerId,
    answer: toAnswer({ mark, note, appliedUrl, answeredAt, answerVersion }),
    suggestion: isGiven ? educationalSuggestion(row) : null,
  };
}

function nameSkill(id: string) {
  return { id, name: findSkill(findLadder().catalogue, id)?.name ?? id };
}

function toAnswer(row: Pick<ReviewRow, "mark" | "note" | "appliedUrl" | "answeredAt" | "answerVersion">) {
  const { mark, note, appliedUrl, answeredAt, answerVersion } = row;
  if (mark === null || note === null || answeredAt === null || answerVersion === null) return null;
  return { mark, note, appliedUrl, answeredAt, version: answerVersion };
}
