import type { ChoiceRow } from "./mentorship-calls.ts";
import type { Choosable } from "./pick-next.ts";

export interface Chain {
  version: number;
  message: string;
  /** How many were asked or passed over, with the one who is asked now. */
  settled: readonly ChoiceRow[];
  later: readonly Choosable[];
}

/** Who stands behind a request of one's own; null for one that stands alone. */
export function chainOf(requestId: string, choices: readonly ChoiceRow[]): Chain | null {
  const asked = choices.find((row) => row.requestId === requestId);
  if (!asked) return null;
  const own = choices.filter(({ chainId }) => chainId === asked.chainId);
  return {
    ...{ version: asked.version, message: asked.message },
    settled: own.filter(({ status }) => status !== "waiting"),
    later: own
      .filter(({ status }) => status === "waiting")
      .map(({ mentorId, mentorName }) => ({ id: mentorId, name: mentorName })),
  };
}
