import { logSessionInput } from "@belay/core/sessions/log-session-input.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import type { Circle, SessionKind } from "@belay/core/sessions/session-inputs.ts";
import { wallClock } from "@belay/core/time-words/wall-clock.ts";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { fieldProblems } from "../lib/field-problems.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { useAttemptKey } from "../lib/use-attempt-key.ts";
import { useViewer } from "../lib/viewer.ts";
import { pastMoment } from "./past-moment.ts";
import { logSentences } from "./session-sentences.ts";

/** What the form holds, as typed. */
export interface LogDraft {
  otherId: string;
  as: Party;
  date: string;
  time: string;
  minutes: string;
  kind: SessionKind;
  topic: string;
  learned: string;
  learnedCircle: Circle;
  nextStep: string;
  nextStepCircle: Circle;
}

const untouched = {
  time: "",
  minutes: "60",
  kind: "pairing",
  topic: "",
  learned: "",
  learnedCircle: "pair",
  nextStep: "",
  nextStepCircle: "pair",
} as const;

interface Wish {
  otherId: string;
  as: Party;
  now: string;
  onLogged: (sessionId: string) => void;
}

/** The session of one's own that stands in the way, to be looked at. */
export interface Overlapped {
  id: string;
  topic: string;
}

/** The state behind "Log a past session". What was typed stays whatever the answer is. */
export function useLogSession({ otherId, as, now, onLogged }: Wish) {
  const { timeZone } = useViewer();
  const [draft, setDraft] = useState<LogDraft>({
    ...untouched,
    otherId,
    as,
    date: wallClock(now, timeZone).date,
  });
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [overlapped, setOverlapped] = useState<Overlapped | null>(null);
  const { attemptKey, renew } = useAttemptKey();
  const logging = useMutation(api.sessions.log.mutationOptions());
  const change = (part: Partial<LogDraft>) => {
    setDraft({ ...draft, ...part });
    setProblems({});
    setOverlapped(null);
    renew();
  };
  const save = async () => {
    const { date, time, minutes, ...words } = draft;
    const startsAt = pastMoment(date, time, timeZone);
    const parsed = logSessionInput.safeParse({
      ...words,
      key: attemptKey,
      startsAt,
      durationMinutes: Number(minutes),
    });
    if (!parsed.success) return setProblems(readIssues(draft, parsed.error.issues));
    try {
      const outcome = await logging.mutateAsync(parsed.data);
      if (outcome.ok) {
        await queryClient.invalidateQueries();
        return onLogged(outcome.value.id);
      }
      setProblems({ [outcome.field ?? "form"]: sentence(outcome, logSentences) });
      const { sessionId, topic } = outcome.details ?? {};
      setOverlapped(sessionId && topic ? { id: sessionId, topic } : null);
      renew();
    } catch (error) {
      const byField = fieldProblems(error);
      setProblems(Object.keys(byField).length > 0 ? byField : { form: readFailure(error).message });
    }
  };
  return { draft, change, save, problems, overlapped, isSaving: logging.isPending };
}

type Issues = readonly { path: readonly PropertyKey[]; message: string }[];

function readIssues({ otherId }: LogDraft, issues: Issues): Record<string, string> {
  const byField = issues
    .toReversed()
    .map(({ path, message }): [string, string] => [String(path[0] ?? "form"), message]);
  return {
    ...Object.fromEntries(byField),
    ...(otherId === "" ? { otherId: "Choose who it was with." } : {}),
  };
}

export type SessionLogging = ReturnType<typeof useLogSession>;
