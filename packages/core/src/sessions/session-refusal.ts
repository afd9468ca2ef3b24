import type { SlotRefusal as SlotRefusalCode } from "../calendar/check-slot.ts";
import type { Instant } from "../instant.ts";

export type ActorRefusal = "NOT_FOUND" | "FORBIDDEN";
export type StatusRefusal = "INVALID_TRANSITION";
export type TimeRefusal = "EXPIRED" | "TOO_EARLY" | "TOO_LATE" | "CUTOFF";
export type InputRefusal = "REASON_REQUIRED" | "START_REQUIRED" | "ABSENT_REQUIRED";
/** What the mentor takes, and whether they are there (mentor-terms.ts). */
export type TermsRefusal = "MENTOR_AWAY" | "LENGTH_NOT_TAKEN" | "KIND_NOT_TAKEN";
/** Everything the status machine can say no with. */
export type SessionRefusal = ActorRefusal | StatusRefusal | TimeRefusal | InputRefusal | SlotRefusalCode;

/** What a verb that writes a session can say no with: the machine's codes and a row that changed meanwhile. */
export type SessionWriteRefusal = SessionRefusal | TermsRefusal | "VERSION_CONFLICT";

/** What the screen needs to help: up to three free starts nearest to the wanted one. */
export interface SlotRefusalDetails {
  nearestStarts: Instant[];
}

/** The answer of the slot rules when a time does not fit. */
export interface SlotRefusal {
  code: SlotRefusalCode;
  nearestStarts: Instant[];
}
