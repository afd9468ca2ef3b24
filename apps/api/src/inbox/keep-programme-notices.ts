import type { PersonId } from "@belay/core/ids.ts";
import { personId, programmeId } from "@belay/core/ids.ts";
import type { NoticeTopic } from "@belay/core/inbox/notice.ts";
import type { Instant } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import { tell } from "./keep-notices.ts";

const joined = z.object({ programmeId, personIds: z.array(personId), addedBy: z.nullable(personId) });

/** Somebody was put into a programme: they hear by whom. Who came by themselves knows. */
export async function tellProgrammeJoined(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { personIds, addedBy, programmeId: id } = joined.parse(payload);
  if (addedBy === null) return;
  const others = personIds.filter((to) => to !== addedBy);
  const about = { otherId: addedBy, programmeId: id };
  await tell(
    tx,
    now,
    others.map((to) => ({ to, topic: "programmeJoined", about })),
  );
}

const left = z.object({ programmeId, personId, leftBy: personId, adminIds: z.array(personId) });

/** Who left by themselves: whoever runs it hears it. Who was taken out hears it themselves. */
export async function tellProgrammeLeft(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { personId: who, leftBy, adminIds, programmeId: id } = left.parse(payload);
  const about = { otherId: leftBy, programmeId: id };
  const told = leftBy === who ? adminIds.filter((to) => to !== who) : [who];
  const topic = leftBy === who ? "programmeLeft" : "programmeTakenOut";
  await tell(
    tx,
    now,
    told.map((to) => ({ to, topic, about })),
  );
}

const ended = z.object({ programmeId, personIds: z.array(personId), endedBy: personId });

export async function tellProgrammeEnded(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { personIds, endedBy, programmeId: id } = ended.parse(payload);
  const about = { otherId: endedBy, programmeId: id };
  await tell(
    tx,
    now,
    personIds.filter((to) => to !== endedBy).map((to) => ({ to, topic: "programmeEnded", about })),
  );
}

const named = z.object({ programmeId, personId, namedBy: personId });

/** Somebody runs a programme from now on. */
export async function tellProgrammeAdminNamed(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { personId: to, namedBy, programmeId: id } = named.parse(payload);
  if (to === namedBy) return;
  await tell(tx, now, [{ to, topic: "programmeAdminNamed", about: { otherId: namedBy, programmeId: id } }]);
}

const repaired = z.object({
  ...{ programmeId, kind: z.string(), cause: z.string(), byId: personId, menteeId: personId },
  mentorId: z.nullable(personId),
  personIds: z.array(personId),
});

const REPAIR_TOPICS: Readonly<Record<string, NoticeTopic>> = {
  remind: "programmeReminded",
  extend: "programmeMoreTime",
  nextChoice: "programmeMovedOn",
};

/** Whoever runs a programme reminded somebody, gave them more time, or had the mentee's next choice asked. */
export async function tellProgrammeRepaired(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const told = repaired.parse(payload);
  const topic = REPAIR_TOPICS[told.kind];
  if (!topic) return;
  const about = { otherId: told.byId, programmeId: told.programmeId, reason: told.cause };
  await tell(
    tx,
    now,
    whoHears(told)
      .filter((to) => to !== told.byId)
      .map((to) => ({ to, topic, about })),
  );
}

/** Of what was moved on, its mentor reads what anybody reads whose request was taken back. */
function whoHears({ kind, menteeId, mentorId, personIds }: z.infer<typeof repaired>): PersonId[] {
  if (kind === "remind") return personIds;
  return kind === "nextChoice" || mentorId === null ? [menteeId] : [menteeId, mentorId];
}
