import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import { apiClient } from "../api.ts";
import type { Review } from "./review.ts";
import { useReviewChange } from "./use-review-change.ts";

/** Who recorded a comment takes it away, for both. */
export function RemoveReview({ review }: { review: Review }) {
  const { change, isBusy, problem } = useReviewChange(review);
  const { id: commentId, version } = review;
  const remove = () =>
    change({
      send: () => apiClient.reviews.remove.mutate({ commentId, version }),
      after: (next) => ({ isRemoved: true, version: next }),
    });
  return (
    <Row gap={2}>
      <Button variant="bare" onClick={remove} loading={isBusy}>
        Remove it for both of you
      </Button>
      <Problem words={problem} />
    </Row>
  );
}

/** Where a comment was: gone, with a way back. */
export function RemovedReview({ review }: { review: Review }) {
  const { change, isBusy, problem } = useReviewChange(review);
  const { id: commentId, version } = review;
  const restore = () =>
    change({
      send: () => apiClient.reviews.restore.mutate({ commentId, version }),
      after: (next) => ({ isRemoved: false, version: next }),
    });
  return (
    <Row gap={2}>
      <div role="status">
        <Text tone="muted">Removed. Its words are erased in ten minutes.</Text>
      </div>
      <Button variant="bare" onClick={restore} loading={isBusy} autoFocus>
        Undo
      </Button>
      <Problem words={problem} />
    </Row>
  );
}

function Problem({ words }: { words: string | null }) {
  return words === null ? null : (
    <div role="alert">
      <Text tone="bad" size="small">
        {words}
      </Text>
    </div>
  );
}
