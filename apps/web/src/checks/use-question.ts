import type { Feeling, Rhythm } from "@belay/core/checks/check-inputs.ts";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import type { QuestionCode } from "./check-calls.ts";
import { questionSentences } from "./check-sentences.ts";

interface QuestionDraft {
  feeling: Feeling | null;
  rhythm: Rhythm | null;
  words: string;
  circle: "me" | "pair";
}

interface Asking {
  questionId: string;
  isFit: boolean;
  /** When it is answered; `canChange` when it is not right. */
  onAnswered: (answer: { canChange: boolean }) => Promise<void>;
}

/** The state behind a short question. What was chosen and typed stays whatever the answer is. */
export function useQuestion({ questionId, isFit, onAnswered }: Asking) {
  const [draft, setDraft] = useState<QuestionDraft>({ feeling: null, rhythm: null, words: "", circle: "me" });
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const answering = useMutation(api.checks.answer.mutationOptions());
  const change = (part: Partial<QuestionDraft>) => {
    setDraft({ ...draft, ...part });
    setProblems({});
  };
  const save = async () => {
    const { feeling, rhythm, words, circle } = draft;
    if (feeling === null) return setProblems({ feeling: "Choose the one that comes closest." });
    if (!isFit && rhythm === null) return setProblems({ rhythm: questionSentences.RHYTHM_MISSING });
    try {
      const outcome = await answering.mutateAsync({ questionId, feeling, rhythm, words, circle });
      if (outcome.ok) return await onAnswered(outcome.value);
      setProblems({ [outcome.field ?? "form"]: sentence<QuestionCode>(outcome, questionSentences) });
      await queryClient.invalidateQueries();
    } catch (error) {
      setProblems({ form: readFailure(error).message });
    }
  };
  return { draft, change, save, problems, isSaving: answering.isPending };
}
