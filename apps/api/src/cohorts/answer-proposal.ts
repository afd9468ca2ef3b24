import type { ProposalAction, ProposalRole } from "@belay/core/cohorts/proposal.ts";
import { actOnProposal } from "@belay/core/cohorts/proposal.ts";
import type { ProposalAnswerInput } from "@belay/core/cohorts/run-inputs.ts";
import type { MatchProposalId, MentorshipId, PersonId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { areBothHere } from "../mentorships/queries.ts";
import { openMentorship, seatLocks, whyNoPair } from "../mentorships/writes.ts";
import { isPairKeptApart } from "../people/queries.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import { lockFor, write } from "../platform/write.ts";
import { listReportingLine } from "../teams/queries.ts";
import { findPolicy } from "./queries.ts";
import { runnerScope } from "./scope.ts";
import { toAgreedGoal } from "./to-agreed-goal.ts";
import { applyProposalChange, holdProposal, settlePair } from "./writes.ts";

export type ProposalAnswerRefusal =
  | "NOT_FOUND"
  | "FORBIDDEN"
  | "INVALID_TRANSITION"
  | "EXPIRED"
  | "TOO_EARLY"
  | "ALREADY_ANSWERED"
  | "VERSION_CONFLICT"
  | "NO_CAPACITY"
  | "ALREADY_PAIRED"
  | "INACTIVE"
  | "OWN_MANAGER";

export type ProposalOutcome = Result<
  { status: string; mentorshipId: MentorshipId | null },
  ProposalAnswerRefusal
>;

/** One of the two says yes or no. With the second yes it is a pair, on a seat that is taken in the same transaction. */
export async function answerProposal(call: Call, input: ProposalAnswerInput): Promise<ProposalOutcome> {
  try {
    return await write<ProposalOutcome>(call.db, (tx) => answer(tx, call, input));
  } catch (error) {
    const code = whyNoPair(error);
    if (code === null) throw error;
    return refuse(code);
  }
}

async function answer(
  tx: Tx,
  { actor, now }: Call,
  { proposalId, answer: action, version }: ProposalAnswerInput,
): Promise<ProposalOutcome> {
  const parties = await findParties(tx, proposalId);
  if (!parties) return refuse("NOT_FOUND");
  await lockFor(tx, seatLocks(parties.mentorId, parties.menteeId));
  const proposal = await holdProposal(tx, proposalId);
  const role = roleIn(parties, actor.id);
  const change = actOnProposal({ proposal, action, actor: role ?? "stranger", now });
  if (!change.ok && change.code === "NOT_FOUND") return change;
  if (proposal.version !== version) return refuse("VERSION_CONFLICT");
  if (!change.ok) return change;
  const opened = change.value.status === "accepted" ? await pairThem(tx, proposal, now) : null;
  if (opened !== null && !opened.ok) return opened;
  const mentorshipId = opened?.value ?? null;
  await applyProposalChange(tx, proposalId, { ...change.value, mentorshipId });
  await tell(tx, { proposal, action, actorId: actor.id, mentorshipId, now });
  return succeed({ status: change.value.status ?? proposal.status, mentorshipId });
}

function findParties(tx: Tx, id: MatchProposalId) {
  return tx
    .selectFrom("matchProposal")
    .select(["mentorId", "menteeId"])
    .where("id", "=", id)
    .executeTakeFirst();
}

function roleIn(
  { mentorId, menteeId }: { mentorId: PersonId; menteeId: PersonId },
  viewerId: PersonId,
): ProposalRole | null {
  if (viewerId === mentorId) return "mentor";
  return viewerId === menteeId ? "mentee" : null;
}

type Held = Awaited<ReturnType<typeof holdProposal>>;

async function pairThem(
  tx: Tx,
  { runId, programmeId, menteeId, mentorId }: Held,
  now: string,
): Promise<Result<MentorshipId, ProposalAnswerRefusal>> {
  // All of it was true when it was proposed; two weeks may lie between.
  if (!(await areBothHere(tx, { mentorId, menteeId }))) return refuse("INACTIVE");
  // Only in the moment between the wish and the end of what was proposed.
  if (await isPairKeptApart(tx, { mentorId, menteeId })) return refuse("INACTIVE");
  const { allowsReportingLine } = await findPolicy(tx, runnerScope({ id: runId, programmeId }));
  const line = allowsReportingLine ? [] : await listReportingLine(tx, menteeId, now);
  if (line.includes(mentorId)) return refuse("OWN_MANAGER");
  const pair = await tx
    .selectFrom("matchRunPair")
    .select("explanation")
    .where("runId", "=", runId)
    .where("menteeId", "=", menteeId)
    .executeTakeFirst();
  const goal = toAgreedGoal(pair?.explanation ?? null);
  const opened = await openMentorship(tx, { requestId: null, mentorId, menteeId, goal, programmeId, now });
  if (opened.ok) await settlePair(tx, { runId, menteeId }, { outcome: "opened", mentorshipId: opened.value });
  return opened;
}

interface Told {
  proposal: Held;
  action: ProposalAction;
  actorId: PersonId;
  mentorshipId: MentorshipId | null;
  now: string;
}

async function tell(tx: Tx, { proposal, action, actorId, mentorshipId, now }: Told): Promise<void> {
  const { id: proposalId, mentorId, menteeId, programmeId } = proposal;
  const payload = { proposalId, action, actorId, mentorId, menteeId, programmeId, mentorshipId };
  const reaches = [mentorId, menteeId];
  await announce(tx, { topic: "proposal.answered", payload, at: now, reaches });
}
