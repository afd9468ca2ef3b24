import type { KnownFacts } from "../matching/asking.ts";
import { STRANGERS } from "../matching/asking.ts";
import type { CohortShape } from "../matching/cohort.ts";
import { rememberShared, UNPAINTED } from "./pair-facts-of.ts";
import type { CohortSnapshot, KnownPair } from "./snapshot.ts";

/** The facts of `pairFactsOf` without pairs, so that the engine finds mentors by an index. */
export function shapeOf(snapshot: CohortSnapshot): CohortShape {
  const places = new Map(Object.entries(snapshot.weeksOf));
  const shared = rememberShared(snapshot.weeks);
  const known = Map.groupBy(snapshot.known, ({ menteeId }) => menteeId);
  const exceptions = new Map([...known].map(([id, pairs]) => [id, new Map(pairs.map(toException))]));
  return {
    scheduleOf: ({ id }) => String(places.get(id) ?? UNPAINTED),
    minutesBetween: (mentee, mentor) => shared(Number(mentee), Number(mentor)),
    exceptionsOf: ({ id }) => exceptions.get(id) ?? new Map<string, KnownFacts>(),
  };
}

function toException({
  mentorId,
  isInReportingLine,
  isAlreadyPaired,
  preference,
  isKeptApart,
}: KnownPair): [string, KnownFacts] {
  return [
    mentorId,
    {
      ...STRANGERS,
      isInReportingLine,
      isAlreadyPaired,
      blockedBy: isKeptApart ? "mentor" : null,
      preference,
    },
  ];
}
