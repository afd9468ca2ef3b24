import type { Seat, SeatRefusal, SeatResult, SeatStatus } from "@belay/core/groups/seats.ts";
import { acceptSeat, joinGroup as joinRule, leaveGroup as leaveRule } from "@belay/core/groups/seats.ts";
import type { GroupId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { calendarLock } from "../calendar/writes.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { isConflict, lockFor, write } from "../platform/write.ts";
import { keepGroupReminders } from "./keep-group-reminders.ts";
import { listBusy } from "./own-times.ts";
import { findGroupScope } from "./scope.ts";
import {
  findSeats,
  groupLock,
  holdGroupTime,
  keepSeats,
  releaseGroupTime,
  seatChanges,
  tellGroup,
} from "./writes.ts";

export type SeatOutcome = Result<{ status: SeatStatus }, SeatRefusal | "NOT_FOUND" | "YOU_ARE_BUSY">;

const RULES = { join: joinRule, leave: leaveRule, accept: acceptSeat };
type Step = keyof typeof RULES;

/** Takes a seat or a place on the waitlist. */
export function joinGroup(call: Call, { groupId }: { groupId: GroupId }): Promise<SeatOutcome> {
  return changeSeat(call, groupId, "join");
}

/** Gives it up; what is free by it is offered to who waits. */
export function leaveGroup(call: Call, { groupId }: { groupId: GroupId }): Promise<SeatOutcome> {
  return changeSeat(call, groupId, "leave");
}

/** Takes the seat that is offered. */
export function acceptGroupSeat(call: Call, { groupId }: { groupId: GroupId }): Promise<SeatOutcome> {
  return changeSeat(call, groupId, "accept");
}

/**
 * What the three share: the locks of the person's calendar and of the group, so that seats are counted by one at a
 * time; the rule of core; and time held by who is in, given back by who is not.
 */
async function changeSeat(call: Call, id: GroupId, step: Step): Promise<SeatOutcome> {
  try {
    return await write<SeatOutcome>(call.db, (tx) => changeInside(tx, call, { id, step }));
  } catch (error) {
    if (!isConflict(error)) throw error;
    return refuse("YOU_ARE_BUSY");
  }
}

async function changeInside(
  tx: Tx,
  call: Call,
  { id, step }: { id: GroupId; step: Step },
): Promise<SeatOutcome> {
  const personId = call.actor.id;
  if (!(await findGroupScope(tx, call, id))) return refuse("NOT_FOUND");
  await lockFor(tx, [groupLock(id), calendarLock(personId)]);
  const group = await findSeats(tx, id);
  const decision: SeatResult = RULES[step]({ group, personId, now: call.now });
  if (!decision.ok) return decision;
  const own = decision.value.find((one) => one.personId === personId);
  if (!own) return refuse("NOT_IN");
  const wanted = { startsAt: group.startsAt, endsAt: group.endsAt };
  if (own.status === "joined") {
    const busy = await listBusy(tx, [personId], { ...wanted, except: id });
    if (busy.length > 0) return refuse("YOU_ARE_BUSY");
  }
  await keepSeats(tx, id, { before: group.people, people: decision.value });
  const { mentorId, icalSequence } = group;
  const held = { groupId: id, mentorId, ...wanted };
  if (own.status === "joined") {
    await holdGroupTime(tx, held, [personId]);
    await keepGroupReminders(tx, { ...held, icalSequence, now: call.now }, [personId]);
  } else await releaseGroupTime(tx, id, personId);
  await tellGroup(tx, {
    ...{ groupId: id, mentorId, action: step, actorId: personId, sequence: icalSequence },
    personIds: listPeople(decision.value, group.people),
    seats: seatChanges(group.people, decision.value),
    at: call.now,
  });
  return succeed({ status: own.status });
}

/** Everybody who is in it now or was until now. */
function listPeople(now: readonly Seat[], before: readonly Seat[]) {
  const inside = [...now, ...before].filter(({ status }) => status !== "left");
  return [...new Set(inside.map(({ personId }) => personId))];
}
