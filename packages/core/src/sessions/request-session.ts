import type { Instant } from "../instant.ts";
import { addMilliseconds, MINUTE, toInstant, toMilliseconds } from "../instant.ts";
import type { Clocks } from "../programmes/clocks.ts";
import { refuse, succeed } from "../result.ts";
import type { SessionResult } from "./act-on-session.ts";
import { refuseSlot } from "./act-on-session.ts";
import { requestExpiry } from "./request-rules.ts";
import type { CalendarMethod, Party, SessionActor, SessionState } from "./session.ts";
import { isParty } from "./session.ts";
import type { CheckSlot, WantedSlot } from "./session-action.ts";

export interface SessionRequest {
  actor: SessionActor;
  now: Instant;
  startsAt: Instant;
  durationMinutes: number;
  /** The mentor's switch: a mentee's request is then confirmed at once. */
  mentorAcceptsAutomatically: boolean;
  /** A mentor who offers may set their own hours, notice, horizon and limits aside. */
  waivesOwnRules?: boolean;
  checkSlot?: CheckSlot;
  /** How long a request waits; the usual time unless the pair's programme says otherwise. */
  clock?: Clocks["sessionRequest"];
}

export type NewSession = SessionState & { ics: CalendarMethod | null };

/** How a session begins: a mentee's request, or a mentor's offer, which always waits for the mentee. Both people's time is held from now on. */
export function requestSession(wish: SessionRequest): SessionResult<NewSession> {
  if (wish.actor === "stranger") return refuse("NOT_FOUND");
  if (!isParty(wish.actor)) return refuse("FORBIDDEN");
  if (toMilliseconds(wish.startsAt) <= toMilliseconds(wish.now)) {
    return refuse("TOO_EARLY", { field: "startsAt" });
  }
  const slot = slotOf(wish);
  const clash = wish.checkSlot?.(slot);
  if (clash) return refuseSlot(clash);
  return succeed(begin(wish, slot, wish.actor));
}

function slotOf({ actor, startsAt, durationMinutes, waivesOwnRules }: SessionRequest): WantedSlot {
  return {
    startsAt: toInstant(toMilliseconds(startsAt)),
    endsAt: addMilliseconds(startsAt, durationMinutes * MINUTE),
    waivesOwnRules: actor === "mentor" && waivesOwnRules === true,
  };
}

function begin(wish: SessionRequest, { startsAt, endsAt }: WantedSlot, requestedBy: Party): NewSession {
  const isConfirmed = requestedBy === "mentee" && wish.mentorAcceptsAutomatically;
  return {
    status: isConfirmed ? "confirmed" : "requested",
    startsAt,
    endsAt,
    requestedBy,
    createdAt: toInstant(toMilliseconds(wish.now)),
    expiresAt: isConfirmed ? null : requestExpiry(wish.now, startsAt, wish.clock),
    icalSequence: 0,
    proposal: null,
    outcomeBy: null,
    absent: null,
    lateCancel: null,
    ics: isConfirmed ? "REQUEST" : null,
  };
}
