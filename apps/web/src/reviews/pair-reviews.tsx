import type { MentorshipId, PersonId } from "@belay/core/ids.ts";
import { Button } from "@belay/ui/button.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { Section } from "@belay/ui/section.tsx";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { RecordReviewDrawer } from "./record-review-drawer.tsx";
import { ReviewList } from "./review-list.tsx";

/** What the two of a pair wrote to each other, on the pair's page. */
export function PairReviews({ mentorshipId }: { mentorshipId: MentorshipId }) {
  const [withId, setWithId] = useState<PersonId | null>(null);
  const query = useInfiniteQuery(
    api.reviews.ofPair.infiniteQueryOptions(
      { mentorshipId },
      { getNextPageParam: ({ next }) => next ?? undefined },
    ),
  );
  const otherId = query.data?.pages[0]?.otherId;
  const record = otherId ? <Button onClick={() => setWithId(otherId)}>Record a comment</Button> : null;
  return (
    <Section title="Review comments" end={record}>
      <FourFaces
        query={query}
        subject="your comments"
        requestId={requestIdOf}
        empty={{
          when: ({ pages }) => pages.every(({ rows }) => rows.length === 0),
          words: "Neither of you has recorded a comment to the other yet.",
        }}
      >
        {({ pages }) => (
          <ReviewList
            label="Comments of the two of you"
            pages={pages}
            more={{
              hasMore: query.hasNextPage,
              isLoading: query.isFetchingNextPage,
              onMore: query.fetchNextPage,
            }}
          />
        )}
      </FourFaces>
      <RecordReviewDrawer isOpen={withId !== null} withId={withId} onClose={() => setWithId(null)} />
    </Section>
  );
}
