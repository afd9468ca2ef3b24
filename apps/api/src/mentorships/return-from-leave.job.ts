import type { LeaveId, PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Tx } from "../platform/database.ts";
import { closeMentorship } from "./writes.ts";

// Rows of one round; what is left over is a minute late at worst.
const BATCH = 500;

/** Leaves that are over: whoever covered is relieved. What was paused goes on by itself. */
export async function returnFromLeave(tx: Tx, now: Instant): Promise<void> {
  const over = await tx
    .selectFrom("mentorship")
    .innerJoin("leave", "leave.id", "mentorship.coversLeaveId")
    .select(["mentorship.id", "mentorship.mentorId"])
    .where("mentorship.status", "=", "active")
    .where("leave.returnsAt", "<=", now)
    .orderBy("mentorship.id")
    .limit(BATCH)
    .execute();
  for (const { id, mentorId } of over) await closeMentorship(tx, { id, endedBy: mentorId, now });
}

/** The mentorships held for one leave end. Whose they were. */
export async function endCovering(
  tx: Tx,
  { leaveId, now }: { leaveId: LeaveId; now: Instant },
): Promise<PersonId[]> {
  const covering = await tx
    .selectFrom("mentorship")
    .select(["id", "mentorId"])
    .where("coversLeaveId", "=", leaveId)
    .where("status", "=", "active")
    .orderBy("id")
    .execute();
  for (const { id, mentorId } of covering) await closeMentorship(tx, { id, endedBy: mentorId, now });
  return covering.map(({ mentorId }) => mentorId);
}
