import type { SlotRefusal } from "@belay/core/calendar/check-slot.ts";
import type { CreateGroupInput } from "@belay/core/groups/group-inputs.ts";
import type { GroupId } from "@belay/core/ids.ts";
import { groupId } from "@belay/core/ids.ts";
import { addMilliseconds, MINUTE } from "@belay/core/instant.ts";
import { findSkill } from "@belay/core/ladder/skills.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { calendarLock } from "../calendar/writes.ts";
import { findLadder } from "../ladder/queries.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { newId } from "../platform/new-id.ts";
import { isConflict, lockFor, writeOnce } from "../platform/write.ts";
import { keepGroupReminders } from "./keep-group-reminders.ts";
import { whyNotThen } from "./own-times.ts";
import { holdGroupTime, tellGroup } from "./writes.ts";

type Outcome = Result<
  { id: GroupId },
  SlotRefusal | "TOO_EARLY" | "INACTIVE" | "TEAM_UNKNOWN" | "SKILL_UNKNOWN" | "IDEMPOTENCY_MISMATCH"
>;

/** A mentor opens a group at a time of their own; their time is held from now on. */
export async function createGroup(call: Call, input: CreateGroupInput): Promise<Outcome> {
  const attempt = { key: input.key, verb: "groups.create", input };
  try {
    return await writeOnce<Outcome>(call, attempt, (tx) => createInside(tx, call, input));
  } catch (error) {
    if (!isConflict(error)) throw error;
    return refuse("SLOT_TAKEN", { field: "startsAt" });
  }
}

async function createInside(tx: Tx, call: Call, input: CreateGroupInput): Promise<Outcome> {
  const { startsAt, durationMinutes, waivesOwnRules, key: _key, ...words } = input;
  const mentorId = call.actor.id;
  await lockFor(tx, [calendarLock(mentorId)]);
  const question = { now: call.now, durationMinutes, waives: waivesOwnRules, except: null };
  const unfit = await whyNotThen(tx, mentorId, { ...question, startsAt });
  if (unfit) return refuse(unfit, { field: "startsAt" });
  if (words.teamId !== null && !(await isTeam(tx, words.teamId)))
    return refuse("TEAM_UNKNOWN", { field: "teamId" });
  if (words.skillId !== null && !findSkill(findLadder().catalogue, words.skillId))
    return refuse("SKILL_UNKNOWN", { field: "skillId" });
  const id = newId(groupId);
  const endsAt = addMilliseconds(startsAt, durationMinutes * MINUTE);
  await tx
    .insertInto("groupSession")
    .values({ id, mentorId, ...words, startsAt, endsAt, createdAt: call.now })
    .execute();
  const held = { groupId: id, mentorId, startsAt, endsAt };
  await holdGroupTime(tx, held, [mentorId]);
  await keepGroupReminders(tx, { ...held, icalSequence: 0, now: call.now }, [mentorId]);
  const happened = { groupId: id, mentorId, actorId: mentorId, sequence: 0, personIds: [], at: call.now };
  await tellGroup(tx, { ...happened, action: "create" });
  return succeed({ id });
}

async function isTeam(tx: Tx, id: NonNullable<CreateGroupInput["teamId"]>): Promise<boolean> {
  return (await tx.selectFrom("team").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;
}
