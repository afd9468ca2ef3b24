import { closeOutInput } from "@belay/core/sessions/close-out-input.ts";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import type { CloseOutDraft, CloseOutRow, CloseOutSuggestion } from "./close-out-draft.ts";
import { draftOf, startOf } from "./close-out-draft.ts";
import { closeOutSentences } from "./session-sentences.ts";

const MOST_LINES = 6;

interface Wish {
  session: { id: string; startsAt: string };
  /** What the viewer said before, which they now correct. */
  own: CloseOutRow | null;
  /** What the agenda says of it, until somebody types. */
  suggestion: CloseOutSuggestion;
  onDone: () => void;
}

/** The state behind the close-out form. What was typed stays whatever the answer is. */
export function useCloseOut({ session, own, suggestion, onDone }: Wish) {
  const [ids] = useState(() => Array.from({ length: MOST_LINES }, () => crypto.randomUUID()));
  const [typed, setTyped] = useState<CloseOutDraft | null>(null);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const closing = useMutation(api.sessions.closeOut.mutationOptions());
  const draft = typed ?? (own ? draftOf(own) : startOf(suggestion, { ids, startsAt: session.startsAt }));
  const change = (part: Partial<CloseOutDraft>) => {
    setTyped({ ...draft, ...part });
    setProblems({});
  };
  const save = async () => {
    const parsed = closeOutInput.safeParse({
      ...draft,
      absent: draft.held ? null : draft.absent,
      actions: draft.actions.filter(({ words }) => words.trim() !== ""),
      sessionId: session.id,
      version: own?.version ?? 0,
    });
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
