import type { PersonId } from "@belay/core/ids.ts";
import { personId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import { lockFor } from "../platform/write.ts";
import { followChain } from "./follow-chain.ts";
import { keepWait } from "./settle-line.ts";
import { closeMentorship, noteSeatFreed, seatLock } from "./writes.ts";

const deactivated = z.object({ personId });

interface Leaving {
  id: PersonId;
  now: Instant;
}

/** Somebody's account was closed: what they asked and were asked is over, and so are their mentorships. */
export async function windUpPerson(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { personId: id } = deactivated.parse(payload);
  // Before anything is read: whoever pairs them at this moment holds this lock too, and goes first or finds the account closed.
  await lockFor(tx, [seatLock(id)]);
  await endMentorships(tx, { id, now });
  await closeRequests(tx, { id, now }, { side: "mentorId", action: "decline", status: "declined" });
  await closeRequests(tx, { id, now }, { side: "menteeId", action: "withdraw", status: "withdrawn" });
  await closeWaits(tx, { id, now });
}

async function endMentorships(tx: Tx, { id, now }: Leaving): Promise<void> {
  const mentorships = await tx
    .selectFrom("mentorship")
    .select("id")
    .where((eb) => eb.or([eb("mentorId", "=", id), eb("menteeId", "=", id)]))
    .where("status", "=", "active")
    .orderBy("id")
    .execute();
  for (const mentorship of mentorships) await closeMentorship(tx, { id: mentorship.id, endedBy: id, now });
}

type Closing =
  | { side: "mentorId"; action: "decline"; status: "declined" }
  | { side: "menteeId"; action: "withdraw"; status: "withdrawn" };

/** What still waits; a request that was answered meanwhile stays answered. */
async function closeRequests(tx: Tx, { id, now }: Leaving, { side, action, status }: Closing): Promise<void> {
  const closed = await tx
    .updateTable("mentorshipRequest")
    .set((eb) => ({ status, answeredAt: now, version: eb("version", "+", 1) }))
    .where(side, "=", id)
    .where("status", "=", "requested")
    .returning(["id as requestId", "mentorId", "menteeId"])
    .execute();
  for (const request of closed) {
    const reaches = [request.mentorId, request.menteeId];
    await announce(tx, { topic: "request.answered", payload: { ...request, action }, at: now, reaches });
    await followChain(tx, { requestId: request.requestId, action, now });
    if (side === "menteeId") await noteSeatFreed(tx, request.mentorId, now);
  }
}

/** Nobody waits for them any more, and they wait for nobody. A seat that was kept is free for who stands behind. */
async function closeWaits(tx: Tx, { id, now }: Leaving): Promise<void> {
  const open = await tx
    .selectFrom("mentorWait")
    .select(["id", "mentorId", "menteeId", "place", "joinedAt", "offerEndsAt"])
    .where("status", "in", ["waiting", "offered"])
    .where((eb) => eb.or([eb("mentorId", "=", id), eb("menteeId", "=", id)]))
    .orderBy("id")
    .forUpdate()
    .execute();
  for (const { mentorId, ...row } of open) {
    const isMentor = mentorId === id;
    const ended = isMentor
      ? ({ status: "closed", closedFor: "INACTIVE" } as const)
      : ({ status: "left", closedFor: null } as const);
    await keepWait(tx, { mentorId, now, wait: { ...row, ...ended, seat: null }, everybody: [] });
    if (!isMentor) await noteSeatFreed(tx, mentorId, now);
  }
}
