import { skipToken, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { useAttemptKey } from "../lib/use-attempt-key.ts";
import type { AnswerOf } from "./session-calls.ts";
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
  // Null until somebody chooses: then all go for which there is room.
  const [moving, setMoving] = useState<string[] | null>(null);
  const { attemptKey, renew } = useAttemptKey();
  const asked = wish && (moving === null ? wish : { ...wish, moving });
  const plan = useQuery({
    ...api.sessions.planFollowing.queryOptions(asked ?? skipToken),
    // While it is judged anew, the list stays in sight.
    placeholderData: (earlier) => earlier,
  });
  const open = plan.data?.isOpen ? plan.data : null;
  const choices = useSeriesChoices(open?.occurrences ?? []);
  const mutation = useMutation(api.sessions.moveFollowing.mutationOptions());

  const choose = (index: number, startsAt: string | null) => {
    choices.choose(index, startsAt);
    // What stays keeps its time, which may be in the way of another.
    const goes = (one: Planned) => (one.index === index ? startsAt !== null : choices.startOf(one) !== null);
    setMoving((open?.occurrences ?? []).filter(goes).map(({ sessionId }) => sessionId));
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
      const outcome = await mutation.mutateAsync({ ...wish, key: attemptKey, sessions });
      if (!outcome.ok) {
        setProblem(sentence(outcome, moveFollowingSentences));
        setMoving(sessions.map(({ sessionId }) => sessionId));
        renew();
      }
      await queryClient.invalidateQueries();
      if (outcome.ok) onMoved();
    } catch (error) {
      setProblem(readFailure(error).message);
    }
  };
  return { plan, open, choices: { ...choices, choose }, move, problem, isMoving: mutation.isPending };
}

type Planned = Extract<AnswerOf["planFollowing"], { isOpen: true }>["occurrences"][number];

export type FollowingMove = ReturnType<typeof useMoveFollowing>;
