import * as z from "zod/mini";
import { reviewCommentId } from "../ids.ts";
import { seenVersion } from "../people/seen-version.ts";
import { commentKind } from "./comment-kind.ts";
import { skillChoice } from "./review-inputs.ts";

const onComment = { commentId: reviewCommentId, version: seenVersion };

/** The version is the comment's. */
export const reviewChoice = z.object(onComment);
export type ReviewChoice = z.infer<typeof reviewChoice>;

export const describeReviewInput = z.object({ ...onComment, kind: commentKind, skillId: skillChoice });
export type DescribeReviewInput = z.infer<typeof describeReviewInput>;

export const markReviewInput = z.object({ ...onComment, isMarkedByAuthor: z.boolean("Say yes or no.") });
export type MarkReviewInput = z.infer<typeof markReviewInput>;

/** The version is the answer's. */
export const takeBackAnswerInput = z.object(onComment);
