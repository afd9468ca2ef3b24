import type { Instant } from "../instant.ts";
import { addMilliseconds, DAY, MINUTE, toInstant, toMilliseconds } from "../instant.ts";
import type { Result } from "../result.ts";
import { refuse, succeed } from "../result.ts";
import type { CloseOut } from "./close-out.ts";
import { isDisputed, isOver } from "./close-out.ts";
import type { Party, SessionState } from "./session.ts";
import { isParty } from "./session.ts";

/** How far back somebody may log what was not booked. */
export const LOG_WITHIN = 30 * DAY;
/** In minutes; as long as the ledger counts of one session (spec/evidence.md, M2). */
export const LONGEST_LOGGED = 240;
export const SHORTEST_LOGGED = 5;

/** A session of one of the two that is there already, with what was said of it. */
export interface KnownSession {
  id: string;
  status: SessionState["status"];
  startsAt: Instant;
  endsAt: Instant;
  closeOuts: readonly CloseOut[];
  /** Whether the one who logs is part of it: then it is named to them, else it is "another session". */
  isOwn: boolean;
}

export interface SessionLog {
  by: Party;
  isWithOneself: boolean;
  now: Instant;
  startsAt: Instant;
  durationMinutes: number;
  /** Of either of the two, around that time. */
  known: readonly KnownSession[];
}

export type LogRefusal =
  | "WITH_ONESELF"
  | "NOT_OVER_YET"
  | "TOO_LONG_AGO"
  | "LENGTH_OUT_OF_RANGE"
  | "OVERLAPS_OWN"
  | "OVERLAPS_OTHERS";
/** The session of one's own that it overlaps; null for what is somebody else's. */
export interface LogRefusalDetails {
  sessionId: string | null;
}

/**
 * Writes down a session that was not booked (spec/booking.md section 2): completed at once by the word of who logs
 * it, and counted once the other side says the same (`isHeld`). It holds nobody's time.
 */
export function logSession(log: SessionLog): Result<SessionState, LogRefusal, LogRefusalDetails> {
  if (log.isWithOneself) return refuse("WITH_ONESELF", { field: "otherId" });
  const unfit = refuseTime(log);
  if (unfit) return refuse(unfit.code, { field: unfit.field });
  const startsAt = toInstant(toMilliseconds(log.startsAt));
  const endsAt = addMilliseconds(startsAt, log.durationMinutes * MINUTE);
  const clashes = log.known.filter((one) => isSaidHeld(one, log.now) && overlaps(one, { startsAt, endsAt }));
  const clash = clashes.find(({ isOwn }) => isOwn) ?? clashes[0];
  if (clash) {
    const details = { sessionId: clash.isOwn ? clash.id : null };
    return refuse(clash.isOwn ? "OVERLAPS_OWN" : "OVERLAPS_OTHERS", { field: "startsAt", details });
  }
  return succeed({
    status: "completed",
    startsAt,
    endsAt,
    requestedBy: log.by,
    createdAt: toInstant(toMilliseconds(log.now)),
    expiresAt: null,
    icalSequence: 0,
    proposal: null,
    outcomeBy: log.by,
    absent: null,
    lateCancel: null,
    loggedBy: log.by,
  });
}

function refuseTime({ startsAt, durationMinutes, now }: SessionLog) {
  if (durationMinutes > LONGEST_LOGGED || durationMinutes < SHORTEST_LOGGED)
    return { code: "LENGTH_OUT_OF_RANGE", field: "durationMinutes" } as const;
  const [start, moment] = [toMilliseconds(startsAt), toMilliseconds(now)];
  if (start + durationMinutes * MINUTE > moment) return { code: "NOT_OVER_YET", field: "startsAt" } as const;
  if (start < moment - LOG_WITHIN) return { code: "TOO_LONG_AGO", field: "startsAt" } as const;
  return null;
}

/** Held as one of the two said, and nobody disputes it; also logged already, and waiting for the other side. */
function isSaidHeld(session: KnownSession, now: Instant): boolean {
  return (
    isOver(session, now) &&
    !isDisputed(session.closeOuts) &&
    session.closeOuts.some(({ by, held }) => held && isParty(by))
  );
}

interface Stretch {
  startsAt: Instant;
  endsAt: Instant;
}

/** Half-open: one may begin at the moment at which the other ends. */
function overlaps(one: Stretch, other: Stretch): boolean {
  return (
    toMilliseconds(one.startsAt) < toMilliseconds(other.endsAt) &&
    toMilliseconds(other.startsAt) < toMilliseconds(one.endsAt)
  );
}
