import type { PersonId } from "@belay/core/ids.ts";
import { personId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Wait } from "@belay/core/mentorships/line.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import { lockFor } from "../platform/write.ts";
import { findLine } from "./find-line.ts";
import { followChain } from "./follow-chain.ts";
import { keepWait } from "./settle-line.ts";
import { noteSeatFreed, seatLocks, takeBack } from "./writes.ts";

const wished = z.object({ personId, otherId: personId });

/**
 * Who keeps somebody apart waits for them no longer: their own request is taken back and the next choice asked, their
 * own place in line is left. What the other asked stays for their answer, and a place of theirs in one's own line ends
 * in the words of any mentor who takes nobody on.
 */
export async function partWished(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { personId: menteeId, otherId: mentorId } = wished.parse(payload);
  await lockFor(tx, seatLocks(mentorId, menteeId));
  const request = await tx
    .selectFrom("mentorshipRequest")
    .select("id")
    .where("menteeId", "=", menteeId)
    .where("mentorId", "=", mentorId)
    .where("status", "=", "requested")
    .forUpdate()
    .executeTakeFirst();
  if (request) {
    await takeBack(tx, { ...request, mentorId, menteeId }, now);
    await followChain(tx, { requestId: request.id, action: "moveOn", now });
  }
  await leaveLineOf(tx, { mentorId, menteeId, now });
  await closeOffer(tx, { mentorId: menteeId, menteeId: mentorId, now });
}

interface Place {
  mentorId: PersonId;
  menteeId: PersonId;
  now: Instant;
}

async function leaveLineOf(tx: Tx, place: Place): Promise<void> {
  const { own, waits } = await findPlace(tx, place);
  const status = own?.status === "offered" ? "declined" : "left";
  if (own) await end(tx, place, { wait: { ...own, status }, waits });
}

/** A place in one's own line that the other could take at any moment; one that waits ends when it is their turn. */
async function closeOffer(tx: Tx, place: Place): Promise<void> {
  const { own: theirs, waits } = await findPlace(tx, place);
  if (theirs?.status !== "offered") return;
  await end(tx, place, { wait: { ...theirs, status: "closed", closedFor: "INACTIVE" }, waits });
}

async function findPlace(tx: Tx, { mentorId, menteeId }: Place) {
  const { waits } = await findLine(tx, mentorId);
  return { own: waits.find((one) => one.menteeId === menteeId), waits };
}

interface Ending {
  wait: Wait;
  /** The line as it was read, the place included. */
  waits: readonly Wait[];
}

async function end(tx: Tx, { mentorId, now }: Place, { wait, waits }: Ending): Promise<void> {
  const everybody = waits.map(({ menteeId }) => menteeId);
  await keepWait(tx, { mentorId, now, everybody, wait: { ...wait, seat: null } });
  await noteSeatFreed(tx, mentorId, now);
}
