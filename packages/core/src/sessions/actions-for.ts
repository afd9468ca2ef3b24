import type { Instant } from "../instant.ts";
import { toMilliseconds } from "../instant.ts";
import { whyClosed } from "./act-on-session.ts";
import type { SessionActor, SessionState } from "./session.ts";
import type { SessionAction } from "./session-action.ts";
import { sessionActions } from "./session-action.ts";

/** The actions open to this actor now: what a screen offers, and for `system` what the clock has to do. */
export function actionsFor(session: SessionState, actor: SessionActor, now: Instant): SessionAction[] {
  const situation = { session, actor, now: toMilliseconds(now) };
  return sessionActions.filter((action) => whyClosed(action, situation) === null);
}
