import type { Instant } from "../instant.ts";
import { addMilliseconds, toMilliseconds } from "../instant.ts";
import { COMPLETE_WITHIN } from "./outcome-rules.ts";
import type { Absent, SessionActor, SessionState } from "./session.ts";
import { isParty } from "./session.ts";

/** What one person said about a session. One a person; correcting it replaces it. */
export interface CloseOut {
  by: Extract<SessionActor, "mentor" | "mentee" | "lead">;
  held: boolean;
  /** Null exactly when held. */
  absent: Absent | null;
  closedAt: Instant;
}

type Statement = Pick<CloseOut, "held" | "absent">;

/** The part of a session that these rules read. */
export type ClosableSession = Pick<SessionState, "status" | "endsAt" | "loggedBy">;

/** Nothing that was cancelled, declined or never confirmed can have been held. */
const COULD_BE_HELD = new Set(["confirmed", "completed", "no_show"]);

/** Whether two people say things that can't both be true. */
export function contradicts(one: Statement, other: Statement): boolean {
  return one.held !== other.held || one.absent !== other.absent;
}

/** Two close-outs contradict each other, until one of them is corrected. */
export function isDisputed(closeOuts: readonly Statement[]): boolean {
  return closeOuts.some((one) => closeOuts.some((other) => contradicts(one, other)));
}

/**
 * Counted as held (H of spec/evidence.md): over, not cancelled, not disputed, and closed out as held by either side;
 * one that somebody logged, by the other side.
 */
export function isHeld(session: ClosableSession, closeOuts: readonly CloseOut[], now: Instant): boolean {
  const { loggedBy = null } = session;
  return (
    isOver(session, now) &&
    !isDisputed(closeOuts) &&
    closeOuts.some(({ by, held }) => held && isParty(by) && by !== loggedBy)
  );
}

/** Held, and the mentee said so. */
export function isConfirmed(session: ClosableSession, closeOuts: readonly CloseOut[], now: Instant): boolean {
  return isHeld(session, closeOuts, now) && closeOuts.some(({ by, held }) => held && by === "mentee");
}

/** It passed, and no person has said what became of it. The system completing it is nobody's word. */
export function isNotClosedOut(
  session: ClosableSession,
  closeOuts: readonly CloseOut[],
  now: Instant,
): boolean {
  return isOver(session, now) && closeOuts.length === 0;
}

/** Its time has passed and nobody had called it off before. */
export function isOver({ status, endsAt }: ClosableSession, now: Instant): boolean {
  return COULD_BE_HELD.has(status) && toMilliseconds(endsAt) <= toMilliseconds(now);
}

/** The last moment at which a side says what became of it: 30 days after its end; of a logged one, after it was logged. */
export function closeOutEnd({ endsAt, createdAt, loggedBy = null }: SpokenSession): Instant {
  return addMilliseconds(loggedBy === null ? endsAt : createdAt, COMPLETE_WITHIN);
}

type SpokenSession = Pick<SessionState, "endsAt" | "createdAt" | "loggedBy">;

/** Whether what was said of a session stays so: numbers that others read don't move long afterwards. The last moment still counts. */
export function isClosedForGood(session: SpokenSession, now: Instant): boolean {
  return toMilliseconds(now) > toMilliseconds(closeOutEnd(session));
}
