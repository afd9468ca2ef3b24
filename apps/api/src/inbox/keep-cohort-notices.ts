import { matchRunId, mentorshipId, personId, programmeId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import { tell } from "./keep-notices.ts";

const pair = { mentorId: personId, menteeId: personId, programmeId };
const opened = z.object({ ...pair, mentorshipId });

/** A programme made a pair: both hear of the other. */
export async function tellPairMade(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { mentorId, menteeId, ...about } = opened.parse(payload);
  await tell(tx, now, [
    { to: menteeId, topic: "pairMade", about: { otherId: mentorId, ...about } },
    { to: mentorId, topic: "pairMade", about: { otherId: menteeId, ...about } },
  ]);
}

const answered = z.object({
  ...pair,
  mentorshipId: z.nullable(mentorshipId),
  action: z.enum(["accept", "decline", "expire", "withdraw"]),
  actorId: z.nullable(personId),
});

/** Both said yes, and it is a pair; or it came to nothing, which is told to who did not end it, and never by whom. */
export async function tellProposalAnswered(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { action, actorId, mentorshipId: id, ...ids } = answered.parse(payload);
  if (id !== null) return tellPairMade(tx, { ...ids, mentorshipId: id }, now);
  if (action === "accept") return;
  const { mentorId, menteeId, programmeId: programme } = ids;
  const sides = [
    { to: menteeId, otherId: mentorId },
    { to: mentorId, otherId: menteeId },
  ];
  await tell(
    tx,
    now,
    sides
      .filter(({ to }) => to !== actorId)
      .map(({ to, otherId }) => ({
        to,
        topic: "proposalClosed",
        about: { otherId, programmeId: programme },
      })),
  );
}

const told = z.object({
  runId: matchRunId,
  programmeId,
  publishedBy: z.nullable(personId),
  leftOut: z.int(),
});

/** Whoever published a run hears that some pairs could not be made any more. */
export async function tellPairsLeftOut(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { publishedBy, leftOut, programmeId: id } = told.parse(payload);
  if (publishedBy === null || leftOut === 0) return;
  const about = { otherId: publishedBy, programmeId: id, reason: String(leftOut) };
  await tell(tx, now, [{ to: publishedBy, topic: "pairsLeftOut", about }]);
}
