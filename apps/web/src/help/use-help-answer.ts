import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import type { EndCode, HelpSubject, TakeCode } from "./help-calls.ts";
import { endSentences, takeSentences } from "./help-sentences.ts";

/** What is done with an ask where it stands on Home; `problem` says why it was not. */
export function useHelpAnswer({ id: askId, form }: Pick<HelpSubject, "id" | "form">) {
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string | null>(null);
  const accept = useMutation(api.help.accept.mutationOptions());
  const offer = useMutation(api.help.offer.mutationOptions());
  const decline = useMutation(api.help.decline.mutationOptions());
  const end = useMutation(api.help.end.mutationOptions());

  const attempt = async (work: () => Promise<string | null>) => {
    setProblem(null);
    try {
      const words = await work();
      setProblem(words);
      // After a refusal too: then something moved on, and the page shows how it stands.
      await queryClient.invalidateQueries();
    } catch (error) {
      setProblem(readFailure(error).message);
    }
  };
  /** Takes one of the times, and goes to the session that comes of it. */
  const take = (startsAt: string) =>
    attempt(async () => {
      const outcome = await (form === "flash" ? accept : offer).mutateAsync({ askId, startsAt });
      if (!outcome.ok) return sentence<TakeCode>(outcome, takeSentences);
      await navigate({ to: "/sessions/$id", params: { id: outcome.value.sessionId } });
      return null;
    });
  const pass = () =>
    attempt(async () => {
      const outcome = await decline.mutateAsync({ askId });
      return outcome.ok ? null : sentence<EndCode>(outcome, endSentences);
    });
  const stop = (isSolved: boolean) =>
    attempt(async () => {
      const outcome = await end.mutateAsync({ askId, isSolved });
      return outcome.ok ? null : sentence<EndCode>(outcome, endSentences);
    });
  const isBusy = [accept, offer, decline, end].some(({ isPending }) => isPending);
  return { take, pass, stop, problem, isBusy };
}
