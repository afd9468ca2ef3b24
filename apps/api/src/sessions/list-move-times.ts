import { BOOKING_BOUNDS } from "@belay/core/calendar/booking-rules.ts";
import { computeSlots, firstSlot } from "@belay/core/calendar/slots.ts";
import { whyNoSlots } from "@belay/core/calendar/why-no-slots.ts";
import type { SessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import { following } from "@belay/core/sessions/following.ts";
import { refuseTerms } from "@belay/core/sessions/mentor-terms.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import { findReturn } from "../mentorships/queries.ts";
import type { Call } from "../platform/call.ts";
import { findPairCalendars, moveModeOf, moveQuestion, moveTerms, slotFacts } from "./find-slot-facts.ts";
import { findTimes } from "./queries.ts";
import { requireParty } from "./require-party.ts";
import type { SessionScope } from "./scope.ts";
import { findSeries } from "./series-sessions.ts";

interface Wish {
  sessionId: SessionId;
  /** The moments between which the viewer looks, two months at most. */
  start: Instant;
  end: Instant;
  waivesOwnRules: boolean;
}

/** The times that a session could move to, and whether it moves at once or the other side is asked. */
export async function listMoveTimes(call: Call, { sessionId, start, end, waivesOwnRules }: Wish) {
  const { scope, role } = await requireParty(call, sessionId);
  const horizon = {
    start: call.now,
    end: addMilliseconds(call.now, (BOOKING_BOUNDS.horizonDays + 2) * DAY),
  };
  const session = await findTimes(call.db, scope);
  const calendars = await findPairCalendars(call.db, { ...scope, range: horizon });
  if (!calendars || session.status !== "confirmed") return { isOpen: false as const, why: null };
  const terms = moveTerms(calendars, session, await findReturn(call.db, scope, call.now));
  const untaken = refuseTerms(terms, role, session);
  if (untaken) return { isOpen: false as const, why: untaken.code };
  const { mentor, mentee } = calendars;
  const question = moveQuestion(session, { now: call.now, sessionId });
  const facts = slotFacts(calendars, { ...question, waives: role === "mentor" && waivesOwnRules });
  const firstStart = firstSlot({ ...facts, range: horizon });
  const other = role === "mentor" ? mentee : mentor;
  return {
    isOpen: true as const,
    role,
    starts: computeSlots({ ...facts, range: { start, end } }).filter((free) => free !== session.startsAt),
    firstStart,
    whyNone: whyNoSlots({ ...facts, range: horizon }, firstStart),
    other: { id: other.id, name: other.name, timeZone: other.timeZone },
    mode: moveModeOf(role, calendars, call.now),
    /** How many of its series would move along, if asked. */
    following: await countFollowing(call, scope, role),
    noticeMinutes: mentor.rules.minimumNoticeMinutes,
    horizonDays: mentor.rules.horizonDays,
    stepMinutes: mentor.rules.slotStepMinutes,
    durationMinutes: question.durationMinutes,
  };
}

async function countFollowing(call: Call, scope: SessionScope, actor: Party): Promise<number> {
  const series = await findSeries(call.db, scope);
  const from = series?.sessions.find(({ id }) => id === scope.sessionId)?.index;
  if (!series || from === undefined) return 0;
  const wish = { from, action: "reschedule", actor, now: call.now } as const;
  return Math.max(0, following(series.sessions, wish).affected.length - 1);
}
