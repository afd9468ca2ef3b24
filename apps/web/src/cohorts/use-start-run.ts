import type { MatchRunId, ProgrammeId } from "@belay/core/ids.ts";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { useAttemptKey } from "../lib/use-attempt-key.ts";
import type { Cohorts, Run } from "./cohort-calls.ts";
import { runSentences } from "./run-sentences.ts";
import { refusalOf } from "./run-words.ts";

interface Settings {
  objective: Run["objective"];
  fairnessPpm: number;
  minScore: number;
  repairs?: MatchRunId;
}

/** Starts a run and opens its page; `problem` says why it was not started, with names. */
export function useStartRun(programmeId: ProgrammeId) {
  const navigate = useNavigate();
  const { attemptKey: key, renew } = useAttemptKey();
  const starting = useMutation(api.cohorts.start.mutationOptions());
  const [problem, setProblem] = useState<string | null>(null);
  const begin = async (settings: Settings) => {
    setProblem(null);
    try {
      const outcome = await starting.mutateAsync({ key, programmeId, ...settings });
      if (!outcome.ok) {
        setProblem(sayRefusal(outcome));
        return renew();
      }
      await queryClient.invalidateQueries({ queryKey: api.cohorts.pathKey() });
      const { runId } = outcome.value;
      await navigate({ to: "/programmes/$id/runs/$runId", params: { id: programmeId, runId } });
    } catch (error) {
      setProblem(readFailure(error).message);
    }
  };
  return { begin, problem, isBusy: starting.isPending };
}

/** Impossible locks are named, pair by pair. */
function sayRefusal(refused: Extract<Cohorts["start"], { ok: false }>): string {
  const general = sentence(refused, runSentences);
  const details = "details" in refused ? (refused.details ?? []) : [];
  const named = details.slice(0, 5).map(({ menteeName, mentorName, reason, seats }) => {
    const pair = `${menteeName} with ${mentorName}`;
    if (reason !== null) return `${pair} (${refusalOf(mentorName, reason)})`;
    return refused.code === "LOCK_ABOVE_CAPACITY" ? `${pair} (${seats} free)` : pair;
  });
  return named.length === 0 ? general : `${general} It is about ${named.join(", ")}.`;
}
