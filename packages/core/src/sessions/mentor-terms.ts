import type { OfferedDuration, SessionKind } from "../calendar/booking-defaults.ts";
import { MINUTE, toMilliseconds } from "../instant.ts";
import type { Refused } from "../result.ts";
import { refuse } from "../result.ts";
import type { SessionActor } from "./session.ts";
import type { WantedSlot } from "./session-action.ts";
import type { SlotRefusalDetails, TermsRefusal } from "./session-refusal.ts";

/** What a mentor takes when somebody books or moves, and what is to be held. */
export interface MentorTerms {
  /** In minutes. Null, as `kinds`, where no mentorship sets them: flash and "I'm stuck" have a length of their own. */
  durations: readonly OfferedDuration[] | null;
  kinds: readonly SessionKind[] | null;
  isAway: boolean;
  /** Of the session that is booked or moved. */
  kind: SessionKind;
}

/**
 * Why the mentor's terms stand against a time that somebody wants to hold, or null. They bind the mentee alone: a
 * mentor offers and moves what they like, also from where they are away.
 */
export function refuseTerms(
  { durations, kinds, isAway, kind }: MentorTerms,
  actor: SessionActor,
  { startsAt, endsAt }: Pick<WantedSlot, "startsAt" | "endsAt">,
): Refused<TermsRefusal, SlotRefusalDetails> | null {
  if (actor !== "mentee") return null;
  const minutes = (toMilliseconds(endsAt) - toMilliseconds(startsAt)) / MINUTE;
  if (isAway) return refuse("MENTOR_AWAY");
  if (durations && !durations.some((taken) => taken === minutes))
    return refuse("LENGTH_NOT_TAKEN", { field: "durationMinutes" });
  return kinds && !kinds.includes(kind) ? refuse("KIND_NOT_TAKEN", { field: "kind" }) : null;
}
