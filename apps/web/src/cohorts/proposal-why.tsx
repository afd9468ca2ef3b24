import { proposalReasonWords } from "@belay/core/cohorts/proposal-reasons.ts";
import { useLadder } from "../ladder/use-ladder.ts";
import type { ProposalSubject } from "./cohort-calls.ts";

/** Why a proposed pair fits, as this side may read it; nothing where nothing is known. */
export function ProposalWhy({ subject: { role, reasons } }: { subject: ProposalSubject }) {
  const names = useLadder();
  if (reasons.length === 0) return null;
  return <p>Why it fits: {reasons.map((reason) => proposalReasonWords(role, reason, names)).join(" · ")}</p>;
}
