import type { GroupId, PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Tx } from "../platform/database.ts";
import type { findSeats } from "./writes.ts";
import { releaseGroupTime, tellGroup } from "./writes.ts";

interface CalledOff {
  id: GroupId;
  /** As its lock's holder has read it. */
  group: Awaited<ReturnType<typeof findSeats>>;
  actorId: PersonId;
  reason: string;
  now: Instant;
}

/** It does not take place: nobody is offered a seat any more, everybody's time is free again, and all are told why. */
export async function callOffGroup(tx: Tx, { id, group, actorId, reason, now }: CalledOff): Promise<void> {
  const { mentorId } = group;
  const sequence = group.icalSequence + 1;
  await tx
    .updateTable("groupSession")
    .set({ status: "cancelled", reason, version: group.version + 1, icalSequence: sequence, changedAt: now })
    .where("id", "=", id)
    .execute();
  await tx
    .updateTable("groupSeat")
    .set({ status: "waiting", seat: null, offerEndsAt: null })
    .where("groupId", "=", id)
    .where("status", "=", "offered")
    .execute();
  await releaseGroupTime(tx, id);
  const inside = group.people.filter(({ status }) => status !== "left");
  const heldIds = inside.filter(({ status }) => status === "joined").map(({ personId }) => personId);
  const personIds = inside.map(({ personId }) => personId);
  const happened = { groupId: id, mentorId, actorId, sequence, personIds, heldIds };
  await tellGroup(tx, { ...happened, action: "cancel", reason, at: now });
}
