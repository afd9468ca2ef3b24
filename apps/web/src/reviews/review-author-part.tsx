import { commentKind } from "@belay/core/reviews/comment-kind.ts";
import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { SelectField } from "@belay/ui/select-field.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { apiClient } from "../api.ts";
import { kindOptions } from "./kind-options.ts";
import type { Review } from "./review.ts";
import { suggestionWords } from "./review-words.ts";
import { useReviewChange } from "./use-review-change.ts";

/** The author's part: what the rules think and why, their own mark, and the kind. */
export function ReviewAuthorPart({ review }: { review: Review }) {
  const { change, isBusy, problem } = useReviewChange(review);
  const { id: commentId, version, isMarkedByAuthor, kind, suggestion } = review;
  const skillId = review.skill?.id ?? null;
  const mark = (isMarked: boolean) =>
    change({
      send: () => apiClient.reviews.mark.mutate({ commentId, version, isMarkedByAuthor: isMarked }),
      after: (next) => ({ isMarkedByAuthor: isMarked, version: next }),
    });
  const describe = (value: string) => {
    const chosen = commentKind.safeParse(value);
    if (!chosen.success) return;
    change({
      send: () => apiClient.reviews.describe.mutate({ commentId, version, kind: chosen.data, skillId }),
      after: (next) => ({ kind: chosen.data, version: next }),
    });
  };
  return (
    <Stack gap={2}>
      <Row gap={3} align="end">
        <SelectField
          label="Kind"
          options={kindOptions}
          value={kind}
          onChange={(event) => describe(event.target.value)}
        />
        <Button onClick={() => mark(!isMarkedByAuthor)} aria-pressed={isMarkedByAuthor} loading={isBusy}>
          {isMarkedByAuthor ? "Meant to teach: take back" : "It was meant to teach"}
        </Button>
      </Row>
      {suggestion === null || isMarkedByAuthor ? null : (
        <Text tone="muted" size="small">
          {suggestionWords(suggestion)} Only a person's mark counts.
        </Text>
      )}
      {problem === null ? null : (
        <div role="alert">
          <Text tone="bad" size="small">
            {problem}
          </Text>
        </div>
      )}
    </Stack>
  );
}
