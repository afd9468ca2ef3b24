import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { fieldProblems } from "../lib/field-problems.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { useAttemptKey } from "../lib/use-attempt-key.ts";
import { firstName } from "../people/first-name.ts";
import type { AskCode } from "./mentorship-calls.ts";
import { askSentences } from "./mentorship-sentences.ts";
import type { Choosable } from "./pick-next.ts";
import { useAskWords } from "./use-ask-words.ts";

const NONE: Readonly<Record<string, string>> = {};

interface Asking {
  mentor: Choosable;
  goals: readonly RequestGoal[];
  /** Who was chosen before, to be asked in turn. */
  others: readonly Choosable[];
}

/** What is being asked and whom next, and sending it once however often the button is pressed. */
export function useAsk({ mentor, goals, others }: Asking) {
  const { attemptKey, renew } = useAttemptKey();
  const [next, setNext] = useState(others);
  const name = firstName(mentor.name);
  const words = useAskWords(goals, { name, isFor: next.length === 0 ? "one" : "several" });
  const [problems, setProblems] = useState(NONE);
  const [refusal, setRefusal] = useState<string | null>(null);
  const sending = useMutation(api.mentorships.ask.mutationOptions());
  const { goal, message } = words;

  const send = async (): Promise<boolean> => {
    if (goal === undefined) return false;
    setRefusal(null);
    setProblems(NONE);
    if (words.isUnfinished) {
      setProblems({ message: `Finish the sentence, so that ${name} knows what it is about.` });
      return false;
    }
    try {
      const ids = next.map(({ id }) => id);
      const input = { key: attemptKey, mentorId: mentor.id, goal, message, next: ids };
      const outcome = await sending.mutateAsync(input);
      if (!outcome.ok) {
        setRefusal(sentence<AskCode>(outcome, askSentences(name)));
        renew();
      }
      // A refusal means that something moved on: then the page behind shows how it stands, too.
      await queryClient.invalidateQueries();
      return outcome.ok;
    } catch (error) {
      const { message: failure, isWorthRetrying } = readFailure(error);
      setProblems(fieldProblems(error));
      setRefusal(failure);
      // After a lost answer the same key asks once; after words were refused, changed ones are a new attempt.
      if (!isWorthRetrying) renew();
      return false;
    }
  };
  return { ...words, firstName: name, next, setNext, problems, refusal, send, isSending: sending.isPending };
}
