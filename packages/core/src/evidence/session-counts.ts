import type { Instant } from "../instant.ts";
import { isConfirmed, isDisputed, isHeld, isNotClosedOut, isOver } from "../sessions/close-out.ts";
import type { Counted, SessionFact } from "./facts.ts";
import { countRows } from "./facts.ts";

/** M1 of spec/evidence.md, with what is shown apart from it. */
export interface SessionCounts {
  /** H: confirmed and unconfirmed together. */
  held: Counted;
  confirmed: Counted;
  unconfirmed: Counted;
  /** Passed, and nobody said what became of them. */
  notClosedOut: Counted;
  disputed: Counted;
}

/** H: the sessions that count as held. */
export function listHeld(sessions: readonly SessionFact[], now: Instant): SessionFact[] {
  return sessions.filter((session) => isHeld(session, session.closeOuts, now));
}

/** M1: how many sessions were held, by who said so. */
export function countSessions(sessions: readonly SessionFact[], now: Instant): SessionCounts {
  const held = listHeld(sessions, now);
  const byMentee = (session: SessionFact) => isConfirmed(session, session.closeOuts, now);
  return {
    held: countRows(held),
    confirmed: countRows(held.filter(byMentee)),
    unconfirmed: countRows(held.filter((session) => !byMentee(session))),
    notClosedOut: countRows(sessions.filter((session) => isNotClosedOut(session, session.closeOuts, now))),
    disputed: countRows(sessions.filter((session) => isOver(session, now) && isDisputed(session.closeOuts))),
  };
}
