import { confirmsAtOnce } from "@belay/core/calendar/calendar-freshness.ts";
import { patternFrom, planOccurrences } from "@belay/core/calendar/plan-series.ts";
import type { PlanSeriesInput } from "@belay/core/sessions/series-inputs.ts";
import { TRPCError } from "@trpc/server";
import { findReturn } from "../mentorships/queries.ts";
import { findPairScope } from "../mentorships/scope.ts";
import type { Call } from "../platform/call.ts";
import { findPairCalendars, rangeThrough, slotFacts } from "./find-slot-facts.ts";

/** The sessions of a series as they could be booked now: free, or in conflict with why and the nearest free times. */
export async function planSeries(call: Call, input: PlanSeriesInput) {
  const { mentorshipId, startsAt, intervalWeeks, count, durationMinutes } = input;
  const pair = await findPairScope(call.db, call.actor, mentorshipId);
  if (!pair)
    throw new TRPCError({ code: "NOT_FOUND", message: "There is no such mentorship, or it is not yours." });
  const calendars = await findPairCalendars(call.db, { ...pair, range: rangeThrough(input) });
  const isAway = (await findReturn(call.db, pair, call.now)) !== null;
  if (!calendars || pair.status !== "active" || isAway) return { isOpen: false as const };
  const { mentor, mentee } = calendars;
  const { timeZone } = mentor;
  const waives = pair.role === "mentor" && input.waivesOwnRules;
  const facts = slotFacts(calendars, { now: call.now, durationMinutes, excludeSessionId: null, waives });
  const other = pair.role === "mentor" ? mentee : mentor;
  return {
    isOpen: true as const,
    role: pair.role,
    occurrences: planOccurrences(facts, patternFrom(startsAt, { timeZone, intervalWeeks, count })),
    /** Whose wall clock the series goes by. */
    timeZone,
    other: { id: other.id, name: other.name, timeZone: other.timeZone },
    acceptsAtOnce: pair.role === "mentee" && confirmsAtOnce(mentor, call.now),
    durationMinutes,
  };
}
