import type { Instant } from "../instant.ts";
import { actOnSession } from "./act-on-session.ts";
import { actionsFor } from "./actions-for.ts";
import type { Party, SessionChange, SessionState } from "./session.ts";
import type { SessionAction } from "./session-action.ts";

export interface SessionEnding {
  action: SessionAction;
  actorRole: Party | "system";
  reason: string;
  change: SessionChange;
}

const REASON = "The mentorship ended.";
const CALLED_OFF: readonly SessionAction[] = ["cancel", "withdraw", "decline"];

/**
 * What becomes of a session when a party ends the mentorship: a future one is cancelled, withdrawn or declined,
 * an overdue request expires. Null for one that has begun or is closed already.
 */
export function endWithMentorship(session: SessionState, who: Party, now: Instant): SessionEnding | null {
  const action = actionsFor(session, who, now).find((open) => CALLED_OFF.includes(open));
  const how = action ? { action, actor: who } : ({ action: "expire", actor: "system" } as const);
  const result = actOnSession({ session, ...how, now, input: { reason: REASON } });
  if (!result.ok) return null;
  // A safe exit leaves no mark (spec/evidence.md section 5), so it is never a late cancellation.
  const change = how.action === "cancel" ? { ...result.value, lateCancel: false } : result.value;
  return { action: how.action, actorRole: how.actor, reason: REASON, change };
}
