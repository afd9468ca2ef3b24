import { useState } from "react";
import { queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";

/** Does one thing with what a clock asks; `problem` says why it was not done. */
export function useCheck() {
  const [problem, setProblem] = useState<string | null>(null);
  /** True when it is done. `work` says why not, or null. */
  const attempt = async (work: () => Promise<string | null>): Promise<boolean> => {
    setProblem(null);
    try {
      const words = await work();
      setProblem(words);
      // After a refusal too: then something moved on, and the page shows how it stands.
      await queryClient.invalidateQueries();
      return words === null;
    } catch (error) {
      setProblem(readFailure(error).message);
      return false;
    }
  };
  return { problem, attempt };
}
