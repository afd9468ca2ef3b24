import { saveHoursInput } from "@belay/core/calendar/hours-input.ts";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import type { HoursDraft, StoredHours } from "./hours-draft.ts";
import { draftOf, inputOf, isSameDraft } from "./hours-draft.ts";
import { hoursSentences } from "./hours-sentences.ts";

/** The state behind the hours form: a draft over what is stored, and the step back after saving. */
export function useHours(stored: StoredHours) {
  const [draft, setDraft] = useState<HoursDraft>(() => draftOf(stored));
  const [before, setBefore] = useState<HoursDraft | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** Which set of hours the editors show: they begin anew after an undo. */
  const [edition, setEdition] = useState(0);
  const saving = useMutation(api.calendar.saveHours.mutationOptions());
  const store = async (next: HoursDraft): Promise<boolean> => {
    setProblem(null);
    const sent = inputOf(next, stored);
    const parsed = "input" in sent ? saveHoursInput.safeParse(sent.input) : null;
    if (!parsed?.success) {
      const [issue] = parsed?.error.issues ?? [];
      setProblem("problem" in sent ? sent.problem : (issue?.message ?? "Look at the hours again."));
      return false;
    }
    try {
      const outcome = await saving.mutateAsync(parsed.data);
      await queryClient.invalidateQueries();
      if (outcome.ok) setDraft(draftOf(await readHours()));
      else setProblem(sentence(outcome, hoursSentences));
      return outcome.ok;
    } catch (error) {
      setProblem(readFailure(error).message);
      return false;
    }
  };
  const save = async () => {
    if (!(await store(draft))) return;
    setBefore(draftOf(stored));
    setSavedAt(new Date().toISOString());
  };
  const undo = async () => {
    if (before === null || !(await store(before))) return;
    setBefore(null);
    setSavedAt(new Date().toISOString());
    setEdition(edition + 1);
  };
  return {
    draft,
    change: (part: Partial<HoursDraft>) => setDraft((earlier) => ({ ...earlier, ...part })),
    save,
    undo,
    canUndo: before !== null,
    savedAt,
    problem,
    edition,
    isChanged: !isSameDraft(draft, draftOf(stored)),
    isSaving: saving.isPending,
  };
}

function readHours(): Promise<StoredHours> {
  return queryClient.fetchQuery({ ...api.calendar.hours.queryOptions(), staleTime: 0 });
}
