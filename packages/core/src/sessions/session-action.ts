import type { Instant } from "../instant.ts";
import type { Clocks } from "../programmes/clocks.ts";
import type { Refused } from "../result.ts";
import type { Absent, SessionActor, SessionChange, SessionState } from "./session.ts";
import type { InputRefusal, SlotRefusal, SlotRefusalDetails, TimeRefusal } from "./session-refusal.ts";

/** Everything that can happen to a session that exists; how one begins is requestSession's matter. */
export const sessionActions = [
  "accept",
  "decline",
  "withdraw",
  "expire",
  "cancel",
  "reschedule",
  "acceptChange",
  "declineChange",
  "withdrawChange",
  "expireChange",
  "complete",
  "autoComplete",
  "markNoShow",
  "undoNoShow",
] as const;
export type SessionAction = (typeof sessionActions)[number];

/** What came with an action. What an action needs and did not get is refused in its turn, after actor, status and time. */
export interface SessionInput {
  reason?: string | undefined;
  startsAt?: Instant | undefined;
  /** `immediate` unless said; moveMode decides which is due. */
  mode?: "immediate" | "proposal" | undefined;
  absent?: Absent | undefined;
  /** A mentor who moves or offers sets their own hours, notice, horizon and limits aside. */
  waivesOwnRules?: boolean | undefined;
}

/** A time that is to be held, as the slot rules are asked about it. `waivesOwnRules` never waives a clash. */
export interface WantedSlot {
  startsAt: Instant;
  endsAt: Instant;
  waivesOwnRules: boolean;
}

/** Null when the time fits. */
export type CheckSlot = (slot: WantedSlot) => SlotRefusal | null;

/** A session as somebody finds it at a moment; `now` in milliseconds since the epoch. */
export interface Situation {
  session: SessionState;
  actor: SessionActor;
  now: number;
}

export interface Attempt extends Situation {
  input: SessionInput;
  /** How long a proposed time waits; the usual time unless the pair's programme says otherwise. */
  clock?: Clocks["sessionProposal"] | undefined;
}

/** One row of the table in spec/booking.md section 2. The checks are asked in the order they stand in here. */
export interface SessionRule {
  /** Whether this actor, who sees the session, may do this at all. */
  isActor: (situation: Situation) => boolean;
  isOpen: (situation: Situation) => boolean;
  checkTime: (situation: Situation) => TimeRefusal | null;
  checkInput?: (attempt: Attempt) => Refused<TimeRefusal | InputRefusal, SlotRefusalDetails> | null;
  /** The time the action wants to hold, for the slot rules. */
  wantedSlot?: (attempt: Attempt) => WantedSlot;
  apply: (attempt: Attempt) => SessionChange;
}
