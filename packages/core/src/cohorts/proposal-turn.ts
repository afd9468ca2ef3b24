import type { Instant } from "../instant.ts";
import { toMilliseconds } from "../instant.ts";
import type { ProposalRole, ProposalState } from "./proposal.ts";
import { waitsFor } from "./proposal.ts";

/** Whose turn it is on a proposed pair, as one of the two sees it. */
export interface ProposalTurn {
  readonly kind: "answerProposal";
  readonly isMine: boolean;
  readonly since: Instant;
  readonly until: Instant;
  readonly otherwise: "proposalRunsOut";
}

/** Null once it is over; who has said yes waits for the other. */
export function proposalTurn(
  proposal: ProposalState & { readonly createdAt: Instant },
  role: ProposalRole,
  now: Instant,
): ProposalTurn | null {
  if (proposal.status !== "open" || toMilliseconds(now) >= toMilliseconds(proposal.closesAt)) return null;
  return {
    kind: "answerProposal",
    isMine: waitsFor(proposal).includes(role),
    since: proposal.createdAt,
    until: proposal.closesAt,
    otherwise: "proposalRunsOut",
  };
}
