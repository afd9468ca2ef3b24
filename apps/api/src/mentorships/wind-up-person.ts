import { personId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import { lockFor } from "../platform/write.ts";
import { applyRequestChange, closeMentorship, seatLocks } from "./writes.ts";

const deactivated = z.object({ personId });

/** Somebody's account was closed: what they asked and were asked is over, and so are their mentorships. */
export async function windUpPerson(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { personId: id } = deactivated.parse(payload);
  const mentorships = await tx
    .selectFrom("mentorship")
    .select(["id", "mentorId", "menteeId"])
    .where((eb) => eb.or([eb("mentorId", "=", id), eb("menteeId", "=", id)]))
    .where("status", "=", "active")
    .execute();
  const requests = await tx
    .selectFrom("mentorshipRequest")
    .select(["id", "mentorId", "menteeId"])
    .where((eb) => eb.or([eb("mentorId", "=", id), eb("menteeId", "=", id)]))
    .where("status", "=", "requested")
    .execute();
  const pairs = [...mentorships, ...requests];
  await lockFor(
    tx,
    pairs.flatMap(({ mentorId, menteeId }) => seatLocks(mentorId, menteeId)),
  );
  for (const mentorship of mentorships) await closeMentorship(tx, { id: mentorship.id, endedBy: id, now });
  for (const { id: requestId, mentorId, menteeId } of requests) {
    const action = mentorId === id ? "decline" : "withdraw";
    const status = mentorId === id ? "declined" : "withdrawn";
    await applyRequestChange(tx, requestId, { status, answeredAt: now });
    await announce(tx, {
      topic: "request.answered",
      payload: { requestId, action, mentorId, menteeId },
      at: now,
    });
  }
}
