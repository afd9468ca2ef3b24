import * as z from "zod/mini";
import type { Instant } from "../instant.ts";
import type { SessionActor, SessionChange, SessionState } from "./session.ts";
import { sessionState } from "./session.ts";
import type { SessionAction } from "./session-action.ts";

/** What is kept of every action. `before` and `after` hold exactly the fields it wrote. */
export interface SessionEvent {
  at: Instant;
  actorRole: Exclude<SessionActor, "stranger">;
  action: SessionAction | "request" | "log";
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  reason: string | null;
}

interface Happening {
  /** Null for a request and for what is logged: nothing was there before. */
  session: SessionState | null;
  action: SessionEvent["action"];
  actorRole: SessionEvent["actorRole"];
  now: Instant;
  change: SessionChange;
  reason?: string | undefined;
}

export function sessionEvent(happening: Happening): SessionEvent {
  const { session, action, actorRole, now, change, reason } = happening;
  const { ics: _ics, ...after } = change;
  const earlier = Object.entries(session ?? {}).filter(([field]) => field in after);
  return {
    at: now,
    actorRole,
    action,
    before: Object.fromEntries(earlier),
    after,
    reason: reason?.trim() || null,
  };
}

/** The session that its events, oldest first, lead to. Throws when they don't make one (no request among them, for example). */
export function replayEvents(events: readonly Pick<SessionEvent, "after">[]): SessionState {
  return z.parse(sessionState, Object.assign({}, ...events.map(({ after }) => after)));
}
