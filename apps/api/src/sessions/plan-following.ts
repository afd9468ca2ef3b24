import type { PlannedOccurrence } from "@belay/core/calendar/plan-series.ts";
import { planOccurrences } from "@belay/core/calendar/plan-series.ts";
import { following } from "@belay/core/sessions/following.ts";
import { followingPattern } from "@belay/core/sessions/following-pattern.ts";
import { refuseTerms } from "@belay/core/sessions/mentor-terms.ts";
import type { PlanFollowingInput } from "@belay/core/sessions/series-inputs.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import type { Call } from "../platform/call.ts";
import type { FollowingFacts } from "./find-following-facts.ts";
import { findFollowingFacts } from "./find-following-facts.ts";
import { requireParty } from "./require-party.ts";
import type { SessionScope } from "./scope.ts";
import type { SessionOfSeries } from "./series-sessions.ts";
import { findSeries } from "./series-sessions.ts";

/** What becomes of this one and those that follow it when this one goes to another time. */
export async function planFollowing(call: Call, input: PlanFollowingInput) {
  const { scope, role } = await requireParty(call, input.sessionId);
  const series = await findSeries(call.db, scope);
  const own = series?.sessions.find(({ id }) => id === input.sessionId);
  if (!series || !own) return { isOpen: false as const };
  const wish = { from: own.index, action: "reschedule", actor: role, now: call.now } as const;
  const { affected, left } = following(series.sessions, wish);
  if (affected[0]?.id !== own.id) return { isOpen: false as const };
  const asked = { call, scope, role, input, own, affected, timeZone: series.timeZone };
  const planned = await planAll(asked);
  if (!planned) return { isOpen: false as const };
  const { mentor, mentee } = planned.found.calendars;
  const other = role === "mentor" ? mentee : mentor;
  return {
    isOpen: true as const,
    mode: planned.found.mode,
    timeZone: series.timeZone,
    other: { id: other.id, name: other.name, timeZone: other.timeZone },
    durationMinutes: planned.found.facts.durationMinutes,
    occurrences: planned.occurrences.map((one, at) => withSession(one, affected[at] ?? own)),
    left: left.map(({ one, why }) => ({ sessionId: one.id, startsAt: one.session.startsAt, why })),
  };
}

/** The time that it has now is none to move to. */
function withSession(planned: PlannedOccurrence, { id: sessionId, version, session }: SessionOfSeries) {
  const nearestStarts = planned.nearestStarts.filter((start) => start !== session.startsAt);
  return { ...planned, nearestStarts, sessionId, version, startsNow: session.startsAt };
}

interface Asked {
  call: Call;
  scope: SessionScope;
  role: Party;
  input: PlanFollowingInput;
  own: SessionOfSeries;
  affected: readonly SessionOfSeries[];
  timeZone: string;
}

interface Planned {
  found: FollowingFacts;
  occurrences: PlannedOccurrence[];
}

/**
 * Judges the new times. What has no room at its new time stays where it is unless somebody chooses otherwise, and then
 * may be in the way of another: so it is judged again without it, until all that go have room.
 */
async function planAll(asked: Asked): Promise<Planned | null> {
  const { call, scope, role, input, own, affected, timeZone } = asked;
  const { startsAt, waivesOwnRules } = input;
  const pattern = followingPattern({ from: own, affected, startsAt, timeZone });
  const around = [...pattern.map(({ near }) => near), ...affected.map(({ session }) => session.startsAt)];
  const chosen = input.moving && new Set(input.moving);
  let moving = affected.filter(({ id }) => !chosen || chosen.has(id));
  for (;;) {
    const wish = { role, now: call.now, waivesOwnRules, moving, like: own, around };
    const found = await findFollowingFacts(call.db, { pair: scope, ...wish });
    if (!found || refuseTerms(found.terms, role, own.session)) return null;
    const occurrences = planOccurrences(found.facts, pattern);
    const hasRoom = (one: SessionOfSeries) =>
      occurrences.some(({ index, start, code }) => index === one.index && start !== null && code === null);
    const going = moving.filter(hasRoom);
    if (chosen || going.length === moving.length) return { found, occurrences };
    moving = going;
  }
}
