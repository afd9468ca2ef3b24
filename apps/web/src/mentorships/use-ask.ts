import { goalWords } from "@belay/core/ladder/goal-words.ts";
import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { useLadder } from "../ladder/use-ladder.ts";
import { fieldProblems } from "../lib/field-problems.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { useAttemptKey } from "../lib/use-attempt-key.ts";
import { firstName } from "../people/first-name.ts";
import { startMessage, toStoredGoal } from "./ask-choice.ts";
import type { AskCode } from "./mentorship-calls.ts";
import { askSentences } from "./mentorship-sentences.ts";

const NONE: Readonly<Record<string, string>> = {};

/** What is being asked, and sending it once however often the button is pressed. */
export function useAsk(mentor: { id: string; name: string }, goals: readonly RequestGoal[]) {
  const known = useLadder();
  const { attemptKey, renew } = useAttemptKey();
  const [chosen, choose] = useState(0);
  // Null until somebody writes: the start follows the chosen goal.
  const [written, write] = useState<string | null>(null);
  const [problems, setProblems] = useState(NONE);
  const [refusal, setRefusal] = useState<string | null>(null);
  const sending = useMutation(api.mentorships.ask.mutationOptions());
  const name = firstName(mentor.name);
  const goal = goals[chosen] ?? goals[0];
  const start = goal
    ? startMessage({
        mentorName: name,
        goal: goalWords(toStoredGoal(goal), known),
        isLevel: goal.kind === "level",
      })
    : "";
  const message = written ?? start;

  const send = async (): Promise<boolean> => {
    if (goal === undefined) return false;
    setRefusal(null);
    setProblems(NONE);
    if (message.trim() === start.trim()) {
      setProblems({ message: `Finish the sentence, so that ${name} knows what it is about.` });
      return false;
    }
    try {
      const outcome = await sending.mutateAsync({ key: attemptKey, mentorId: mentor.id, goal, message });
      if (!outcome.ok) {
        setRefusal(sentence<AskCode>(outcome, askSentences(name)));
        renew();
      }
      // A refusal means that something moved on: then the page behind shows how it stands, too.
      await queryClient.invalidateQueries();
      return outcome.ok;
    } catch (error) {
      const { message: words, isWorthRetrying } = readFailure(error);
      setProblems(fieldProblems(error));
      setRefusal(words);
      // After a lost answer the same key asks once; after words were refused, changed ones are a new attempt.
      if (!isWorthRetrying) renew();
      return false;
    }
  };
  return {
    firstName: name,
    chosen,
    choose,
    message,
    write,
    problems,
    refusal,
    send,
    isSending: sending.isPending,
  };
}
