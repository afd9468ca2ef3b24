import { planOccurrences } from "@belay/core/calendar/plan-series.ts";
import { following } from "@belay/core/sessions/following.ts";
import { followingPattern } from "@belay/core/sessions/following-pattern.ts";
import { refuseTerms } from "@belay/core/sessions/mentor-terms.ts";
import type { PlanFollowingInput } from "@belay/core/sessions/series-inputs.ts";
import { isParty } from "@belay/core/sessions/session.ts";
import { TRPCError } from "@trpc/server";
import type { Call } from "../platform/call.ts";
import { findFollowingFacts } from "./find-following-facts.ts";
import { findSessionScope } from "./scope.ts";
import { findSeries } from "./series-sessions.ts";

/** What becomes of this one and those that follow it when this one goes to another time. */
export async function planFollowing(call: Call, input: PlanFollowingInput) {
  const scope = await findSessionScope(call.db, call, input.sessionId);
  if (!scope)
    throw new TRPCError({
      code: "NOT_FOUND",
      message: "There is no such session, or it is not yours to see.",
    });
  const { role } = scope;
  if (!isParty(role))
    throw new TRPCError({ code: "FORBIDDEN", message: "Only the two of a session can move it." });
  const series = await findSeries(call.db, scope);
  const from = series?.sessions.find(({ id }) => id === input.sessionId)?.index;
  if (!series || from === undefined) return { isOpen: false as const };
  const wish = { from, action: "reschedule", actor: role, now: call.now } as const;
  const { affected, left } = following(series.sessions, wish);
  const [first] = affected;
  if (first?.id !== input.sessionId) return { isOpen: false as const };
  const { startsAt, waivesOwnRules } = input;
  const asked = { role, now: call.now, waivesOwnRules, moving: affected, startsAt };
  const found = await findFollowingFacts(call.db, { pair: scope, ...asked });
  if (!found || refuseTerms(found.terms, role, first.session)) return { isOpen: false as const };
  const { mentor, mentee } = found.calendars;
  const other = role === "mentor" ? mentee : mentor;
  const pattern = followingPattern({ affected, startsAt, timeZone: series.timeZone });
  return {
    isOpen: true as const,
    mode: found.mode,
    timeZone: series.timeZone,
    other: { id: other.id, name: other.name, timeZone: other.timeZone },
    durationMinutes: found.facts.durationMinutes,
    occurrences: planOccurrences(found.facts, pattern).map((planned, at) => ({
      ...planned,
      sessionId: affected[at]?.id ?? input.sessionId,
      version: affected[at]?.version ?? 1,
      startsNow: affected[at]?.session.startsAt ?? startsAt,
    })),
    left: left.map(({ one, why }) => ({ sessionId: one.id, startsAt: one.session.startsAt, why })),
  };
}
