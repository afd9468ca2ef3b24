import type { Instant } from "../instant.ts";
import { DAY, toMilliseconds } from "../instant.ts";
import type { Party, SessionState } from "./session.ts";

interface Told {
  /** Which mail it is, as `mail-kind.ts` names them. */
  kind: string;
  /** The start that it told, of the kinds that tell one. */
  toldStart: Instant | null;
  /** The start that it asks its reader about; null where none was kept with it. */
  askedStart: Instant | null;
  reader: Party;
  session: Pick<SessionState, "status" | "startsAt" | "proposal">;
  /** Whether its reader has said already how it was. */
  hasClosedOut: boolean;
  now: Instant;
}

/** Whether a mail about a session that waited still says something: nothing answered, moved or begun meanwhile. */
export function doesSessionMailHold(told: Told): boolean {
  const { kind, toldStart, session, hasClosedOut, now } = told;
  const isToCome = session.status === "confirmed" && toMilliseconds(session.startsAt) > toMilliseconds(now);
  const isAsTold = toldStart === null || toMilliseconds(toldStart) === toMilliseconds(session.startsAt);
  switch (kind) {
    case "sessionRequested":
      return session.status === "requested";
    case "sessionProposed":
      return session.status === "confirmed" && isProposalAsTold(told);
    case "sessionBooked":
    case "sessionMoved":
    case "sessionReminder":
      return isToCome && isAsTold;
    case "proposalDeclined":
    case "proposalWithdrawn":
    case "proposalExpired":
      return isToCome && session.proposal === null;
    case "closeOutAsked":
      return !hasClosedOut && (session.status === "confirmed" || session.status === "completed");
    default:
      return true;
  }
}

/** Whether what is open is what was asked, and not another time that came after it. */
function isProposalAsTold({ askedStart, reader, session: { proposal } }: Told): boolean {
  if (proposal === null || proposal.by === reader) return false;
  return askedStart === null || toMilliseconds(askedStart) === toMilliseconds(proposal.startsAt);
}

/**
 * Whether a change of a session that begins then has to reach its reader whatever they chose about mail: somebody
 * would set out for nothing, or not set out.
 */
export function isShortNotice(startsAt: Instant, now: Instant): boolean {
  const left = toMilliseconds(startsAt) - toMilliseconds(now);
  return left > 0 && left < DAY;
}
