import type { PersonId, RequestId } from "@belay/core/ids.ts";
import { requestId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { requestClosesAt } from "@belay/core/mentorships/request-clock.ts";
import { defaultClocks } from "@belay/core/programmes/clocks.ts";
import type { Tx } from "../platform/database.ts";
import { newId } from "../platform/new-id.ts";
import { announce } from "../platform/outbox.ts";
import { findSharedProgramme } from "../programmes/queries.ts";
import type { AgreedGoal } from "./writes.ts";

export interface NewRequest {
  mentorId: PersonId;
  menteeId: PersonId;
  goal: AgreedGoal;
  message: string;
  now: Instant;
}

/** Asks a mentor, by the clocks of the programme that both are in, and tells it on; null when they were asked by the same mentee already and have not answered. */
export async function makeRequest(tx: Tx, { goal, now, ...asked }: NewRequest): Promise<RequestId | null> {
  const { mentorId, menteeId } = asked;
  const programme = await findSharedProgramme(tx, { menteeId, mentorId }, now);
  const { mentorshipRequest: clock } = programme?.clocks ?? defaultClocks;
  const id = newId(requestId);
  const { goalKind, skillId, fromLevel, toLevel, levelId } = goal;
  const made = await tx
    .insertInto("mentorshipRequest")
    .values({
      id,
      ...asked,
      ...{ goalKind, skillId, fromLevel, toLevel, levelId },
      status: "requested",
      createdAt: now,
      closesAt: requestClosesAt(now, clock),
      programmeId: programme?.id ?? null,
    })
    .onConflict((on) => on.columns(["menteeId", "mentorId"]).where("status", "=", "requested").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) return null;
  const payload = { requestId: id, mentorId, menteeId };
  await announce(tx, { topic: "request.made", payload, at: now, reaches: [mentorId, menteeId] });
  return id;
}
