import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import { actOnRequest } from "@belay/core/mentorships/act-on-request.ts";
import { defaultClocks } from "@belay/core/programmes/clocks.ts";
import type { Tx } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import { applyRequestChange } from "./writes.ts";

const BATCH = 500;

/** What the clock does to requests: they are remembered on day 3 and 7, and close on day 14. */
export async function runOutRequests(tx: Tx, now: Instant): Promise<void> {
  for (const { id, mentorId, menteeId, ...request } of await listDue(tx, now)) {
    for (const action of ["expire", "remind"] as const) {
      const decision = actOnRequest({ request, action, actor: "system", now });
      if (!decision.ok) continue;
      await applyRequestChange(tx, id, decision.value);
      const topic = action === "expire" ? "request.answered" : "request.reminded";
      const payload = { requestId: id, action, mentorId, menteeId };
      await announce(tx, { topic, payload, at: now, reaches: [mentorId, menteeId] });
      break;
    }
  }
}

function listDue(tx: Tx, now: Instant) {
  const [first = 0, second = first] = defaultClocks.mentorshipRequest.remindAfterDays;
  const sentBefore = (days: number) => addMilliseconds(now, -days * DAY);
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
    .where("status", "=", "requested")
    .where((eb) =>
      eb.or([
        eb("closesAt", "<=", now),
        eb.and([eb("remindersSent", "=", 0), eb("createdAt", "<=", sentBefore(first))]),
        eb.and([eb("remindersSent", "=", 1), eb("createdAt", "<=", sentBefore(second))]),
      ]),
    )
    .orderBy("id")
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute();
}
