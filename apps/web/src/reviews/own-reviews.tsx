import type { ReviewFilter } from "@belay/core/reviews/review-questions.ts";
import { Button } from "@belay/ui/button.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { useInfiniteQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { ReviewList } from "./review-list.tsx";

const nothing = {
  all: "No comments yet. When one taught you something, or you wrote one that should teach, record it here.",
  given: "You have not written any comment that was recorded. Record one of yours here.",
  received: "Nobody's comment to you was recorded yet. Record one that taught you something.",
  unanswered: "No comment waits for your answer.",
} satisfies Record<ReviewFilter, string>;

/** The viewer's comments, given and received in one list, or a part of them. */
export function OwnReviews({ filter, onRecord }: { filter: ReviewFilter; onRecord: () => void }) {
  const query = useInfiniteQuery(
    api.reviews.mine.infiniteQueryOptions({ filter }, { getNextPageParam: ({ next }) => next ?? undefined }),
  );
  return (
    <FourFaces
      query={query}
      subject="your comments"
      requestId={requestIdOf}
      empty={{
        when: ({ pages }) => pages.every(({ rows }) => rows.length === 0),
        words: nothing[filter],
        action: filter === "unanswered" ? undefined : <Button onClick={onRecord}>Record a comment</Button>,
      }}
    >
      {({ pages }) => (
        <ReviewList
          label="Comments"
          pages={pages}
          more={{
            hasMore: query.hasNextPage,
            isLoading: query.isFetchingNextPage,
            onMore: query.fetchNextPage,
          }}
        />
      )}
    </FourFaces>
  );
}
