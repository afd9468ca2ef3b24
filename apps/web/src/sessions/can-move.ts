import { actionsFor } from "@belay/core/sessions/actions-for.ts";
import type { Party, SessionState } from "@belay/core/sessions/session.ts";

/** Whether this side may move it now, as a list shows it: without the proposal that may be open. */
export function canMove(session: Omit<SessionState, "proposal">, role: Party, now: number): boolean {
  const at = new Date(now).toISOString();
  return actionsFor({ ...session, proposal: null }, role, at).includes("reschedule");
}
