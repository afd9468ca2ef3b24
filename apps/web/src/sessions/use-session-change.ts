import type { FollowingAction } from "@belay/core/sessions/series-inputs.ts";
import type { Absent } from "@belay/core/sessions/session.ts";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import type { AnswerOf } from "./session-calls.ts";
import type { ChangeCode, FollowingCode } from "./session-sentences.ts";
import { followingSentences } from "./session-sentences.ts";

/** What is done to a session, under the version that the person sees; `problem` says why it was not. */
export function useSessionChange({ id, version }: { id: string; version: number }) {
  const [problem, setProblem] = useState<string | null>(null);
  const verbs = useVerbs();
  const following = useMutation(api.sessions.changeFollowing.mutationOptions());
  const marking = useMutation(api.sessions.markNoShow.mutationOptions());
  const seen = { sessionId: id, version };
  /** True when it is done. */
  const settle = async (
    answer: () => Promise<AnswerOf["cancel"] | AnswerOf["changeFollowing"]>,
  ): Promise<boolean> => {
    setProblem(null);
    try {
      const outcome = await answer();
      if (!outcome.ok) setProblem(sentence<ChangeCode | FollowingCode>(outcome, followingSentences));
      // A refusal means that something moved on: then the page shows how it stands, too.
      await queryClient.invalidateQueries();
      return outcome.ok;
    } catch (error) {
      setProblem(readFailure(error).message);
      return false;
    }
  };
  const change = (verb: ChangeVerb, reason?: string) =>
    settle(() => verbs[verb].mutateAsync(reason === undefined ? seen : { ...seen, reason }));
  const markNoShow = (absent: Absent) => settle(() => marking.mutateAsync({ ...seen, absent }));
  /** The same for several of a series, all or none. */
  const changeFollowing = (action: FollowingAction, sessions: readonly SeenSession[], reason = "") =>
    settle(() => following.mutateAsync({ action, sessions: [...sessions], reason }));
  const isBusy =
    following.isPending || marking.isPending || Object.values(verbs).some(({ isPending }) => isPending);
  return { change, changeFollowing, markNoShow, problem, isBusy };
}

/** A session as somebody saw it. */
export interface SeenSession {
  sessionId: string;
  version: number;
}

export type SessionChanges = ReturnType<typeof useSessionChange>;
export type ChangeVerb = keyof ReturnType<typeof useVerbs>;

function useVerbs() {
  return {
    accept: useMutation(api.sessions.accept.mutationOptions()),
    decline: useMutation(api.sessions.decline.mutationOptions()),
    withdraw: useMutation(api.sessions.withdraw.mutationOptions()),
    cancel: useMutation(api.sessions.cancel.mutationOptions()),
    acceptChange: useMutation(api.sessions.acceptChange.mutationOptions()),
    declineChange: useMutation(api.sessions.declineChange.mutationOptions()),
    withdrawChange: useMutation(api.sessions.withdrawChange.mutationOptions()),
    complete: useMutation(api.sessions.complete.mutationOptions()),
    undoNoShow: useMutation(api.sessions.undoNoShow.mutationOptions()),
  };
}
