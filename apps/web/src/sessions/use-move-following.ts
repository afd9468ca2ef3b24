import { skipToken, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { useAttemptKey } from "../lib/use-attempt-key.ts";
import { moveFollowingSentences } from "./session-sentences.ts";
import { useSeriesChoices } from "./use-series-choices.ts";

/** Where this one is to go, when those that follow it go along. */
export interface FollowingWish {
  sessionId: string;
  startsAt: string;
  waivesOwnRules: boolean;
}

/** The state behind moving this one and the following: where each would go, which are taken, and one attempt at a time. */
export function useMoveFollowing(wish: FollowingWish | null, onMoved: () => void) {
  const [problem, setProblem] = useState<string | null>(null);
  const { attemptKey, renew } = useAttemptKey();
  const plan = useQuery(api.sessions.planFollowing.queryOptions(wish ?? skipToken));
  const open = plan.data?.isOpen ? plan.data : null;
  const choices = useSeriesChoices(open?.occurrences ?? []);
  const moving = useMutation(api.sessions.moveFollowing.mutationOptions());

  const choose = (index: number, startsAt: string | null) => {
    choices.choose(index, startsAt);
    setProblem(null);
    renew();
  };
  const move = async () => {
    if (wish === null || open === null) return;
    const sessions = choices.chosen.flatMap(({ index, startsAt }) => {
      const one = open.occurrences.find((occurrence) => occurrence.index === index);
      return one ? [{ sessionId: one.sessionId, version: one.version, startsAt }] : [];
    });
    if (sessions.length === 0) return setProblem("Choose one of them at least.");
    try {
      const outcome = await moving.mutateAsync({ ...wish, key: attemptKey, sessions });
      if (!outcome.ok) {
        setProblem(sentence(outcome, moveFollowingSentences));
        renew();
      }
      await queryClient.invalidateQueries();
      if (outcome.ok) onMoved();
    } catch (error) {
      setProblem(readFailure(error).message);
    }
  };
  return { plan, open, choices: { ...choices, choose }, move, problem, isMoving: moving.isPending };
}

export type FollowingMove = ReturnType<typeof useMoveFollowing>;
