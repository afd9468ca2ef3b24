import type { Instant } from "@belay/core/instant.ts";
import { actOnRequest } from "@belay/core/mentorships/act-on-request.ts";
import { sql } from "kysely";
import type { Tx } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import { requestClock } from "../programmes/queries.ts";
import { followChain } from "./follow-chain.ts";
import { applyRequestChange } from "./writes.ts";

const BATCH = 500;

/**
 * What the clock does to requests: they are remembered when their programme says, on day 3 and 7 by default, and close; then the
 * next choice is asked.
 */
export async function runOutRequests(tx: Tx, now: Instant): Promise<void> {
  for (const { id, mentorId, menteeId, clock, ...request } of await listDue(tx, now)) {
    for (const action of ["expire", "remind"] as const) {
      const decision = actOnRequest({ request, action, actor: "system", clock, now });
      if (!decision.ok) continue;
      await applyRequestChange(tx, id, { change: decision.value, now });
      const topic = action === "expire" ? "request.answered" : "request.reminded";
      const payload = { requestId: id, action, mentorId, menteeId };
      await announce(tx, { topic, payload, at: now, reaches: [mentorId, menteeId] });
      if (action === "expire") await followChain(tx, { requestId: id, action, now });
      break;
    }
  }
}

function listDue(tx: Tx, now: Instant) {
  // No day is left after the last reminder: null, which is never due.
  const nextReminder = sql`(${requestClock("mentorshipRequest")} -> 'remindAfterDays' ->> reminders_sent)::int`;
  return tx
    .selectFrom("mentorshipRequest")
    .select([
      "id",
      "mentorId",
      "menteeId",
      "status",
      "createdAt",
      "closesAt",
      "remindersSent",
      "answeredAt",
      "reason",
    ])
    .select(requestClock("mentorshipRequest").as("clock"))
    .where("status", "=", "requested")
    .where((eb) =>
      eb.or([
        eb("closesAt", "<=", now),
        sql<boolean>`created_at + ${nextReminder} * interval '24 hours' <= ${now}::timestamptz`,
      ]),
    )
    .orderBy("id")
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute();
}
