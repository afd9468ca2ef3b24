import * as z from "zod/mini";
import { mentorshipId, reviewCommentId } from "../ids.ts";
import { instantInput } from "../instant-input.ts";

const PAGE = "Load the page again: the place in the list is missing.";

/** The last row of the page before, or null for the first page. Lists go from the newest to the oldest. */
export const reviewCursor = z._default(
  z.nullable(z.object({ writtenAt: instantInput(PAGE), id: reviewCommentId })),
  null,
);
export type ReviewCursor = z.infer<typeof reviewCursor>;

/** Given: written by the viewer. Received: written to them. Unanswered: received, and theirs to answer. */
export const reviewFilter = z.enum(
  ["all", "given", "received", "unanswered"],
  "Choose all, given, received or unanswered.",
);
export type ReviewFilter = z.infer<typeof reviewFilter>;

export const reviewListInput = z.object({ filter: z._default(reviewFilter, "all"), cursor: reviewCursor });
export type ReviewListInput = z.infer<typeof reviewListInput>;

export const pairReviewsInput = z.object({ mentorshipId, cursor: reviewCursor });
export type PairReviewsInput = z.infer<typeof pairReviewsInput>;
