import { toMilliseconds } from "../instant.ts";
import type { Proposal, SessionState } from "./session.ts";
import { isParty } from "./session.ts";
import type { SessionRule, Situation } from "./session-action.ts";

const hasProposal = ({ session }: Situation) => session.status === "confirmed" && session.proposal !== null;
const isExpired = ({ session, now }: Situation) => now >= toMilliseconds(proposalOf(session).expiresAt);
const beforeExpiry = (situation: Situation) => (isExpired(situation) ? "EXPIRED" : null);

// Without a proposal there is no other side yet: then the status is what refuses, not the actor.
const isOther = ({ session, actor }: Situation) => isParty(actor) && session.proposal?.by !== actor;
const isProposer = ({ session, actor }: Situation) =>
  isParty(actor) && (session.proposal === null || session.proposal.by === actor);

export const proposalRules = {
  acceptChange: {
    isActor: isOther,
    isOpen: hasProposal,
    checkTime: beforeExpiry,
    apply: ({ session }) => {
      const { startsAt, endsAt } = proposalOf(session);
      return { startsAt, endsAt, proposal: null, icalSequence: session.icalSequence + 1, ics: "REQUEST" };
    },
  },
  declineChange: {
    isActor: isOther,
    isOpen: hasProposal,
    checkTime: beforeExpiry,
    apply: () => ({ proposal: null, ics: null }),
  },
  withdrawChange: {
    isActor: isProposer,
    isOpen: hasProposal,
    checkTime: beforeExpiry,
    apply: () => ({ proposal: null, ics: null }),
  },
  expireChange: {
    isActor: ({ actor }) => actor === "system",
    isOpen: hasProposal,
    checkTime: (situation) => (isExpired(situation) ? null : "TOO_EARLY"),
    apply: () => ({ proposal: null, ics: null }),
  },
} satisfies Record<string, SessionRule>;

function proposalOf({ proposal }: SessionState): Proposal {
  if (proposal === null) throw new Error("The status check lets no session without a proposal through.");
  return proposal;
}
