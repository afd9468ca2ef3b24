import type { Audience } from "@belay/core/groups/group-inputs.ts";
import { createGroupInput } from "@belay/core/groups/group-inputs.ts";
import type { SessionKind } from "@belay/core/sessions/session-inputs.ts";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { fieldProblems } from "../lib/field-problems.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { useAttemptKey } from "../lib/use-attempt-key.ts";
import { createSentences } from "./group-sentences.ts";
import type { GroupTime } from "./group-time-fields.tsx";

export interface GroupDraft extends GroupTime {
  topic: string;
  description: string;
  kind: SessionKind;
  /** Null for none. */
  skillId: string | null;
  seats: number;
  audience: Audience;
  teamId: string;
}

const untouched = {
  topic: "",
  description: "",
  kind: "review",
  skillId: null,
  seats: 6,
  audience: "company",
  teamId: "",
  startsAt: "",
  durationMinutes: 60,
  waivesOwnRules: false,
} as const;

/** The state behind "Open a group". What was typed stays whatever the answer is. */
export function useCreateGroup({ date, onOpened }: { date: string; onOpened: (id: string) => void }) {
  const [draft, setDraft] = useState<GroupDraft>({ ...untouched, date });
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const { attemptKey, renew } = useAttemptKey();
  const creating = useMutation(api.groups.create.mutationOptions());
  const change = (part: Partial<GroupDraft>) => {
    setDraft({ ...draft, ...part });
    setProblems({});
    renew();
  };
  const save = async () => {
    const { date: _date, teamId, ...words } = draft;
    const team = draft.audience === "team" && teamId !== "" ? teamId : null;
    const parsed = createGroupInput.safeParse({ ...words, key: attemptKey, teamId: team });
    if (!parsed.success) return setProblems(readIssues(parsed.error.issues));
    try {
      const outcome = await creating.mutateAsync(parsed.data);
      if (outcome.ok) {
        await queryClient.invalidateQueries();
        return onOpened(outcome.value.id);
      }
      setProblems({ [outcome.field ?? "form"]: sentence(outcome, createSentences) });
      renew();
    } catch (error) {
      const byField = fieldProblems(error);
      setProblems(Object.keys(byField).length > 0 ? byField : { form: readFailure(error).message });
    }
  };
  return { draft, change, save, problems, isSaving: creating.isPending };
}

type Issues = readonly { path: readonly PropertyKey[]; message: string }[];

function readIssues(issues: Issues): Record<string, string> {
  return Object.fromEntries(
    issues.toReversed().map(({ path, message }) => [String(path[0] ?? "form"), message]),
  );
}
