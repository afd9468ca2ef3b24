import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import type { CohortInputs } from "./cohort-calls.ts";
import { runSentences } from "./run-sentences.ts";

interface Refused {
  ok: false;
  code: keyof typeof runSentences;
}

/** What is done to a run; `problem` says why it was not. Whatever came of it, the page is read anew. */
export function useRunChange() {
  const [problem, setProblem] = useState<string | null>(null);
  const cancelling = useMutation(api.cohorts.cancel.mutationOptions());
  const editing = useMutation(api.cohorts.edit.mutationOptions());
  const undoing = useMutation(api.cohorts.undoEdit.mutationOptions());
  const takingBack = useMutation(api.cohorts.undoPublish.mutationOptions());
  const discarding = useMutation(api.cohorts.discard.mutationOptions());
  const restoring = useMutation(api.cohorts.restore.mutationOptions());
  const lettingGo = useMutation(api.cohorts.letGo.mutationOptions());
  const telling = useMutation(api.cohorts.tellNow.mutationOptions());
  const attempt = async (ask: () => Promise<{ ok: true } | Refused>): Promise<boolean> => {
    setProblem(null);
    try {
      const outcome = await ask();
      if (!outcome.ok) setProblem(sentence(outcome, runSentences));
      await Promise.all(
        [api.cohorts, api.inbox].map((door) => queryClient.invalidateQueries({ queryKey: door.pathKey() })),
      );
      return outcome.ok;
    } catch (error) {
      setProblem(readFailure(error).message);
      return false;
    }
  };
  return {
    problem,
    isBusy: [cancelling, editing, undoing, takingBack, telling, discarding, restoring, lettingGo].some(
      ({ isPending }) => isPending,
    ),
    cancel: (input: CohortInputs["cancel"]) => attempt(() => cancelling.mutateAsync(input)),
    edit: (input: CohortInputs["edit"]) => attempt(() => editing.mutateAsync(input)),
    undoEdit: (input: CohortInputs["undoEdit"]) => attempt(() => undoing.mutateAsync(input)),
    takeBack: (input: CohortInputs["undoPublish"]) => attempt(() => takingBack.mutateAsync(input)),
    discard: (input: CohortInputs["discard"]) => attempt(() => discarding.mutateAsync(input)),
    restore: (input: CohortInputs["restore"]) => attempt(() => restoring.mutateAsync(input)),
    letGo: (input: CohortInputs["letGo"]) => attempt(() => lettingGo.mutateAsync(input)),
    tellNow: (input: CohortInputs["tellNow"]) => attempt(() => telling.mutateAsync(input)),
  };
}
