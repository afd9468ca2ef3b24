import type { SessionId } from "@belay/core/ids.ts";
import type { Call } from "../platform/call.ts";
import type { ChangeOutcome } from "./change-session.ts";
import { changeSession } from "./change-session.ts";

interface Seen {
  sessionId: SessionId;
  version: number;
}

/** The other party says yes to a proposed time: the session moves there. Both times have been held for it. */
export function acceptChange(call: Call, seen: Seen): Promise<ChangeOutcome> {
  return changeSession(call, { ...seen, action: "acceptChange" });
}

/** The other party says no: the old time stays, the proposed one is free again. */
export function declineChange(
  call: Call,
  { reason, ...seen }: Seen & { reason: string },
): Promise<ChangeOutcome> {
  return changeSession(call, { ...seen, action: "declineChange", input: { reason } });
}

/** Who proposed another time takes that back. */
export function withdrawChange(call: Call, seen: Seen): Promise<ChangeOutcome> {
  return changeSession(call, { ...seen, action: "withdrawChange" });
}
