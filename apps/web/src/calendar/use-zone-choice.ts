import type { ZoneMode } from "@belay/core/calendar/change-zone.ts";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { hoursSentences } from "./hours-sentences.ts";

/** The zone that somebody's hours are in, and the version of the row that says so. */
export interface StoredZone {
  timeZone: string;
  version: number;
}

/** The state behind every way to another zone: what is asked about, what came of it, and what was refused. */
export function useZoneChoice(stored: StoredZone) {
  /** The zone that the dialog begins with; null while it is closed. */
  const [suggested, setSuggested] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const changing = useMutation(api.calendar.changeZone.mutationOptions());

  const change = async (to: { timeZone: string; mode: ZoneMode }, because = "") => {
    setProblem(null);
    try {
      const outcome = await changing.mutateAsync({ ...to, version: stored.version });
      await queryClient.invalidateQueries();
      if (!outcome.ok) return setProblem(sentence(outcome, hoursSentences));
      setSuggested(null);
      setSaid(`Your zone is ${to.timeZone} now. ${because}`.trim());
    } catch (error) {
      setProblem(readFailure(error).message);
    }
  };
  const choose = async (timeZone: string) => {
    setSaid(null);
    setProblem(null);
    try {
      const to = { timeZone, mode: "local" } as const;
      const { isAsked } = await queryClient.fetchQuery(api.calendar.zoneChange.queryOptions(to));
      if (isAsked || timeZone === stored.timeZone) return setSuggested(timeZone);
      await change(to, NOTHING_ELSE);
    } catch (error) {
      setProblem(readFailure(error).message);
    }
  };
  const close = () => {
    setSuggested(null);
    setProblem(null);
  };
  return { stored, suggested, said, problem, change, choose, close, isChanging: changing.isPending };
}

export type ZoneChoice = ReturnType<typeof useZoneChoice>;

const NOTHING_ELSE = "You have no hours and no sessions yet, so nothing else has changed.";
