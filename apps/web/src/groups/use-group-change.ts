import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import type { InputOf } from "./group-calls.ts";
import { changeSentences, seatSentences } from "./group-sentences.ts";

type Told = { ok: true } | { ok: false; words: string };

/** What is done to a group or to one's seat in it; `problem` says why it was not. */
export function useGroupChange() {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const joining = useMutation(api.groups.join.mutationOptions());
  const leaving = useMutation(api.groups.leave.mutationOptions());
  const accepting = useMutation(api.groups.accept.mutationOptions());
  const cancelling = useMutation(api.groups.cancel.mutationOptions());
  const moving = useMutation(api.groups.move.mutationOptions());
  /** True when it is done. A refusal means that something moved on: then the page shows how it stands, too. */
  const attempt = async (ask: () => Promise<Told>): Promise<boolean> => {
    setProblem(null);
    setBusy(true);
    try {
      const told = await ask();
      if (!told.ok) setProblem(told.words);
      await queryClient.invalidateQueries();
      return told.ok;
    } catch (error) {
      setProblem(readFailure(error).message);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const seat = (verb: { mutateAsync: typeof joining.mutateAsync }) => (groupId: string) =>
    attempt(async () => {
      const outcome = await verb.mutateAsync({ groupId });
      return outcome.ok ? outcome : { ok: false, words: sentence(outcome, seatSentences) };
    });
  return {
    ...{ problem, isBusy },
    join: seat(joining),
    leave: seat(leaving),
    accept: seat(accepting),
    cancel: (input: InputOf["cancel"]) =>
      attempt(async () => {
        const outcome = await cancelling.mutateAsync(input);
        return outcome.ok ? outcome : { ok: false, words: sentence(outcome, changeSentences) };
      }),
    move: (input: InputOf["move"]) =>
      attempt(async () => {
        const outcome = await moving.mutateAsync(input);
        if (outcome.ok) return outcome;
        const words = sentence(outcome, changeSentences);
        return {
          ok: false,
          words: outcome.code === "SOME_ARE_BUSY" ? sayBusy(outcome.details?.busy, words) : words,
        };
      }),
  };
}

function sayBusy(busy: number | undefined, otherwise: string): string {
  if (!busy) return otherwise;
  const who = busy === 1 ? "1 person who has a seat has" : `${busy} people who have a seat have`;
  return `${who} something else then. Choose another time.`;
}
