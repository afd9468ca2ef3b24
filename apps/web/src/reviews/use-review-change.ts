import type { Ok, Refused } from "@belay/core/result.ts";
import { useMutation } from "@tanstack/react-query";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import type { RefusalOf, Review, ReviewPages } from "./review.ts";
import { sayChangeRefusal } from "./review-sentences.ts";

type Refusal = RefusalOf<"answer" | "describe" | "remove" | "restore">;

interface Change {
  send: () => Promise<Ok<{ version: number }> | Refused<Refusal>>;
  /** How the comment is afterwards; the row stays where it is, so that the change can be undone there. */
  after: (version: number) => Partial<Review>;
}

/** A change of one comment in its row: sent once, shown in place, and in words when it was refused. */
export function useReviewChange({ id }: Pick<Review, "id">) {
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: ({ send }: Change) => send(),
    onSuccess: async (outcome, { after }) => {
      if (outcome.ok) patchReview(id, after(outcome.value.version));
      else if (outcome.code === "VERSION_CONFLICT") await refreshReviews();
      await queryClient.invalidateQueries({ queryKey: api.reviews.counts.queryKey() });
    },
  });
  const change = (wanted: Change) => {
    if (!isPending) mutate(wanted);
  };
  const refused = data !== undefined && !data.ok ? sayChangeRefusal(data) : null;
  return { change, isBusy: isPending, problem: error === null ? refused : readFailure(error).message };
}

/** All lists of comments and their counts are asked for again. */
export function refreshReviews() {
  return queryClient.invalidateQueries({ queryKey: api.reviews.pathKey() });
}

function patchReview(id: Review["id"], change: Partial<Review>) {
  for (const queryKey of [api.reviews.mine.pathKey(), api.reviews.ofPair.pathKey()]) {
    queryClient.setQueriesData<ReviewPages>(
      { queryKey },
      (lists) =>
        lists && {
          ...lists,
          pages: lists.pages.map((page) => ({
            ...page,
            rows: page.rows.map((row) => (row.id === id ? { ...row, ...change } : row)),
          })),
        },
    );
  }
}
