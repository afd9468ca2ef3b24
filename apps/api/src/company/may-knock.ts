import type { OpenCall } from "../platform/call.ts";
import { admitJoining } from "../platform/sign-in-limits.ts";

/** Whether this address may try a door again; if not, the answer goes out as 429 with when to come back. */
export async function mayKnock(call: OpenCall): Promise<boolean> {
  const verdict = await admitJoining(call.db, call.address, call.now);
  if (!verdict.isAllowed) call.tellRetryAfter(verdict.retryAfterSeconds);
  return verdict.isAllowed;
}
