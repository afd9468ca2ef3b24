import type { Instant } from "../instant.ts";
import { HOUR, toInstant, toMilliseconds } from "../instant.ts";
import type { Clocks } from "../programmes/clocks.ts";
import { defaultClocks } from "../programmes/clocks.ts";
import type { SessionState } from "./session.ts";
import { isParty } from "./session.ts";
import type { SessionRule, Situation } from "./session-action.ts";

/** When a request made now closes by itself: 72 h later or as its clock says, at the latest when the session would start. */
export function requestExpiry(
  createdAt: Instant,
  startsAt: Instant,
  { closeAfterHours }: Clocks["sessionRequest"] = defaultClocks.sessionRequest,
): Instant {
  const patience = closeAfterHours * HOUR;
  return toInstant(Math.min(toMilliseconds(createdAt) + patience, toMilliseconds(startsAt)));
}

const isRequested = ({ session }: Situation) => session.status === "requested";
const isOther = ({ session, actor }: Situation) => isParty(actor) && actor !== session.requestedBy;
const isRequester = ({ session, actor }: Situation) => actor === session.requestedBy;
const isExpired = ({ session, now }: Situation) => now >= toMilliseconds(expiryOf(session));
const beforeExpiry = (situation: Situation) => (isExpired(situation) ? "EXPIRED" : null);

export const requestRules = {
  accept: {
    isActor: isOther,
    isOpen: isRequested,
    checkTime: beforeExpiry,
    apply: () => ({ status: "confirmed", expiresAt: null, ics: "REQUEST" }),
  },
  decline: {
    isActor: isOther,
    isOpen: isRequested,
    checkTime: beforeExpiry,
    apply: () => ({ status: "declined", expiresAt: null, ics: null }),
  },
  withdraw: {
    isActor: isRequester,
    isOpen: isRequested,
    checkTime: beforeExpiry,
    apply: () => ({ status: "cancelled", expiresAt: null, ics: null }),
  },
  expire: {
    isActor: ({ actor }) => actor === "system",
    isOpen: isRequested,
    checkTime: (situation) => (isExpired(situation) ? null : "TOO_EARLY"),
    apply: () => ({ status: "expired", expiresAt: null, ics: null }),
  },
} satisfies Record<string, SessionRule>;

function expiryOf({ expiresAt, createdAt, startsAt }: SessionState): Instant {
  return expiresAt ?? requestExpiry(createdAt, startsAt);
}
