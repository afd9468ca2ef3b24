import { useMutation } from "@tanstack/react-query";
import { api } from "../api.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { useAttempt } from "../lib/use-attempt.ts";
import type { ArrangeCode, AskNextCode } from "./mentorship-calls.ts";
import { arrangeSentences, askNextSentences } from "./mentorship-sentences.ts";

/** What is done to those who are asked after the first, under the version that the person sees. */
export function useChoices(seen: { requestId: string; version: number }) {
  const { attempt, ...state } = useAttempt();
  const arranging = useMutation(api.mentorships.arrangeChoices.mutationOptions());
  const asking = useMutation(api.mentorships.askNext.mutationOptions());
  return {
    ...state,
    arrange: (next: readonly string[], message?: string) =>
      attempt<ArrangeCode>(
        () => arranging.mutateAsync({ ...seen, next: [...next], ...(message ? { message } : {}) }),
        (refused) => sentence<ArrangeCode>(refused, arrangeSentences),
      ),
    askNext: () =>
      attempt<AskNextCode>(
        () => asking.mutateAsync(seen),
        (refused) => sentence<AskNextCode>(refused, askNextSentences),
      ),
  };
}
