import { beginLeaveInput } from "@belay/core/mentorships/leave-inputs.ts";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { useAttemptKey } from "../lib/use-attempt-key.ts";
import { useViewer } from "../lib/viewer.ts";
import type { LeaveDraft, LeaveMentee } from "./leave-draft.ts";
import { choiceOf } from "./leave-draft.ts";
import { leaveSentences } from "./leave-sentences.ts";

const EMPTY: LeaveDraft = { fromDate: "", returnDate: "", note: "", choices: {}, kept: [] };

/** The state behind planning a leave; nothing happens before the summary is confirmed. */
export function useLeave(mentees: readonly LeaveMentee[], onBegun: () => void) {
  const { id: ownId } = useViewer();
  const [draft, setDraft] = useState(EMPTY);
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { attemptKey, renew } = useAttemptKey();
  const beginning = useMutation(api.mentorships.beginLeave.mutationOptions());
  const change = (part: Partial<LeaveDraft>) => {
    setDraft((earlier) => ({ ...earlier, ...part }));
    setProblem(null);
    renew();
  };
  const read = (sessions: readonly { id: string }[]) => {
    const { fromDate, returnDate, note, kept } = draft;
    const choices = mentees.map((mentee) => ({
      mentorshipId: mentee.mentorshipId,
      ...choiceOf(draft, mentee),
    }));
    const cancelSessionIds = sessions.map(({ id }) => id).filter((id) => !kept.includes(id));
    return beginLeaveInput.safeParse({
      key: attemptKey,
      fromDate,
      returnDate,
      note,
      choices,
      cancelSessionIds,
    });
  };
  const ask = () => {
    const parsed = read([]);
    setProblem(parsed.success ? null : (parsed.error.issues[0]?.message ?? "Look at the dates again."));
    setAsking(parsed.success);
  };
  const begin = async (sessions: readonly { id: string }[]) => {
    const parsed = read(sessions);
    if (!parsed.success) return;
    try {
      const outcome = await beginning.mutateAsync(parsed.data);
      if (!outcome.ok) {
        setProblem(sentence(outcome, leaveSentences));
        renew();
      }
      await queryClient.invalidateQueries();
      if (outcome.ok) onBegun();
    } catch (error) {
      setProblem(readFailure(error).message);
    }
  };
  return {
    ...{ draft, change, ask, begin, isAsking, problem, ownId },
    dismiss: () => setAsking(false),
    isBusy: beginning.isPending,
  };
}

export type Leave = ReturnType<typeof useLeave>;
