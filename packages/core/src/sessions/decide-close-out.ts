import type { Instant } from "../instant.ts";
import type { Result } from "../result.ts";
import { refuse, succeed } from "../result.ts";
import { actOnSession } from "./act-on-session.ts";
import type { CloseOut } from "./close-out.ts";
import { contradicts, isClosedForGood } from "./close-out.ts";
import type { Absent, SessionActor, SessionChange, SessionState } from "./session.ts";
import { isParty } from "./session.ts";
import type { SessionAction } from "./session-action.ts";

export interface CloseOutAttempt {
  session: SessionState;
  /** What is there already, an earlier one of the same person too. */
  closeOuts: readonly CloseOut[];
  actor: SessionActor;
  held: boolean;
  /** Not read when held. */
  absent: Absent | null;
  now: Instant;
}

/** The status action that a close-out brings with it; null when only its row is kept. */
export type CloseOutDecision = { action: SessionAction; change: SessionChange } | null;

export type CloseOutRefusal =
  | "NOT_FOUND"
  | "FORBIDDEN"
  | "INVALID_TRANSITION"
  | "ABSENT_REQUIRED"
  | "TOO_EARLY"
  | "TOO_LATE";

/**
 * What a person's close-out does to the session (spec/booking.md section 2). The first moves the status where
 * the machine allows it, and so does a correction by whose word the status stands on, or one that brings both
 * sides to say the same. Any other keeps only its row; one that contradicts the other side's makes the session
 * disputed. Refused before the session begins, as absence in its first ten minutes, and, a correction too, once
 * `COMPLETE_WITHIN` has passed since its end; past a no-show's last moment until then the row is still kept.
 */
export function decideCloseOut(attempt: CloseOutAttempt): Result<CloseOutDecision, CloseOutRefusal> {
  const { session, closeOuts, actor, held } = attempt;
  if (actor === "stranger") return refuse("NOT_FOUND");
  if (!isParty(actor)) return refuse("FORBIDDEN");
  if (!CLOSABLE.has(session.status)) return refuse("INVALID_TRANSITION");
  if (!held && attempt.absent === null) return refuse("ABSENT_REQUIRED", { field: "absent" });
  if (isClosedForGood(session, attempt.now)) return refuse("TOO_LATE");
  const said = { held, absent: held ? null : attempt.absent };
  const action = statusAction(session, held);
  const moved = actOnSession({
    session,
    action,
    actor,
    now: attempt.now,
    input: { absent: said.absent ?? undefined },
  });
  if (!moved.ok) return moved.code === "TOO_EARLY" ? refuse("TOO_EARLY") : succeed(null);
  const isOwnWord = session.outcomeBy === actor;
  const isAgreed = closeOuts.every((other) => other.by === actor || !contradicts(said, other));
  return succeed(isOwnWord || isAgreed ? { action, change: moved.value } : null);
}

const CLOSABLE = new Set(["confirmed", "completed", "no_show"]);

function statusAction({ status }: SessionState, held: boolean): SessionAction {
  if (!held) return "markNoShow";
  return status === "no_show" ? "undoNoShow" : "complete";
}
