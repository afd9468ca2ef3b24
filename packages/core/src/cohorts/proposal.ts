import type { Instant } from "../instant.ts";
import { toMilliseconds } from "../instant.ts";
import type { Result } from "../result.ts";
import { refuse, succeed } from "../result.ts";

export type ProposalStatus = "open" | "accepted" | "declined" | "expired" | "withdrawn";
export type ProposalAnswer = "accepted" | "declined";
export type ProposalRole = "mentee" | "mentor";

/** A pair that a programme proposes and both sides are asked about. Instants are ISO 8601 in UTC. */
export interface ProposalState {
  readonly status: ProposalStatus;
  readonly menteeAnswer: ProposalAnswer | null;
  readonly mentorAnswer: ProposalAnswer | null;
  readonly closesAt: Instant;
}

export type ProposalAction = "accept" | "decline" | "expire" | "withdraw";

export interface ProposalAttempt {
  readonly proposal: ProposalState;
  readonly action: ProposalAction;
  readonly actor: ProposalRole | "system" | "stranger";
  readonly now: Instant;
}

export type ProposalRefusal =
  | "NOT_FOUND"
  | "FORBIDDEN"
  | "INVALID_TRANSITION"
  | "EXPIRED"
  | "TOO_EARLY"
  | "ALREADY_ANSWERED";

export interface ProposalChange {
  readonly status?: ProposalStatus;
  readonly menteeAnswer?: ProposalAnswer;
  readonly mentorAnswer?: ProposalAnswer;
  readonly answeredAt?: Instant;
}

const isClosed = ({ proposal, now }: ProposalAttempt) =>
  toMilliseconds(now) >= toMilliseconds(proposal.closesAt);

/**
 * Both say yes and it is a pair; one no ends it; at its end it runs out. An acceptance can be taken back by declining
 * while the other side has not answered. Answers with exactly the fields written.
 */
export function actOnProposal(attempt: ProposalAttempt): Result<ProposalChange, ProposalRefusal> {
  const { proposal, action, actor, now } = attempt;
  if (actor === "stranger") return refuse("NOT_FOUND");
  const isAnswer = action === "accept" || action === "decline";
  if (isAnswer === (actor === "system")) return refuse("FORBIDDEN");
  if (proposal.status !== "open") return refuse("INVALID_TRANSITION");
  if (action === "withdraw") return succeed({ status: "withdrawn", answeredAt: now });
  if (action === "expire") {
    return isClosed(attempt) ? succeed({ status: "expired", answeredAt: now }) : refuse("TOO_EARLY");
  }
  if (isClosed(attempt)) return refuse("EXPIRED");
  return actor === "mentee" || actor === "mentor" ? answer(attempt, actor) : refuse("FORBIDDEN");
}

function answer(
  { proposal, action, now }: ProposalAttempt,
  role: ProposalRole,
): Result<ProposalChange, ProposalRefusal> {
  const said: ProposalAnswer = action === "accept" ? "accepted" : "declined";
  const own = role === "mentee" ? proposal.menteeAnswer : proposal.mentorAnswer;
  const other = role === "mentee" ? proposal.mentorAnswer : proposal.menteeAnswer;
  if (own === said) return refuse("ALREADY_ANSWERED");
  const word = role === "mentee" ? { menteeAnswer: said } : { mentorAnswer: said };
  if (said === "declined") return succeed({ ...word, status: "declined", answeredAt: now });
  return succeed(other === "accepted" ? { ...word, status: "accepted", answeredAt: now } : word);
}

/** Whose answer is still missing. */
export function waitsFor({ status, menteeAnswer, mentorAnswer }: ProposalState): ProposalRole[] {
  if (status !== "open") return [];
  return [
    ...(menteeAnswer === null ? (["mentee"] as const) : []),
    ...(mentorAnswer === null ? (["mentor"] as const) : []),
  ];
}
