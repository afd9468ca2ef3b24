import { useState } from "react";
import { queryClient } from "../api.ts";
import { readFailure } from "./read-failure.ts";

type Told<Code extends string> = { ok: true } | { ok: false; code: Code };

/**
 * What a verb came to, for whoever pressed the button: true when it is done, else `problem` says why not. A refusal
 * means that something moved on, so the page shows how it stands in either case.
 */
export function useAttempt() {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const attempt = async <Code extends string>(
    calling: () => Promise<Told<Code>>,
    say: (refused: { code: Code }) => string,
  ): Promise<boolean> => {
    setProblem(null);
    setBusy(true);
    try {
      const outcome = await calling();
      if (!outcome.ok) setProblem(say(outcome));
      await queryClient.invalidateQueries();
      return outcome.ok;
    } catch (error) {
      setProblem(readFailure(error).message);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { attempt, problem, isBusy };
}
