import { leaveGroup } from "@belay/core/groups/seats.ts";
import type { GroupId, PersonId } from "@belay/core/ids.ts";
import { personId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import { lockFor } from "../platform/write.ts";
import { callOffGroup } from "./call-off-group.ts";
import { findSeats, groupLock, keepSeats, releaseGroupTime, seatChanges, tellGroup } from "./writes.ts";

const deactivated = z.object({ personId });

const REASON = "They have left the company.";

/** Somebody has left the company: their groups are called off, and their seats go to who waits. */
export async function leaveGroups(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { personId: leaving } = deactivated.parse(payload);
  const ids = await listToCome(tx, leaving, now);
  await lockFor(tx, ids.map(groupLock));
  for (const id of ids) {
    const group = await findSeats(tx, id);
    if (group.status === "cancelled") continue;
    if (group.mentorId === leaving)
      await callOffGroup(tx, { id, group, actorId: leaving, reason: REASON, now });
    else await giveUpSeat(tx, { id, group, leaving, now });
  }
}

interface GivenUp {
  id: GroupId;
  group: Awaited<ReturnType<typeof findSeats>>;
  leaving: PersonId;
  now: Instant;
}

async function giveUpSeat(tx: Tx, { id, group, leaving, now }: GivenUp): Promise<void> {
  const { people: before, mentorId, icalSequence: sequence } = group;
  const decision = leaveGroup({ group, personId: leaving, now });
  if (!decision.ok) return;
  await keepSeats(tx, id, { before, people: decision.value });
  await releaseGroupTime(tx, id, leaving);
  const personIds = before.filter(({ status }) => status !== "left").map((one) => one.personId);
  const seats = seatChanges(before, decision.value);
  const happened = { groupId: id, mentorId, actorId: leaving, sequence, personIds, seats };
  await tellGroup(tx, { ...happened, action: "leave", at: now });
}

/** The groups that somebody mentors, sits in or waits for, and that have not begun. */
async function listToCome(tx: Tx, id: PersonId, now: Instant): Promise<GroupId[]> {
  const rows = await tx
    .selectFrom("groupSession")
    .select("groupSession.id")
    .where("groupSession.status", "!=", "cancelled")
    .where("startsAt", ">", now)
    .where((eb) =>
      eb.or([
        eb("mentorId", "=", id),
        eb.exists(
          eb
            .selectFrom("groupSeat")
            .select("groupSeat.groupId")
            .whereRef("groupSeat.groupId", "=", "groupSession.id")
            .where("groupSeat.personId", "=", id)
            .where("groupSeat.status", "!=", "left"),
        ),
      ]),
    )
    .orderBy("groupSession.id")
    .execute();
  return rows.map((row) => row.id);
}
