import { useMutation } from "@tanstack/react-query";
import { api } from "../api.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { useAttempt } from "../lib/use-attempt.ts";
import type { AnswerCode } from "./mentorship-calls.ts";
import { answerSentences } from "./mentorship-sentences.ts";

/** What is done to a request, under the version that the person sees; `problem` says why it was not. */
export function useAnswer({ id, version }: { id: string; version: number }) {
  const { attempt, ...state } = useAttempt();
  const accepting = useMutation(api.mentorships.accept.mutationOptions());
  const declining = useMutation(api.mentorships.decline.mutationOptions());
  const withdrawing = useMutation(api.mentorships.withdraw.mutationOptions());
  const say = (refused: { code: AnswerCode }) => sentence<AnswerCode>(refused, answerSentences);
  const seen = { requestId: id, version };
  return {
    ...state,
    accept: () => attempt<AnswerCode>(() => accepting.mutateAsync(seen), say),
    decline: (reason: string) => attempt<AnswerCode>(() => declining.mutateAsync({ ...seen, reason }), say),
    withdraw: () => attempt<AnswerCode>(() => withdrawing.mutateAsync(seen), say),
  };
}
