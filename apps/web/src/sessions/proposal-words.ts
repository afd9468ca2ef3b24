import type { Party } from "@belay/core/sessions/session.ts";
import { formatClock, formatDay } from "@belay/core/time-words/day-words.ts";
import { formatSessionTime } from "@belay/core/time-words/format-session-time.ts";
import { zoneAbbreviation } from "@belay/core/time-words/zone-words.ts";

interface Proposed {
  status: string;
  proposalBy: Party | null;
  proposalStartsAt: string | null;
  proposalEndsAt: string | null;
  proposalExpiresAt: string | null;
}

interface Asked {
  session: Proposed;
  role: Party;
  other: { name: string; timeZone: string };
  viewer: { timeZone: string; locale: string };
  /** Milliseconds since the epoch. */
  now: number;
}

/** The other time that is proposed for a session and until when who answers; null when none is open. */
export function proposalWords({ session, role, other, viewer, now }: Asked) {
  const { proposalBy, proposalStartsAt: start, proposalEndsAt: end, proposalExpiresAt: until } = session;
  if (session.status !== "confirmed" || proposalBy === null || start === null || end === null) return null;
  if (until === null || Date.parse(until) <= now) return null;
  const { timeZone: zone, locale } = viewer;
  const name = other.name.split(" ")[0] ?? other.name;
  const context = { zone, locale, now: new Date(now).toISOString() };
  const time = formatSessionTime({
    ...{ start, end, otherZone: other.timeZone, otherName: name },
    ...context,
  }).full;
  const limit = `${formatDay({ instant: until, ...context })}, ${formatClock(until, zone)} ${zoneAbbreviation(until, zone)}`;
  const isMine = proposalBy !== role;
  const answers = isMine ? "You answer" : `${name} answers`;
  return { isMine, words: `Moving to ${time} is proposed. ${answers} until ${limit}, else it stays.` };
}
