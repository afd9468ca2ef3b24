import type { ReviewFilter } from "@belay/core/reviews/review-questions.ts";
import { reviewFilter } from "@belay/core/reviews/review-questions.ts";
import { Button } from "@belay/ui/button.tsx";
import { Chips } from "@belay/ui/chips.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../api.ts";
import { OwnReviews } from "../reviews/own-reviews.tsx";
import { RecordReviewDrawer } from "../reviews/record-review-drawer.tsx";
import { reviewsHeading } from "../reviews/reviews-heading.ts";

const route = getRouteApi("/member/reviews");

export function ReviewsPage() {
  const { show = "all" } = route.useSearch();
  const navigate = route.useNavigate();
  const [isRecording, setRecording] = useState(false);
  const { data: counts } = useQuery(api.reviews.counts.queryOptions());
  const record = () => setRecording(true);
  return (
    <>
      <PageHeading
        title={reviewsHeading(counts)}
        sub="What you wrote on others' changes and they on yours, kept where it can teach."
        actions={
          <Button variant="primary" onClick={record}>
            Record a comment
          </Button>
        }
      />
      <Stack gap={4}>
        <Chips
          label="Show"
          options={reviewFilter.options.map((value) => ({ value, label: filterWords(value, counts) }))}
          value={show}
          onChange={(value) => navigate({ search: value === "all" ? {} : { show: value }, replace: true })}
        />
        <OwnReviews key={show} filter={show} onRecord={record} />
      </Stack>
      <RecordReviewDrawer isOpen={isRecording} onClose={() => setRecording(false)} />
    </>
  );
}

const words = {
  all: "All",
  given: "Given",
  received: "Received",
  unanswered: "Waiting for you",
} satisfies Record<ReviewFilter, string>;

function filterWords(
  filter: ReviewFilter,
  counts: { given: number; received: number; unanswered: number } | undefined,
) {
  return counts === undefined || filter === "all" ? words[filter] : `${words[filter]} ${counts[filter]}`;
}
