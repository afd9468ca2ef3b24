import { runOutOffers } from "@belay/core/groups/seats.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Tx } from "../platform/database.ts";
import { lockFor } from "../platform/write.ts";
import { findSeats, groupLock, keepSeats, seatChanges, tellGroup } from "./writes.ts";

// Groups of one round; what is left over is a minute late at worst.
const BATCH = 100;

/** Seats that nobody took in time go to the next in line. */
export async function runOutGroupOffers(tx: Tx, now: Instant): Promise<void> {
  const due = await tx
    .selectFrom("groupSeat")
    .select("groupId")
    .distinct()
    .where("status", "=", "offered")
    .where("offerEndsAt", "<=", now)
    .orderBy("groupId")
    .limit(BATCH)
    .execute();
  await lockFor(
    tx,
    due.map(({ groupId }) => groupLock(groupId)),
  );
  for (const { groupId } of due) {
    const { people: before, ...group } = await findSeats(tx, groupId);
    const people = runOutOffers({ ...group, people: before }, now);
    await keepSeats(tx, groupId, { before, people });
    const inside = before.filter(({ status }) => status !== "left").map(({ personId }) => personId);
    const left = new Set(people.filter(({ status }) => status === "left").map(({ personId }) => personId));
    const { mentorId, icalSequence: sequence } = group;
    const happened = { groupId, mentorId, actorId: null, sequence, personIds: inside, at: now };
    const lapsedIds = inside.filter((id) => left.has(id));
    await tellGroup(tx, { ...happened, action: "runOut", lapsedIds, seats: seatChanges(before, people) });
  }
}
