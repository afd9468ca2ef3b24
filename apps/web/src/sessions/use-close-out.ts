import { closeOutInput } from "@belay/core/sessions/session-inputs.ts";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import type { InputOf, PairsPart } from "./session-calls.ts";
import { closeOutSentences } from "./session-sentences.ts";

type Input = InputOf["closeOut"];
export type CloseOutRow = PairsPart["closeOuts"][number];

/** What the form holds; `held` null until it is said. */
export interface CloseOutDraft {
  held: boolean | null;
  absent: NonNullable<Input["absent"]> | null;
  learned: string;
  learnedCircle: NonNullable<Input["learnedCircle"]>;
  nextStep: string;
  nextStepCircle: NonNullable<Input["nextStepCircle"]>;
}

const untouched: CloseOutDraft = {
  held: null,
  absent: null,
  learned: "",
  learnedCircle: "pair",
  nextStep: "",
  nextStepCircle: "pair",
};

interface Wish {
  sessionId: string;
  /** What the viewer said before, which they now correct. */
  own: CloseOutRow | null;
  onDone: () => void;
}

/** The state behind the close-out form. What was typed stays whatever the answer is. */
export function useCloseOut({ sessionId, own, onDone }: Wish) {
  const [draft, setDraft] = useState<CloseOutDraft>(own ?? untouched);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const closing = useMutation(api.sessions.closeOut.mutationOptions());
  const change = (part: Partial<CloseOutDraft>) => {
    setDraft({ ...draft, ...part });
    setProblems({});
  };
  const save = async () => {
    const absent = draft.held ? null : draft.absent;
    const parsed = closeOutInput.safeParse({ ...draft, absent, sessionId, version: own?.version ?? 0 });
    if (!parsed.success) return setProblems(readIssues(draft, parsed.error.issues));
    try {
      const outcome = await closing.mutateAsync(parsed.data);
      if (!outcome.ok) setProblems({ [outcome.field ?? "form"]: sentence(outcome, closeOutSentences) });
      await queryClient.invalidateQueries();
      if (outcome.ok) onDone();
    } catch (error) {
      setProblems({ form: readFailure(error).message });
    }
  };
  return { draft, change, save, problems, isSaving: closing.isPending };
}

type Issues = readonly { path: readonly PropertyKey[]; message: string }[];

function readIssues({ held }: CloseOutDraft, issues: Issues): Record<string, string> {
  // Whoever has not said whether it took place need not hear who was away.
  if (held === null) return { held: "Say whether it took place." };
  return Object.fromEntries(issues.map(({ path, message }) => [String(path[0] ?? "form"), message]));
}
