import type { Instant } from "../instant.ts";
import { toMilliseconds } from "../instant.ts";
import type { Clocks } from "../programmes/clocks.ts";
import type { Refused, Result } from "../result.ts";
import { refuse, succeed } from "../result.ts";
import type { MentorTerms } from "./mentor-terms.ts";
import { refuseTerms } from "./mentor-terms.ts";
import type { SessionActor, SessionChange, SessionState } from "./session.ts";
import type { CheckSlot, SessionAction, SessionInput, Situation } from "./session-action.ts";
import type {
  ActorRefusal,
  SessionRefusal,
  SlotRefusalDetails,
  StatusRefusal,
  TermsRefusal,
  TimeRefusal,
} from "./session-refusal.ts";
import { sessionRules } from "./session-rules.ts";

export interface SessionAttempt {
  session: SessionState;
  action: SessionAction;
  actor: SessionActor;
  now: Instant;
  input?: SessionInput;
  /** Asked before the slot rules, of actions that want to hold a new time. Without them the mentor takes everything. */
  terms?: MentorTerms;
  /** Asked last, for actions that want to hold a new time. Without it the slot rules count as satisfied. */
  checkSlot?: CheckSlot;
  /** How long a time that this proposes waits for its answer; the usual time unless said. */
  clock?: Clocks["sessionProposal"] | undefined;
}

export type SessionResult<Change> = Result<Change, SessionRefusal, SlotRefusalDetails>;

/**
 * The status machine (spec/booking.md section 2): the fields the action writes and the calendar message to
 * send, or why not. Checks actor, status, time, input, terms and slot rules in this order; changes nothing itself.
 */
export function actOnSession(
  attempt: SessionAttempt,
): Result<SessionChange, SessionRefusal | TermsRefusal, SlotRefusalDetails> {
  const { session, action, actor, input = {}, terms, checkSlot, clock } = attempt;
  const rule = sessionRules[action];
  const tried = { session, actor, input, clock, now: toMilliseconds(attempt.now) };
  const closed = whyClosed(action, tried);
  if (closed !== null) return refuse(closed);
  const unfit = rule.checkInput?.(tried);
  if (unfit) return unfit;
  const slot = rule.wantedSlot?.(tried);
  const untaken = slot && terms ? refuseTerms(terms, actor, slot) : null;
  if (untaken) return untaken;
  const clash = slot === undefined ? null : checkSlot?.(slot);
  if (clash) return refuseSlot(clash);
  return succeed(rule.apply(tried));
}

/** Why an action is not open to this actor now, whatever they would say with it; null when it is. */
export function whyClosed(
  action: SessionAction,
  situation: Situation,
): ActorRefusal | StatusRefusal | TimeRefusal | null {
  const rule = sessionRules[action];
  if (situation.actor === "stranger") return "NOT_FOUND";
  if (!rule.isActor(situation)) return "FORBIDDEN";
  if (!rule.isOpen(situation)) return "INVALID_TRANSITION";
  return rule.checkTime(situation);
}

/** The slot rules' answer as a refusal, with the free times nearest by. */
export function refuseSlot(clash: NonNullable<ReturnType<CheckSlot>>) {
  const details: SlotRefusalDetails = { nearestStarts: clash.nearestStarts };
  return refuse(clash.code, { field: "startsAt", details }) satisfies Refused<
    SessionRefusal,
    SlotRefusalDetails
  >;
}

/** The session after a change. */
export function applyChange(session: SessionState, { ics: _ics, ...written }: SessionChange): SessionState {
  return { ...session, ...written };
}
