import type { HelpForm } from "@belay/core/help/help-ask.ts";
import { askFlashInput, saysStuckInput } from "@belay/core/help/help-inputs.ts";
import type { SessionKind } from "@belay/core/sessions/session-inputs.ts";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { useAttemptKey } from "../lib/use-attempt-key.ts";
import type { AskCode, RoomQuestion } from "./help-calls.ts";
import { askSentences } from "./help-sentences.ts";

/** What somebody fills in; kept whatever the answer is. */
export interface HelpDraft extends Pick<RoomQuestion, "hours" | "within"> {
  skillId: string | null;
  about: string;
  kind: SessionKind;
}

type Problems = Readonly<Partial<Record<"skillId" | "about", string>>>;

/** The state behind both dialogs: what is asked, who could help with it, and one attempt at a time. */
export function useAskForHelp(form: HelpForm, skillId: string | null) {
  const [draft, setDraft] = useState<HelpDraft>({
    ...{ skillId, about: "", kind: "pairing", hours: "own", within: "week" },
  });
  const [problems, setProblems] = useState<Problems>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const { attemptKey, renew } = useAttemptKey();
  const flash = useMutation(api.help.askFlash.mutationOptions());
  const stuck = useMutation(api.help.sayStuck.mutationOptions());
  const { hours, within } = draft;
  const room = useQuery({
    ...api.help.room.queryOptions({ form, skillId: draft.skillId ?? "", hours, within }),
    enabled: draft.skillId !== null,
    placeholderData: (earlier) => earlier,
  });

  const change = (part: Partial<HelpDraft>) => {
    setDraft({ ...draft, ...part });
    setProblems({});
    setRefusal(null);
    renew();
  };
  const submit = async () => {
    const wish = { ...draft, key: attemptKey };
    const read = form === "flash" ? askFlashInput.safeParse(wish) : saysStuckInput.safeParse(wish);
    if (!read.success) return fail(problemsOf(read.error.issues));
    const outcome = await (form === "flash"
      ? flash.mutateAsync(askFlashInput.parse(wish))
      : stuck.mutateAsync(saysStuckInput.parse(wish)));
    await queryClient.invalidateQueries();
    if (outcome.ok) return true;
    const words = sentence<AskCode>(outcome, askSentences);
    renew();
    if (outcome.field === "skillId") return fail({ skillId: words });
    setRefusal(words);
    return false;
  };
  const fail = (found: Problems) => {
    setProblems(found);
    return false;
  };
  /** True when it is asked. */
  const send = async (): Promise<boolean> => {
    setRefusal(null);
    try {
      return await submit();
    } catch (error) {
      setRefusal(readFailure(error).message);
      return false;
    }
  };
  const isSending = flash.isPending || stuck.isPending;
  return { form, draft, change, send, isSending, problems, refusal, room };
}

export type AskingForHelp = ReturnType<typeof useAskForHelp>;

function problemsOf(issues: readonly { path: readonly PropertyKey[]; message: string }[]): Problems {
  const of = (field: string) => issues.find(({ path }) => path[0] === field)?.message;
  const [skillId, about] = [of("skillId"), of("about")];
  return { ...(skillId ? { skillId } : {}), ...(about ? { about } : {}) };
}
