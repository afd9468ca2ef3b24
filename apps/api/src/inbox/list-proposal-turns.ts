import type { ProposalRole } from "@belay/core/cohorts/proposal.ts";
import { reasonsFor } from "@belay/core/cohorts/proposal-reasons.ts";
import { proposalTurn } from "@belay/core/cohorts/proposal-turn.ts";
import type { MatchProposalId, PersonId } from "@belay/core/ids.ts";
import type { Turn } from "@belay/core/inbox/turn.ts";
import type { StoredGoal } from "@belay/core/ladder/goal-words.ts";
import type { Reason } from "@belay/core/matching/explanation.ts";
import { listOwnProposals } from "../cohorts/queries.ts";
import { ownProposalsScope } from "../cohorts/scope.ts";
import type { Call } from "../platform/call.ts";

/** A pair that a programme proposes, answered where it stands. */
export interface ProposalSubject {
  type: "proposal";
  id: MatchProposalId;
  version: number;
  /** What the reader would be to the other. */
  role: ProposalRole;
  programmeName: string;
  /** What it is for; null where the mentee named nothing. */
  goal: StoredGoal | null;
  /** Why it fits, as far as this side may read it. */
  reasons: Reason[];
  other: { id: PersonId; name: string; timeZone: string };
}

export async function listProposalTurns({ db, actor, now }: Call): Promise<Turn<ProposalSubject>[]> {
  const proposals = await listOwnProposals(db, ownProposalsScope(actor), now);
  return proposals.flatMap((row) => {
    const role: ProposalRole = row.mentorId === actor.id ? "mentor" : "mentee";
    const turn = proposalTurn(row, role, now);
    if (!turn) return [];
    const other =
      role === "mentor"
        ? { id: row.menteeId, name: row.menteeName, timeZone: row.menteeTimeZone }
        : { id: row.mentorId, name: row.mentorName, timeZone: row.mentorTimeZone };
    const { id, version, programmeName, goal } = row;
    const reasons = reasonsFor(role, row.reasons);
    return [
      { ...turn, subject: { type: "proposal", id, version, role, programmeName, other, goal, reasons } },
    ];
  });
}
