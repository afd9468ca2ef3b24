import type { Interval } from "../calendar/interval.ts";
import { sharedMinutesOf } from "../calendar/shared-minutes.ts";
import type { PairFacts } from "../matching/pair-facts.ts";
import { WEEK_MINUTES } from "../programmes/match-policy.ts";
import type { CohortSnapshot, KnownPair } from "./snapshot.ts";

export const UNPAINTED = -1;

type Facts = (mentee: { readonly id: string }, mentor: { readonly id: string }) => PairFacts;

/**
 * What two people of a snapshot know of each other. Nearly all pairs know nothing but how their hours meet, and many
 * people paint the same hours: such pairs share one object, made when it is first asked for.
 */
export function pairFactsOf(snapshot: CohortSnapshot): Facts {
  const known = Map.groupBy(snapshot.known, ({ menteeId }) => menteeId);
  const knownBy = new Map(
    [...known].map(([id, pairs]) => [id, new Map(pairs.map((pair) => [pair.mentorId, pair]))]),
  );
  const weeksOf = new Map(Object.entries(snapshot.weeksOf));
  const shared = rememberShared(snapshot.weeks);
  const strangers = new Map<number, PairFacts>();
  const size = snapshot.weeks.length + 1;
  return (mentee, mentor) => {
    const left = weeksOf.get(mentee.id) ?? UNPAINTED;
    const right = weeksOf.get(mentor.id) ?? UNPAINTED;
    const pair = knownBy.get(mentee.id)?.get(mentor.id);
    if (pair) return factsFor(pair, () => shared(left, right));
    const key = (left + 1) * size + right + 1;
    const found = strangers.get(key) ?? factsFor(null, () => shared(left, right));
    strangers.set(key, found);
    return found;
  };
}

function factsFor(pair: KnownPair | null, read: () => number | null): PairFacts {
  return {
    isInReportingLine: pair?.isInReportingLine ?? false,
    isAlreadyPaired: pair?.isAlreadyPaired ?? false,
    // Whichever it was: nobody who reads a run is told, so it is never the reader's own.
    blockedBy: pair?.isKeptApart ? "mentor" : null,
    preference: pair?.preference ?? "neutral",
    history: null,
    sharedMinutesPerWeek: read(),
  };
}

/** Minutes a week that two lists of open times share, by their places; null when neither was painted. */
export function rememberShared(weeks: CohortSnapshot["weeks"]) {
  const open = weeks.map(toIntervals);
  const size = weeks.length;
  const minutes = new Float64Array(size * size).fill(-1);
  return (left: number, right: number): number | null => {
    if (left === UNPAINTED && right === UNPAINTED) return null;
    if (left === UNPAINTED || right === UNPAINTED) {
      return minutesOf(open[Math.max(left, right)] ?? []);
    }
    const place = left * size + right;
    const known = minutes[place] ?? -1;
    if (known >= 0) return known;
    const counted = sharedMinutesOf(open[left] ?? [], open[right] ?? []);
    minutes[place] = counted;
    minutes[right * size + left] = counted;
    return counted;
  };
}

/** Who never painted hours is always open. */
function minutesOf(open: readonly Interval[]): number {
  const all = [{ from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY }];
  return Math.min(WEEK_MINUTES, sharedMinutesOf(open, all));
}

function toIntervals(flat: readonly number[]): Interval[] {
  return Array.from({ length: flat.length / 2 }, (_, index) => ({
    from: flat[2 * index] ?? 0,
    until: flat[2 * index + 1] ?? 0,
  }));
}
