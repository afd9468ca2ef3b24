import type { LeaveId } from "@belay/core/ids.ts";
import { toMilliseconds } from "@belay/core/instant.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { calendarLock } from "../calendar/writes.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import { lockFor, write } from "../platform/write.ts";
import { endCovering } from "./return-from-leave.job.ts";
import { noteSeatFreed, seatLock } from "./writes.ts";

export type EndLeaveOutcome = Result<null, "NOT_FOUND" | "VERSION_CONFLICT">;

/** Back early, or not going after all: whoever covered is relieved, and what was paused goes on. */
export function endLeave(call: Call, seen: { leaveId: LeaveId; version: number }): Promise<EndLeaveOutcome> {
  return write<EndLeaveOutcome>(call.db, async (tx) => {
    const { id: personId } = call.actor;
    await lockFor(tx, [calendarLock(personId), seatLock(personId)]);
    const leave = await tx
      .selectFrom("leave")
      .select(["startsAt", "returnsAt", "version"])
      .where("id", "=", seen.leaveId)
      .where("personId", "=", personId)
      .where("returnsAt", ">", call.now)
      .executeTakeFirst();
    if (!leave) return refuse("NOT_FOUND");
    if (leave.version !== seen.version) return refuse("VERSION_CONFLICT");
    const menteeIds = await listTold(tx, seen.leaveId);
    const coverIds = await endCovering(tx, { leaveId: seen.leaveId, now: call.now });
    await letGo(tx, seen, toMilliseconds(leave.startsAt) < toMilliseconds(call.now) ? call.now : null);
    const payload = { leaveId: seen.leaveId, personId, menteeIds };
    const reaches = [personId, ...menteeIds, ...coverIds];
    await announce(tx, { topic: "leave.ended", payload, at: call.now, reaches });
    await noteSeatFreed(tx, personId, call.now);
    return succeed(null);
  });
}

async function listTold(tx: Tx, id: LeaveId) {
  const rows = await tx
    .selectFrom("leaveChoice")
    .innerJoin("mentorship", "mentorship.id", "leaveChoice.mentorshipId")
    .select("mentorship.menteeId")
    .where("leaveChoice.leaveId", "=", id)
    .where("mentorship.status", "=", "active")
    .execute();
  return rows.map(({ menteeId }) => menteeId);
}

/** One that has not begun leaves nothing behind. */
async function letGo(
  tx: Tx,
  { leaveId, version }: { leaveId: LeaveId; version: number },
  until: string | null,
) {
  if (until === null) {
    await tx.deleteFrom("leave").where("id", "=", leaveId).execute();
    return;
  }
  await tx
    .updateTable("leave")
    .set({ returnsAt: until, version: version + 1 })
    .where("id", "=", leaveId)
    .execute();
}
