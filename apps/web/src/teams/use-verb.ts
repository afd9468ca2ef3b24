import type { Ok, Refused } from "@belay/core/result.ts";
import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { readFailure } from "../lib/read-failure.ts";
import { refreshCompany } from "./refresh-company.ts";

/** What is wrong with what was sent: by field, or with the whole. */
export interface Problems {
  fields: Readonly<Record<string, string>>;
  general: string | null;
}

interface Verb<Input, Value, Refusal extends Refused<string, unknown>> {
  call: (input: Input) => Promise<Ok<Value> | Refusal>;
  /** The sentence for a refusal. */
  say: (refused: Refusal) => string;
  onDone?: ((value: Value) => unknown) | undefined;
  /** Puts the sentences beside the fields, where they stand until the field is changed. */
  onProblems?: ((fields: Readonly<Record<string, string>>) => void) | undefined;
}

const STALE = new Set(["VERSION_CONFLICT", "NOT_FOUND"]);
const NONE: Problems = { fields: {}, general: null };

/** One verb of the server as a screen uses it: send, whether it is on its way, and what was wrong, in words. */
export function useVerb<Input, Value, Refusal extends Refused<string, unknown>>(
  verb: Verb<Input, Value, Refusal>,
) {
  const { say, onDone, onProblems } = verb;
  const { mutate, isPending, data, error } = useMutation({ mutationFn: verb.call });
  const isUnderWay = useRef(false);
  const show = ({ fields }: Problems) => {
    onProblems?.(fields);
    requestAnimationFrame(focusFirstProblem);
  };
  const refuse = async (refused: Refusal) => {
    show(ofRefusal(refused, say));
    // What the screen shows is not how it is any more.
    if (STALE.has(refused.code)) await refreshCompany();
  };
  const send = (input: Input) => {
    // A double click sends once: the second comes before the screen knows of the first.
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    mutate(input, {
      onSettled: () => {
        isUnderWay.current = false;
      },
      onSuccess: (outcome) => (outcome.ok ? onDone?.(outcome.value) : refuse(outcome)),
      onError: (failure) => show(ofFailure(failure)),
    });
  };
  const problems = data !== undefined && !data.ok ? ofRefusal(data, say) : ofFailure(error);
  return { send, isBusy: isPending, problems };
}

function focusFirstProblem(): void {
  document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus();
}

function ofRefusal<Refusal extends Refused<string, unknown>>(
  refused: Refusal,
  say: (refused: Refusal) => string,
): Problems {
  const { field } = refused;
  return field === undefined
    ? { fields: {}, general: say(refused) }
    : { fields: { [field]: say(refused) }, general: null };
}

function ofFailure(error: unknown): Problems {
  if (error === null) return NONE;
  const { fields, message, requestId } = readFailure(error);
  const named = fields.filter(({ field }) => field !== "");
  if (named.length > 0) {
    const entries = named.toReversed().map(({ field, message: words }) => [field, words]);
    return { fields: Object.fromEntries(entries), general: null };
  }
  const help = requestId === null ? "" : ` If you ask for help, quote ${requestId}.`;
  return { fields: {}, general: `${fields[0]?.message ?? message}${help}` };
}
