import { matchProposalId, matchRunId, mentorshipId, personId, programmeId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import type { HeldMail } from "../platform/mail/held-mail.ts";
import { idsAbout } from "../platform/mail/held-mail.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import { findCohortLetter } from "./cohort-letter.ts";
import { pairMadeMail } from "./pair-made.mail.ts";
import { pairProposedMail, proposalClosedMail } from "./pair-proposed.mail.ts";
import { holdProposal } from "./writes.ts";

const SIDES = ["mentor", "mentee"] as const;
const pair = { mentorId: personId, menteeId: personId, programmeId };
const opened = z.object({ ...pair, mentorshipId, runId: matchRunId });

/** A programme made a pair. */
export async function mailPairMade(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { mentorshipId: id, ...ids } = opened.parse(payload);
  const letter = await findCohortLetter(tx, ids, now);
  await queueMail(
    tx,
    SIDES.map((reader) => pairMadeMail(letter, reader, id)),
    now,
  );
}

const made = z.object({ proposalId: matchProposalId });

/** A programme proposes a pair. */
export async function mailPairProposed(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const proposal = await holdProposal(tx, made.parse(payload).proposalId);
  if (proposal.status !== "open") return;
  const letter = await findCohortLetter(tx, proposal, now);
  await queueMail(
    tx,
    SIDES.map((reader) => pairProposedMail(letter, reader, proposal)),
    now,
  );
}

const answered = z.object({
  ...pair,
  proposalId: matchProposalId,
  mentorshipId: z.nullable(mentorshipId),
  action: z.enum(["accept", "decline", "expire", "withdraw"]),
  actorId: z.nullable(personId),
});

/** Both said yes, or it came to nothing; a first yes is nobody's mail. */
export async function mailProposalAnswered(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { proposalId, mentorshipId: id, action, actorId, ...ids } = answered.parse(payload);
  if (id === null && action === "accept") return;
  const letter = await findCohortLetter(tx, { ...ids, runId: null }, now);
  const readers = SIDES.filter((reader) => letter[reader].personId !== actorId);
  await queueMail(
    tx,
    id === null
      ? readers.map((reader) => proposalClosedMail(letter, reader, proposalId))
      : SIDES.map((reader) => pairMadeMail(letter, reader, id)),
    now,
  );
}

/** Mails that ask about a pair, while it was answered. */
export async function findMootProposalMail(tx: Tx, held: readonly HeldMail[]): Promise<string[]> {
  const asks = held.filter(({ kind }) => kind === "pairProposed");
  const ids = idsAbout(asks, "proposal").map((id) => matchProposalId.parse(id));
  if (ids.length === 0) return [];
  const open = await tx
    .selectFrom("matchProposal")
    .select(["id", "menteeId", "menteeAnswer", "mentorId", "mentorAnswer"])
    .where("id", "in", ids)
    .where("status", "=", "open")
    .execute();
  const waits = (personId: string, id: string | undefined) =>
    open.some(
      (one) =>
        one.id === id &&
        ((one.menteeId === personId && one.menteeAnswer === null) ||
          (one.mentorId === personId && one.mentorAnswer === null)),
    );
  return asks.filter(({ personId: who, about }) => !waits(who, about?.id)).map(({ id }) => id);
}
