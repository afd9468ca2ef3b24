import { BOOKING_DEFAULTS } from "@belay/core/calendar/booking-defaults.ts";
import { computeSlots, firstSlot } from "@belay/core/calendar/slots.ts";
import type { MentorshipId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import { TRPCError } from "@trpc/server";
import { findPairScope } from "../mentorships/scope.ts";
import type { Call } from "../platform/call.ts";
import { findPairCalendars, slotFacts } from "./find-slot-facts.ts";

interface Wish {
  mentorshipId: MentorshipId;
  /** The viewer's week, as moments. */
  start: Instant;
  end: Instant;
  durationMinutes: number;
}

/** The times in a week at which both can meet, what the booking dialog says around them, and the first free one at all. */
export async function listFreeTimes(call: Call, { mentorshipId, start, end, durationMinutes }: Wish) {
  const pair = await findPairScope(call.db, call.actor, mentorshipId);
  if (!pair)
    throw new TRPCError({ code: "NOT_FOUND", message: "There is no such mentorship, or it is not yours." });
  const horizon = {
    start: call.now,
    end: addMilliseconds(call.now, (BOOKING_DEFAULTS.horizonDays + 2) * DAY),
  };
  const calendars = await findPairCalendars(call.db, { ...pair, range: horizon });
  if (!calendars) return { isOpen: false as const };
  const facts = slotFacts(calendars, { now: call.now, durationMinutes, excludeSessionId: null });
  const { mentor, mentee } = calendars;
  const other = pair.role === "mentor" ? mentee : mentor;
  return {
    isOpen: pair.status === "active",
    starts: computeSlots({ ...facts, range: { start, end } }),
    firstStart: firstSlot({ ...facts, range: horizon }),
    other: { id: other.id, name: other.name, timeZone: other.timeZone },
    mentorHasHours: mentor.weekly !== null && mentor.weekly.length > 0,
    acceptsAtOnce: pair.role === "mentee" && mentor.acceptsAutomatically,
    noticeMinutes: BOOKING_DEFAULTS.minimumNoticeMinutes,
  };
}
