import type { Circle } from "@belay/core/sessions/session-inputs.ts";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import type { GroupDetail } from "./group-calls.ts";
import { closeOutSentences } from "./group-sentences.ts";

export interface GroupSaid {
  /** Null until it is said. */
  held: boolean | null;
  /** Who was there; asked of the mentor only. */
  present: readonly string[];
  learned: string;
  learnedCircle: Circle;
  nextStep: string;
  nextStepCircle: Circle;
}

/** The state behind the close-out of a group. What was typed stays whatever the answer is. */
export function useGroupCloseOut(group: GroupDetail, onDone: () => void) {
  const own = group.closeOuts.find(({ isOwn }) => isOwn) ?? null;
  const [draft, setDraft] = useState<GroupSaid>({
    held: own?.held ?? null,
    present: group.joined.filter(({ wasThere }) => wasThere !== false).map(({ id }) => id),
    learned: own?.learned ?? "",
    learnedCircle: own?.learnedCircle ?? "pair",
    nextStep: own?.nextStep ?? "",
    nextStepCircle: own?.nextStepCircle ?? "pair",
  });
  const [problem, setProblem] = useState<{ held?: string; form?: string }>({});
  const closing = useMutation(api.groups.closeOut.mutationOptions());
  const change = (part: Partial<GroupSaid>) => {
    setDraft({ ...draft, ...part });
    setProblem({});
  };
  const save = async () => {
    const { held, present, ...words } = draft;
    if (held === null) return setProblem({ held: "Say whether it took place." });
    try {
      const outcome = await closing.mutateAsync({
        ...words,
        ...{ groupId: group.id, version: own?.version ?? 0, held },
        present: held && group.role === "mentor" ? [...present] : [],
      });
      if (!outcome.ok) setProblem({ form: sentence(outcome, closeOutSentences) });
      await queryClient.invalidateQueries();
      if (outcome.ok) onDone();
    } catch (error) {
      setProblem({ form: readFailure(error).message });
    }
  };
  return { draft, change, save, problem, isSaving: closing.isPending, isCorrection: own !== null };
}
