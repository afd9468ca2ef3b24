import type { SessionId } from "@belay/core/ids.ts";
import type { Call } from "../platform/call.ts";
import type { ChangeOutcome } from "./change-session.ts";
import { changeSession } from "./change-session.ts";

interface Seen {
  sessionId: SessionId;
  version: number;
}

interface WithReason extends Seen {
  reason: string;
}

/** The other party says yes to a requested session. */
export function acceptSession(call: Call, seen: Seen): Promise<ChangeOutcome> {
  return changeSession(call, { ...seen, action: "accept" });
}

export function declineSession(call: Call, { reason, ...seen }: WithReason): Promise<ChangeOutcome> {
  return changeSession(call, { ...seen, action: "decline", input: { reason } });
}

/** Who asked takes it back before it was answered. */
export function withdrawSession(call: Call, seen: Seen): Promise<ChangeOutcome> {
  return changeSession(call, { ...seen, action: "withdraw" });
}

/** Calls a confirmed session off; less than a day before, a reason is needed. */
export function cancelSession(call: Call, { reason, ...seen }: WithReason): Promise<ChangeOutcome> {
  return changeSession(call, { ...seen, action: "cancel", input: { reason } });
}
