import type { AppRouter } from "@belay/api";
import { saveHoursInput } from "@belay/core/calendar/hours-input.ts";
import { useMutation } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import type { WeeklyHours } from "./hours-editor.tsx";
import { hoursSentences } from "./hours-sentences.ts";

export type StoredHours = inferRouterOutputs<AppRouter>["calendar"]["hours"];

/** What is painted and not saved yet. */
export interface HoursDraft {
  weekly: WeeklyHours;
  acceptsAutomatically: boolean;
}

/** The state behind the hours form: a draft over what is stored, and the step back after saving. */
export function useHours(stored: StoredHours) {
  const [draft, setDraft] = useState<HoursDraft>(stored);
  const [before, setBefore] = useState<HoursDraft | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** Which set of hours the editor shows: it begins anew after an undo. */
  const [edition, setEdition] = useState(0);
  const saving = useMutation(api.calendar.saveHours.mutationOptions());
  const store = async (next: HoursDraft): Promise<boolean> => {
    setProblem(null);
    try {
      const parsed = saveHoursInput.safeParse({ ...next, version: stored.version });
      if (!parsed.success) {
        setProblem(parsed.error.issues[0]?.message ?? "Paint the hours again.");
        return false;
      }
      const outcome = await saving.mutateAsync(parsed.data);
      if (!outcome.ok) setProblem(sentence(outcome, hoursSentences));
      await queryClient.invalidateQueries();
      return outcome.ok;
    } catch (error) {
      setProblem(readFailure(error).message);
      return false;
    }
  };
  const save = async () => {
    if (!(await store(draft))) return;
    setBefore({ weekly: stored.weekly, acceptsAutomatically: stored.acceptsAutomatically });
    setSavedAt(new Date().toISOString());
  };
  const undo = async () => {
    if (before === null || !(await store(before))) return;
    setDraft(before);
    setBefore(null);
    setSavedAt(new Date().toISOString());
    setEdition(edition + 1);
  };
  const isChanged = !isSame(draft, stored);
  return {
    draft,
    setDraft,
    save,
    undo,
    before,
    savedAt,
    problem,
    edition,
    isChanged,
    isSaving: saving.isPending,
  };
}

/** The same hours, however they are written: the database keeps no order of fields. */
function isSame(one: HoursDraft, other: HoursDraft): boolean {
  return one.acceptsAutomatically === other.acceptsAutomatically && spell(one.weekly) === spell(other.weekly);
}

function spell(weekly: WeeklyHours): string {
  if (weekly === null) return "unsaid";
  const windows = weekly.map(({ day, start, end }) => `${day} ${start} ${end}`);
  return windows.toSorted().join("; ");
}
