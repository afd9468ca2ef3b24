import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import type { ChangeCode } from "./session-sentences.ts";
import { changeSentences } from "./session-sentences.ts";

export type ChangeVerb = "accept" | "decline" | "withdraw" | "cancel";

/** What is done to a session, under the version that the person sees; `problem` says why it was not. */
export function useSessionChange({ id, version }: { id: string; version: number }) {
  const [problem, setProblem] = useState<string | null>(null);
  const verbs = {
    accept: useMutation(api.sessions.accept.mutationOptions()),
    decline: useMutation(api.sessions.decline.mutationOptions()),
    withdraw: useMutation(api.sessions.withdraw.mutationOptions()),
    cancel: useMutation(api.sessions.cancel.mutationOptions()),
  };
  /** True when it is done. */
  const change = async (verb: ChangeVerb, reason?: string): Promise<boolean> => {
    setProblem(null);
    try {
      const seen = { sessionId: id, version };
      const outcome = await verbs[verb].mutateAsync(reason === undefined ? seen : { ...seen, reason });
      if (!outcome.ok) setProblem(sentence<ChangeCode>(outcome, changeSentences));
      // A refusal means that something moved on: then the page shows how it stands, too.
      await queryClient.invalidateQueries();
      return outcome.ok;
    } catch (error) {
      setProblem(readFailure(error).message);
      return false;
    }
  };
  return { change, problem, isBusy: Object.values(verbs).some(({ isPending }) => isPending) };
}
