import type { PersonId } from "@belay/core/ids.ts";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import type { Run } from "./cohort-calls.ts";
import { runSentences } from "./run-sentences.ts";

interface Wish {
  consent: "direct" | "both";
  /** Mentees whose pairs were shown as impossible. */
  leaveOut: PersonId[];
}

/** Publishes a run; `problem` says why not, and the preview is read anew so that it names what changed. */
export function usePublish(run: Run, onDone: () => void) {
  const publishing = useMutation(api.cohorts.publish.mutationOptions());
  const [problem, setProblem] = useState<string | null>(null);
  const publish = async (wish: Wish) => {
    setProblem(null);
    try {
      const outcome = await publishing.mutateAsync({ runId: run.id, version: run.version, ...wish });
      if (!outcome.ok) setProblem(sentence(outcome, runSentences));
      await queryClient.invalidateQueries({ queryKey: api.cohorts.pathKey() });
      if (outcome.ok) onDone();
    } catch (error) {
      setProblem(readFailure(error).message);
    }
  };
  return { publish, problem, isBusy: publishing.isPending };
}
