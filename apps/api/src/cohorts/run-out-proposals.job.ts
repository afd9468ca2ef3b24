import type { ProposalAction } from "@belay/core/cohorts/proposal.ts";
import { actOnProposal } from "@belay/core/cohorts/proposal.ts";
import type { MatchProposalId, PersonId } from "@belay/core/ids.ts";
import { personId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import { applyProposalChange, holdProposal } from "./writes.ts";

const AT_ONCE = 200;

/** Proposals that nobody answered in time run out; both are told, and the seat is free. */
export async function runOutProposals(tx: Tx, now: Instant): Promise<void> {
  const due = await tx
    .selectFrom("matchProposal")
    .select("id")
    .where("status", "=", "open")
    .where("closesAt", "<=", now)
    .orderBy("closesAt")
    .limit(AT_ONCE)
    .execute();
  for (const { id } of due) await close(tx, { id, action: "expire", now });
}

const gone = z.object({ personId });

/** Whoever leaves the company is asked about nobody any more. */
export async function withdrawProposals(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { personId: id } = gone.parse(payload);
  const open = await tx
    .selectFrom("matchProposal")
    .select("id")
    .where("status", "=", "open")
    .where((eb) => eb.or([eb("menteeId", "=", id), eb("mentorId", "=", id)]))
    .orderBy("id")
    .execute();
  for (const proposal of open) await close(tx, { id: proposal.id, action: "withdraw", now });
}

const wished = z.object({ personId, otherId: personId });

/** Who keeps somebody apart says no to being a pair with them: to the other it is a no like any, and no reason is told. */
export async function declineWished(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { personId: actorId, otherId } = wished.parse(payload);
  const open = await tx
    .selectFrom("matchProposal")
    .select("id")
    .where("status", "=", "open")
    .where("menteeId", "in", [actorId, otherId])
    .where("mentorId", "in", [actorId, otherId])
    .orderBy("id")
    .execute();
  for (const { id } of open) await close(tx, { id, action: "decline", actorId, now });
}

interface Closing {
  id: MatchProposalId;
  action: Exclude<ProposalAction, "accept">;
  /** One of the two; left out: nobody's doing. */
  actorId?: PersonId;
  now: Instant;
}

async function close(tx: Tx, { id, action, actorId, now }: Closing): Promise<void> {
  const proposal = await holdProposal(tx, id);
  const { menteeId, mentorId, programmeId } = proposal;
  const actor = actorId === undefined ? "system" : actorId === mentorId ? "mentor" : "mentee";
  const change = actOnProposal({ proposal, action, actor, now });
  if (!change.ok) return;
  await applyProposalChange(tx, id, change.value);
  const by = actorId ?? null;
  const payload = {
    proposalId: id,
    action,
    actorId: by,
    mentorId,
    menteeId,
    programmeId,
    mentorshipId: null,
  };
  await announce(tx, { topic: "proposal.answered", payload, at: now, reaches: [mentorId, menteeId] });
}
