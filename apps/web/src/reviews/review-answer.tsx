import type { RecipientMark } from "@belay/core/reviews/review-inputs.ts";
import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useState } from "react";
import { apiClient } from "../api.ts";
import { AppliedForm } from "./applied-form.tsx";
import type { Review } from "./review.ts";
import { markWords } from "./review-words.ts";
import { useReviewChange } from "./use-review-change.ts";

/** The recipient's part: three answers, and once given, what was said with a way back. */
export function ReviewAnswer({ review }: { review: Review }) {
  const { change, isBusy, problem } = useReviewChange(review);
  const [isApplying, setApplying] = useState(false);
  const { answer: given } = review;
  const commentId = review.id;
  const answer = (mark: RecipientMark, appliedUrl: string | null = null) => {
    const words = { mark, note: "", appliedUrl };
    setApplying(false);
    change({
      send: () => apiClient.reviews.answer.mutate({ commentId, version: given?.version ?? 0, ...words }),
      after: (version) => ({ answer: { ...words, version, answeredAt: new Date().toISOString() } }),
    });
  };
  const takeBack = (version: number) =>
    change({
      send: () => apiClient.reviews.takeBackAnswer.mutate({ commentId, version }),
      after: () => ({ answer: null }),
    });
  return (
    <Stack gap={2}>
      {given === null ? (
        <Row gap={2}>
          <Button onClick={() => answer("learned")} loading={isBusy}>
            I learned something
          </Button>
          <Button onClick={() => setApplying(true)} aria-expanded={isApplying}>
            I applied it
          </Button>
          <Button variant="bare" onClick={() => answer("disagree")} loading={isBusy}>
            I see it differently
          </Button>
        </Row>
      ) : (
        <Row gap={2}>
          <Text tone="muted" size="small">
            You answered: {given.mark === "disagree" ? "I see it differently" : markWords[given.mark]}
          </Text>
          <Button variant="bare" onClick={() => takeBack(given.version)} loading={isBusy}>
            Undo
          </Button>
        </Row>
      )}
      {isApplying ? (
        <AppliedForm onSend={(url) => answer("applied", url)} onCancel={() => setApplying(false)} />
      ) : null}
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
