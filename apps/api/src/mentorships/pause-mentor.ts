import { personId, requestId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { shouldPause } from "@belay/core/mentorships/soft-pause.ts";
import type { Result } from "@belay/core/result.ts";
import { succeed } from "@belay/core/result.ts";
import * as z from "zod/mini";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import { write } from "../platform/write.ts";
import { requestClock } from "../programmes/queries.ts";
import { noteSeatFreed } from "./writes.ts";

const answered = z.object({ action: z.string(), requestId, mentorId: personId });

// Enough to find as many as the clock asks for behind what was taken back.
const LOOKED_AT = 20;

/**
 * A request ran out: who leaves a second one in a row unanswered is not asked any more until they are back. How many it
 * takes, the programme of the one that ran out now says.
 */
export async function pauseMentor(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { action, requestId: id, mentorId } = answered.parse(payload);
  if (action !== "expire") return;
  const back = await tx
    .selectFrom("person")
    .select("resumedAt")
    .where("id", "=", mentorId)
    .executeTakeFirst();
  const { clock } = await tx
    .selectFrom("mentorshipRequest")
    .select(requestClock("softPause").as("clock"))
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const closed = await tx
    .selectFrom("mentorshipRequest")
    .select("status")
    .where("mentorId", "=", mentorId)
    .where("status", "!=", "requested")
    .$if(Boolean(back?.resumedAt), (query) => query.where("closesAt", ">", back?.resumedAt ?? now))
    .orderBy("closesAt", "desc")
    .orderBy("id", "desc")
    .limit(LOOKED_AT)
    .execute();
  if (
    !shouldPause(
      closed.map(({ status }) => status),
      clock,
    )
  )
    return;
  const paused = await tx
    .updateTable("person")
    .set({ pausedAt: now })
    .where("id", "=", mentorId)
    .where("pausedAt", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (!paused) return;
  await announce(tx, { topic: "mentor.paused", payload: { mentorId }, at: now, reaches: [mentorId] });
}

/** One click back. What ran out before is forgotten. */
export function resumeMentoring(call: Call): Promise<Result<null, never>> {
  return write<Result<null, never>>(call.db, async (tx) => {
    await tx
      .updateTable("person")
      .set({ pausedAt: null, resumedAt: call.now })
      .where("id", "=", call.actor.id)
      .where("pausedAt", "is not", null)
      .execute();
    await noteSeatFreed(tx, call.actor.id, call.now);
    return succeed(null);
  });
}
