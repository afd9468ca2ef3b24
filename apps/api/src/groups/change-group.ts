import type { SlotRefusal } from "@belay/core/calendar/check-slot.ts";
import type { GroupId, PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, MINUTE, toMilliseconds } from "@belay/core/instant.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { calendarLock } from "../calendar/writes.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { isConflict, lockFor, write } from "../platform/write.ts";
import { callOffGroup } from "./call-off-group.ts";
import { keepGroupReminders } from "./keep-group-reminders.ts";
import { listBusy, whyNotThen } from "./own-times.ts";
import { findGroupScope } from "./scope.ts";
import { findSeats, groupLock, holdGroupTime, tellGroup } from "./writes.ts";

type Closed = "NOT_FOUND" | "FORBIDDEN" | "VERSION_CONFLICT" | "GROUP_CANCELLED" | "GROUP_BEGUN";
export type CancelGroupOutcome = Result<{ version: number }, Closed>;
export type MoveGroupOutcome = Result<
  { version: number },
  Closed | SlotRefusal | "TOO_EARLY" | "INACTIVE" | "SOME_ARE_BUSY",
  { busy: number }
>;

interface Seen {
  groupId: GroupId;
  version: number;
}

/** The mentor calls it off; everybody is told why, and their time is free again. */
export function cancelGroup(call: Call, { groupId, version, reason }: Seen & { reason: string }) {
  return write<CancelGroupOutcome>(call.db, async (tx) => {
    const found = await findOwn(tx, call, { groupId, version });
    if (!found.ok) return found;
    const { group } = found.value;
    await callOffGroup(tx, { id: groupId, group, actorId: call.actor.id, reason, now: call.now });
    return succeed({ version: version + 1 });
  });
}

/** Another time, which has to suit everybody who has a seat: how many it does not suit is told, not whom. */
export async function moveGroup(
  call: Call,
  wish: Seen & { startsAt: Instant; waivesOwnRules: boolean },
): Promise<MoveGroupOutcome> {
  try {
    return await write<MoveGroupOutcome>(call.db, (tx) => moveInside(tx, call, wish));
  } catch (error) {
    if (!isConflict(error)) throw error;
    return refuse("SLOT_TAKEN", { field: "startsAt" });
  }
}

async function moveInside(
  tx: Tx,
  call: Call,
  { groupId, version, startsAt, waivesOwnRules }: Seen & { startsAt: Instant; waivesOwnRules: boolean },
): Promise<MoveGroupOutcome> {
  const found = await findOwn(tx, call, { groupId, version });
  if (!found.ok) return found;
  const { group, personIds, joinedIds } = found.value;
  const durationMinutes = (toMilliseconds(group.endsAt) - toMilliseconds(group.startsAt)) / MINUTE;
  const endsAt = addMilliseconds(startsAt, durationMinutes * MINUTE);
  const question = { now: call.now, durationMinutes, waives: waivesOwnRules, except: groupId };
  const unfit = await whyNotThen(tx, group.mentorId, { ...question, startsAt });
  if (unfit) return refuse(unfit, { field: "startsAt" });
  const busy = await listBusy(tx, joinedIds, { startsAt, endsAt, except: groupId });
  if (busy.length > 0) return refuse("SOME_ARE_BUSY", { field: "startsAt", details: { busy: busy.length } });
  const icalSequence = group.icalSequence + 1;
  await tx
    .updateTable("groupSession")
    .set({ startsAt, endsAt, version: version + 1, icalSequence, changedAt: call.now })
    .where("id", "=", groupId)
    .execute();
  const { mentorId } = group;
  const held = { groupId, mentorId, startsAt, endsAt };
  await holdGroupTime(tx, held, [mentorId, ...joinedIds]);
  await keepGroupReminders(tx, { ...held, icalSequence, now: call.now }, [mentorId, ...joinedIds]);
  const happened = { groupId, mentorId, actorId: call.actor.id, sequence: icalSequence, personIds };
  const before = { startsAt: group.startsAt, endsAt: group.endsAt };
  await tellGroup(tx, { ...happened, action: "move", before, at: call.now });
  return succeed({ version: version + 1 });
}

/** The group of a mentor who may still change it, under its lock and those of everybody's calendar. */
async function findOwn(tx: Tx, call: Call, { groupId, version }: Seen) {
  const scope = await findGroupScope(tx, call, groupId);
  if (!scope) return refuse<Closed>("NOT_FOUND");
  if (scope.role !== "mentor") return refuse<Closed>("FORBIDDEN");
  // All in one sorted turn: somebody who joins meanwhile is kept apart by the exclusion constraint.
  const calendars = (await listJoined(tx, groupId)).map(calendarLock);
  await lockFor(tx, [groupLock(groupId), calendarLock(scope.mentorId), ...calendars]);
  const group = await findSeats(tx, groupId);
  if (group.status === "cancelled") return refuse<Closed>("GROUP_CANCELLED");
  if (toMilliseconds(group.startsAt) <= toMilliseconds(call.now)) return refuse<Closed>("GROUP_BEGUN");
  if (group.version !== version) return refuse<Closed>("VERSION_CONFLICT");
  const inside = group.people.filter(({ status }) => status !== "left");
  const joinedIds = inside.filter(({ status }) => status === "joined").map(({ personId }) => personId);
  return succeed({ group, personIds: inside.map(({ personId }) => personId), joinedIds });
}

async function listJoined(tx: Tx, id: GroupId): Promise<PersonId[]> {
  const rows = await tx
    .selectFrom("groupSeat")
    .select("personId")
    .where("groupId", "=", id)
    .where("status", "=", "joined")
    .execute();
  return rows.map(({ personId }) => personId);
}
