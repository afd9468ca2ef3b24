import type { Instant } from "../instant.ts";
import { DAY, toMilliseconds } from "../instant.ts";
import type { SessionState } from "./session.ts";

interface Told {
  /** Which mail it is, as `mail-kind.ts` names them. */
  kind: string;
  /** The start that it told, of the kinds that tell one. */
  toldStart: Instant | null;
  session: Pick<SessionState, "status" | "startsAt" | "proposal">;
  /** Whether its reader has said already how it was. */
  hasClosedOut: boolean;
  now: Instant;
}

/** Whether a mail about a session that waited still says something: nothing answered, moved or begun meanwhile. */
export function doesSessionMailHold({ kind, toldStart, session, hasClosedOut, now }: Told): boolean {
  const isToCome = session.status === "confirmed" && toMilliseconds(session.startsAt) > toMilliseconds(now);
  const isAsTold = toldStart === null || toMilliseconds(toldStart) === toMilliseconds(session.startsAt);
  switch (kind) {
    case "sessionRequested":
      return session.status === "requested";
    case "sessionProposed":
      return session.status === "confirmed" && session.proposal !== null;
    case "sessionBooked":
    case "sessionMoved":
    case "sessionReminder":
      return isToCome && isAsTold;
    case "proposalDeclined":
    case "proposalWithdrawn":
    case "proposalExpired":
      return isToCome;
    case "closeOutAsked":
      return !hasClosedOut && (session.status === "confirmed" || session.status === "completed");
    default:
      return true;
  }
}

/**
 * Whether a change of a session that begins then has to reach its reader whatever they chose about mail: somebody
 * would set out for nothing, or not set out.
 */
export function isShortNotice(startsAt: Instant, now: Instant): boolean {
  const left = toMilliseconds(startsAt) - toMilliseconds(now);
  return left > 0 && left < DAY;
}
