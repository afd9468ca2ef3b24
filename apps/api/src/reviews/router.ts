import {
  describeReviewInput,
  markReviewInput,
  reviewChoice,
  takeBackAnswerInput,
} from "@belay/core/reviews/review-change-inputs.ts";
import { answerReviewCommentInput, recordReviewCommentInput } from "@belay/core/reviews/review-inputs.ts";
import { pairReviewsInput, reviewListInput } from "@belay/core/reviews/review-questions.ts";
import { member, router } from "../platform/trpc.ts";
import { answerReviewComment, takeBackAnswer } from "./answer-review-comment.ts";
import { describeReviewComment, markReviewComment } from "./describe-review-comment.ts";
import { listOwnReviews, listPairReviews } from "./list-reviews.ts";
import { countReviews, listPartners } from "./queries.ts";
import { recordReviewComment } from "./record-review-comment.ts";
import { removeReviewComment, restoreReviewComment } from "./remove-review-comment.ts";
import { ownReviewsScope } from "./scope.ts";

export const reviewsRouter = router({
  mine: member.input(reviewListInput).query(({ ctx, input }) => listOwnReviews(ctx, input)),
  counts: member.query(({ ctx }) => countReviews(ctx.db, ownReviewsScope(ctx.actor))),
  ofPair: member.input(pairReviewsInput).query(({ ctx, input }) => listPairReviews(ctx, input)),
  partners: member.query(({ ctx }) => listPartners(ctx.db, ownReviewsScope(ctx.actor))),
  record: member
    .input(recordReviewCommentInput)
    .mutation(({ ctx, input }) => recordReviewComment(ctx, input)),
  answer: member
    .input(answerReviewCommentInput)
    .mutation(({ ctx, input }) => answerReviewComment(ctx, input)),
  takeBackAnswer: member.input(takeBackAnswerInput).mutation(({ ctx, input }) => takeBackAnswer(ctx, input)),
  describe: member.input(describeReviewInput).mutation(({ ctx, input }) => describeReviewComment(ctx, input)),
  mark: member.input(markReviewInput).mutation(({ ctx, input }) => markReviewComment(ctx, input)),
  remove: member.input(reviewChoice).mutation(({ ctx, input }) => removeReviewComment(ctx, input)),
  restore: member.input(reviewChoice).mutation(({ ctx, input }) => restoreReviewComment(ctx, input)),
});
