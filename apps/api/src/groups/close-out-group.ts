import { GROUP_CLOSE_OUT_WITHIN } from "@belay/core/groups/close-out-window.ts";
import type { CloseOutGroupInput } from "@belay/core/groups/group-inputs.ts";
import type { GroupId } from "@belay/core/ids.ts";
import { addMilliseconds, toMilliseconds } from "@belay/core/instant.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { sql } from "kysely";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { lockFor, write } from "../platform/write.ts";
import { findGroupScope } from "./scope.ts";
import { findSeats, groupLock, tellGroup } from "./writes.ts";

type Outcome = Result<
  { version: number },
  "NOT_FOUND" | "FORBIDDEN" | "GROUP_CANCELLED" | "TOO_EARLY" | "TOO_LATE" | "VERSION_CONFLICT"
>;

/** Each says for themselves what became of it; the mentor also who was there. */
export function closeOutGroup(call: Call, input: CloseOutGroupInput): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    const scope = await findGroupScope(tx, call, input.groupId);
    if (!scope) return refuse("NOT_FOUND");
    await lockFor(tx, [groupLock(input.groupId)]);
    const group = await findSeats(tx, input.groupId);
    const joined = group.people.filter(({ status }) => status === "joined").map(({ personId }) => personId);
    const isMentor = scope.role === "mentor";
    if (!isMentor && !joined.includes(call.actor.id)) return refuse("FORBIDDEN");
    if (group.status === "cancelled") return refuse("GROUP_CANCELLED");
    const now = toMilliseconds(call.now);
    if (now < toMilliseconds(group.startsAt)) return refuse("TOO_EARLY");
    if (now > toMilliseconds(addMilliseconds(group.endsAt, GROUP_CLOSE_OUT_WITHIN)))
      return refuse("TOO_LATE");
    const version = await keepCloseOut(tx, call, input);
    if (version === null) return refuse("VERSION_CONFLICT");
    if (isMentor) await keepPresence(tx, input.groupId, input.held ? input.present : []);
    const { mentorId, icalSequence: sequence } = group;
    const happened = { groupId: input.groupId, mentorId, actorId: call.actor.id, sequence };
    await tellGroup(tx, { ...happened, action: "closeOut", personIds: joined, at: call.now });
    return succeed({ version });
  });
}

/** The row's new version; null when it is not the one that the person was looking at. */
async function keepCloseOut(
  tx: Tx,
  call: Call,
  { version, present: _present, ...words }: CloseOutGroupInput,
): Promise<number | null> {
  const values = { ...words, closedAt: call.now };
  if (version === 0) {
    const inserted = await tx
      .insertInto("groupCloseOut")
      .values({ ...values, personId: call.actor.id })
      .onConflict((conflict) => conflict.doNothing())
      .returning("version")
      .executeTakeFirst();
    return inserted?.version ?? null;
  }
  const updated = await tx
    .updateTable("groupCloseOut")
    .set({ ...values, version: version + 1 })
    .where("groupId", "=", words.groupId)
    .where("personId", "=", call.actor.id)
    .where("version", "=", version)
    .returning("version")
    .executeTakeFirst();
  return updated?.version ?? null;
}

async function keepPresence(tx: Tx, id: GroupId, present: CloseOutGroupInput["present"]): Promise<void> {
  await tx
    .updateTable("groupSeat")
    .set({ wasThere: sql<boolean>`person_id = any(${sql.val([...present])}::uuid[])` })
    .where("groupId", "=", id)
    .where("status", "=", "joined")
    .execute();
}
