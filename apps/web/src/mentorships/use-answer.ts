import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import type { AnswerCode } from "./mentorship-calls.ts";
import { answerSentences } from "./mentorship-sentences.ts";

/** What is done to a request, under the version that the person sees; `problem` says why it was not. */
export function useAnswer({ id, version }: { id: string; version: number }) {
  const [problem, setProblem] = useState<string | null>(null);
  const verbs = {
    accept: useMutation(api.mentorships.accept.mutationOptions()),
    decline: useMutation(api.mentorships.decline.mutationOptions()),
    withdraw: useMutation(api.mentorships.withdraw.mutationOptions()),
  };
  const settle = async (
    calling: Promise<{ ok: true } | { ok: false; code: AnswerCode }>,
  ): Promise<boolean> => {
    setProblem(null);
    try {
      const outcome = await calling;
      if (!outcome.ok) setProblem(sentence<AnswerCode>(outcome, answerSentences));
      // A refusal means that something moved on: then the page shows how it stands, too.
      await queryClient.invalidateQueries();
      return outcome.ok;
    } catch (error) {
      setProblem(readFailure(error).message);
      return false;
    }
  };
  const seen = { requestId: id, version };
  return {
    accept: () => settle(verbs.accept.mutateAsync(seen)),
    decline: (reason: string) => settle(verbs.decline.mutateAsync({ ...seen, reason })),
    withdraw: () => settle(verbs.withdraw.mutateAsync(seen)),
    problem,
    isBusy: Object.values(verbs).some(({ isPending }) => isPending),
  };
}
