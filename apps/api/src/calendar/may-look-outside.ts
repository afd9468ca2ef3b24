import { MINUTE } from "@belay/core/instant.ts";
import { count } from "../platform/attempt-limits.ts";
import type { Call, OpenCall } from "../platform/call.ts";

const BY_PERSON = { name: "calendar-look", window: 10 * MINUTE, most: 20 };

/** Whether a person may have Belay ask another server on their word again. */
export async function mayLookOutside(call: Call & Pick<OpenCall, "tellRetryAfter">): Promise<boolean> {
  const verdict = await count(call.db, { limit: BY_PERSON, subject: call.actor.id, now: call.now });
  if (!verdict.isAllowed) call.tellRetryAfter(verdict.retryAfterSeconds);
  return verdict.isAllowed;
}
