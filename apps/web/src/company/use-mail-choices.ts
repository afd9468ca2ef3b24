import { saveMailChoicesInput } from "@belay/core/company/mail-choice-inputs.ts";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import type { Saving } from "../lib/save-line.tsx";
import type { MailChoiceDraft, StoredMailChoices } from "./mail-choice-draft.ts";
import { draftOf, inputOf, isSameDraft } from "./mail-choice-draft.ts";

const CHOICES = api.company.mailChoices.queryOptions();

/** The state behind the choices: a draft over what is stored, and the step back after saving. */
export function useMailChoices(stored: StoredMailChoices) {
  const [draft, setDraft] = useState<MailChoiceDraft>(() => draftOf(stored));
  const [before, setBefore] = useState<MailChoiceDraft | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({});
  const saving = useMutation(api.company.saveMailChoices.mutationOptions());
  const store = async (next: MailChoiceDraft): Promise<boolean> => {
    const parsed = saveMailChoicesInput.safeParse(inputOf(next, stored.version));
    setFields(parsed.success ? {} : fieldsOf(parsed.error.issues));
    setProblem(null);
    if (!parsed.success) return false;
    try {
      const outcome = await saving.mutateAsync(parsed.data);
      await queryClient.refetchQueries({ queryKey: CHOICES.queryKey });
      if (!outcome.ok) setProblem(sentence(outcome, { VERSION_CONFLICT: BEHIND }));
      return outcome.ok;
    } catch (error) {
      setProblem(readFailure(error).message);
      return false;
    }
  };
  const keep = async (next: MailChoiceDraft, back: MailChoiceDraft | null) => {
    if (!(await store(next))) return;
    setDraft(next);
    setBefore(back);
    setSavedAt(new Date().toISOString());
  };
  const line: Saving = {
    save: () => keep(draft, draftOf(stored)),
    undo: () => before && keep(before, null),
    canUndo: before !== null,
    savedAt,
    problem,
    isChanged: !isSameDraft(draft, draftOf(stored)),
    isSaving: saving.isPending,
  };
  const change = (part: Partial<MailChoiceDraft>) => setDraft((earlier) => ({ ...earlier, ...part }));
  return { draft, change, fields, line };
}

const BEHIND =
  "Your choices were changed elsewhere, by a link in a mail or in another window. What you chose is still here: look at it once more, then save again.";

/** The first sentence about each field. */
function fieldsOf(issues: readonly { path: PropertyKey[]; message: string }[]): Record<string, string> {
  return Object.fromEntries(issues.toReversed().map(({ path, message }) => [String(path[0]), message]));
}
