import { OFFERED_DURATIONS, SESSION_KINDS } from "@belay/core/calendar/booking-defaults.ts";
import { BOOKING_BOUNDS, usualDuration } from "@belay/core/calendar/booking-rules.ts";
import { confirmsAtOnce } from "@belay/core/calendar/calendar-freshness.ts";
import { computeSlots, firstSlot } from "@belay/core/calendar/slots.ts";
import { whyNoSlots } from "@belay/core/calendar/why-no-slots.ts";
import type { MentorshipId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import { TRPCError } from "@trpc/server";
import { findReturn } from "../mentorships/queries.ts";
import { findPairScope } from "../mentorships/scope.ts";
import type { Call } from "../platform/call.ts";
import { findPairCalendars, slotFacts } from "./find-slot-facts.ts";

interface Wish {
  mentorshipId: MentorshipId;
  /** The moments between which the viewer looks, two months at most. */
  start: Instant;
  end: Instant;
  durationMinutes: number;
  waivesOwnRules: boolean;
}

/** The times at which both can meet, what the booking dialog says around them, and why if there are none. */
export async function listFreeTimes(call: Call, { mentorshipId, start, end, ...wish }: Wish) {
  const pair = await findPairScope(call.db, call.actor, mentorshipId);
  if (!pair)
    throw new TRPCError({ code: "NOT_FOUND", message: "There is no such mentorship, or it is not yours." });
  const horizon = {
    start: call.now,
    end: addMilliseconds(call.now, (BOOKING_BOUNDS.horizonDays + 2) * DAY),
  };
  const calendars = await findPairCalendars(call.db, { ...pair, range: horizon });
  const awayUntil = await findReturn(call.db, pair, call.now);
  if (!calendars || pair.status !== "active" || awayUntil !== null)
    return { isOpen: false as const, awayUntil };
  const { mentor, mentee } = calendars;
  // A mentor offers what they like; a mentee chooses from what the mentor takes.
  const { durations, kinds } =
    pair.role === "mentor" ? { durations: OFFERED_DURATIONS, kinds: SESSION_KINDS } : mentor.rules;
  const length = usualDuration(durations, wish.durationMinutes);
  const facts = slotFacts(calendars, {
    now: call.now,
    durationMinutes: length,
    excludeSessionId: null,
    waives: pair.role === "mentor" && wish.waivesOwnRules,
  });
  const other = pair.role === "mentor" ? mentee : mentor;
  const firstStart = firstSlot({ ...facts, range: horizon });
  return {
    isOpen: true as const,
    role: pair.role,
    starts: computeSlots({ ...facts, range: { start, end } }),
    firstStart,
    whyNone: whyNoSlots({ ...facts, range: horizon }, firstStart),
    other: { id: other.id, name: other.name, timeZone: other.timeZone },
    acceptsAtOnce: pair.role === "mentee" && confirmsAtOnce(mentor, call.now),
    noticeMinutes: mentor.rules.minimumNoticeMinutes,
    horizonDays: mentor.rules.horizonDays,
    stepMinutes: mentor.rules.slotStepMinutes,
    /** The length that these times are for: the wanted one, or the nearest that the mentor takes. */
    durationMinutes: length,
    durations,
    kinds,
  };
}
