import { useMutation } from "@tanstack/react-query";
import { apiClient } from "../api.ts";
import { fieldProblems } from "../lib/field-problems.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sayRecordRefusal } from "./review-sentences.ts";
import { refreshReviews } from "./use-review-change.ts";

type RecordInput = Parameters<typeof apiClient.reviews.record.mutate>[0];

/** Records a comment once; what was wrong comes back by field, or for the whole form. */
export function useRecordReview({ onDone, onRefused }: { onDone: () => void; onRefused: () => void }) {
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: (input: RecordInput) => apiClient.reviews.record.mutate(input),
    onSuccess: async (outcome) => {
      if (!outcome.ok) return onRefused();
      await refreshReviews();
      onDone();
    },
    onError: onRefused,
  });
  const record = (input: RecordInput) => {
    if (!isPending) mutate(input);
  };
  return { record, isBusy: isPending, problems: readProblems(data, error) };
}

type Outcome = Awaited<ReturnType<typeof apiClient.reviews.record.mutate>>;

function readProblems(outcome: Outcome | undefined, error: unknown): Readonly<Record<string, string>> {
  if (outcome !== undefined && !outcome.ok) return { [outcome.field ?? "form"]: sayRecordRefusal(outcome) };
  if (error === null) return {};
  const byField = fieldProblems(error);
  return Object.keys(byField).length > 0 ? byField : { form: readFailure(error).message };
}
