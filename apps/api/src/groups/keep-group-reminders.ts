import { planGroupReminders } from "@belay/core/groups/group-reminders.ts";
import type { GroupId, PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Tx } from "../platform/database.ts";
import { announceLater } from "../platform/outbox.ts";

interface Kept {
  groupId: GroupId;
  mentorId: PersonId;
  startsAt: Instant;
  endsAt: Instant;
  icalSequence: number;
  now: Instant;
}

/** What the clock will say to these people of a group: rows of ours, each once for its sequence. */
export async function keepGroupReminders(
  tx: Tx,
  { groupId, mentorId, icalSequence, now, ...time }: Kept,
  personIds: readonly PersonId[],
): Promise<void> {
  const people = await tx
    .selectFrom("person")
    .select(["id", "timeZone"])
    .where("id", "in", [...personIds])
    .execute();
  const about = { groupId, sequence: icalSequence };
  const planned = people.flatMap(({ id, timeZone }) =>
    planGroupReminders(time, { timeZone, isMentor: id === mentorId }, now).map(({ kind, due }) => ({
      ...{ ...about, kind, personId: id, dueAt: due },
    })),
  );
  if (planned.length === 0) return;
  const kept = await tx
    .insertInto("groupReminder")
    .values(planned)
    .onConflict((conflict) => conflict.doNothing())
    .returning(["kind", "personId", "dueAt"])
    .execute();
  await announceLater(
    tx,
    ...kept.map(({ kind, personId, dueAt }) => ({
      ...{ topic: "group.reminder", payload: { ...about, kind, personId }, at: now, due: dueAt },
    })),
  );
}
