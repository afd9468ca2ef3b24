import type { OpenCall } from "../platform/call.ts";
import { admitJoining, admitMailTo } from "../platform/sign-in-limits.ts";

/**
 * Whether this peer may try a door again, and whether one that mails may mail to this address again; if not, the
 * answer goes out as 429 with when to come back.
 */
export async function mayKnock(call: OpenCall, mailTo?: string): Promise<boolean> {
  const byPeer = await admitJoining(call.db, call.address, call.now);
  const verdict =
    byPeer.isAllowed && mailTo !== undefined ? await admitMailTo(call.db, mailTo, call.now) : byPeer;
  if (!verdict.isAllowed) call.tellRetryAfter(verdict.retryAfterSeconds);
  return verdict.isAllowed;
}
