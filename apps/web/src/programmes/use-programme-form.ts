import { normaliseWeights } from "@belay/core/programmes/normalise-weights.ts";
import type { ProgrammeRefusal } from "@belay/core/programmes/programme-inputs.ts";
import { createProgrammeInput } from "@belay/core/programmes/programme-inputs.ts";
import type { Ok, Refused } from "@belay/core/result.ts";
import { useState } from "react";
import { fieldProblems } from "../lib/field-problems.ts";
import { focusFirstProblem } from "../lib/focus-first-problem.ts";
import { readFailure } from "../lib/read-failure.ts";
import { useAttemptKey } from "../lib/use-attempt-key.ts";
import type { ProgrammeDraft } from "./programme-draft.ts";
import { settingsOf } from "./programme-draft.ts";
import { sayProgrammeRefusal } from "./programme-sentences.ts";

type Settings = ReturnType<typeof settingsOf>;

interface Sending<Value> {
  start: ProgrammeDraft;
  send: (settings: Settings, key: string) => Promise<Ok<Value> | Refused<ProgrammeRefusal>>;
  onDone: (value: Value) => unknown;
}

/** The state behind both forms of a programme. What was typed stays whatever the answer is. */
export function useProgrammeForm<Value>({ start, send, onDone }: Sending<Value>) {
  const [draft, setDraft] = useState(start);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [isBusy, setBusy] = useState(false);
  const { attemptKey, renew } = useAttemptKey();
  const change = (part: Partial<ProgrammeDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setProblems({});
    renew();
  };
  const show = (found: Record<string, string>) => {
    setProblems(found);
    requestAnimationFrame(focusFirstProblem);
  };
  const save = async () => {
    if (isBusy) return;
    const wrong = problemsOf(draft, attemptKey);
    if (Object.keys(wrong).length > 0) return show(wrong);
    setBusy(true);
    try {
      const outcome = await send(settingsOf(draft), attemptKey);
      if (outcome.ok) return await onDone(outcome.value);
      show({ [outcome.field ?? "form"]: sayProgrammeRefusal(outcome) });
      renew();
    } catch (error) {
      const byField = fieldProblems(error);
      show(Object.keys(byField).length > 0 ? byField : { form: readFailure(error).message });
    } finally {
      setBusy(false);
    }
  };
  return { draft, change, save, problems, isBusy };
}

export type ProgrammeEditing = Pick<ReturnType<typeof useProgrammeForm>, "draft" | "change" | "problems">;

/** What the same rules say here, before anything is sent. */
function problemsOf(draft: ProgrammeDraft, key: string): Record<string, string> {
  const weights = normaliseWeights(draft.policy.weights);
  if (!weights.ok) return { weights: sayProgrammeRefusal(weights) };
  const parsed = createProgrammeInput.safeParse({ key, ...settingsOf(draft) });
  if (parsed.success) return {};
  return Object.fromEntries(
    parsed.error.issues.toReversed().map(({ path, message }) => [fieldOf(path), message]),
  );
}

const NESTED = new Set<PropertyKey>(["policy", "clocks"]);
const fieldOf = (path: readonly PropertyKey[]) =>
  String(path[0] !== undefined && NESTED.has(path[0]) ? (path[1] ?? "form") : (path[0] ?? "form"));
