import type { MatchPolicy } from "../programmes/match-policy.ts";
import type { Result } from "../result.ts";
import { refuse, succeed } from "../result.ts";
import type { PairIndex } from "./assignment-graph.ts";
import type { GraphRefusal } from "./check-graph.ts";
import type { Cohort, CohortOptions, CohortProblem, CohortRefusal, PairOfIds } from "./cohort.ts";
import { freeSeats } from "./factor-values.ts";
import { judgePair } from "./judge-pair.ts";
import { refusalsSeenBy } from "./refusal-seen-by.ts";
import { prepareSearch } from "./search.ts";

/** A cohort in the order of ids, with locks and blocks by position: the same whatever order its people came in. */
export interface OrderedCohort {
  readonly cohort: Cohort;
  readonly capacity: Int32Array;
  readonly locked: readonly LockedPair[];
  readonly blocked: readonly PairIndex[];
}

export interface LockedPair extends PairIndex {
  readonly score: number;
}

type Refused = Result<never, CohortRefusal, CohortProblem>;

export function orderCohort(
  policy: MatchPolicy,
  given: Cohort,
  options: CohortOptions,
): Result<OrderedCohort, CohortRefusal, CohortProblem> {
  if (given.mentees.length === 0) return refuse("NO_MENTEES");
  if (given.mentors.length === 0) return refuse("NO_MENTORS");
  const cohort = { ...given, mentees: byId(given.mentees), mentors: byId(given.mentors) };
  const places = { mentees: placesOf(cohort.mentees), mentors: placesOf(cohort.mentors) };
  const twice = findTwice(cohort.mentees) ?? findTwice(cohort.mentors);
  if (twice !== undefined) return refuse("PERSON_TWICE", { details: { menteeId: twice } });
  const unknown = [...(options.locked ?? []), ...(options.blocked ?? [])].find(
    ({ menteeId, mentorId }) => !places.mentees.has(menteeId) || !places.mentors.has(mentorId),
  );
  if (unknown) return refuse("PERSON_UNKNOWN", { details: unknown });
  const place = ({ menteeId, mentorId }: PairOfIds): PairIndex => ({
    mentee: places.mentees.get(menteeId) ?? 0,
    mentor: places.mentors.get(mentorId) ?? 0,
  });
  const locked = lockPairs(policy, cohort, (options.locked ?? []).map(place));
  if (!locked.ok) return locked;
  return succeed({
    cohort,
    capacity: Int32Array.from(cohort.mentors, (mentor) => freeSeats(policy, mentor)),
    locked: locked.value,
    blocked: (options.blocked ?? []).map(place),
  });
}

/** A lock overrides what is best, not what is allowed: a pair that a hard rule forbids is refused with that rule. */
function lockPairs(
  policy: MatchPolicy,
  { mentees, mentors, factsOf }: Cohort,
  pairs: readonly PairIndex[],
): Result<LockedPair[], CohortRefusal, CohortProblem> {
  const locked: LockedPair[] = [];
  for (const pair of pairs) {
    const mentee = mentees[pair.mentee];
    const mentor = mentors[pair.mentor];
    if (!mentee || !mentor) continue;
    const { score, refusals } = judgePair(prepareSearch(policy, mentee), mentor, factsOf(mentee, mentor));
    const seen = refusalsSeenBy("onlooker", refusals, null);
    const reason = seen.find((one) => one !== "BELOW_THRESHOLD" && one !== "NO_CAPACITY");
    const details = { menteeId: mentee.id, mentorId: mentor.id };
    if (reason !== undefined) return refuse("LOCK_REFUSED", { details: { ...details, reason } });
    if (refusals.includes("NO_CAPACITY")) return refuse("LOCKS_ABOVE_CAPACITY", { details });
    locked.push({ ...pair, score });
  }
  return succeed(locked);
}

const WORDS: Partial<Record<GraphRefusal, CohortRefusal>> = {
  LOCK_TWICE: "LOCK_TWICE",
  LOCK_AND_BLOCK: "LOCK_AND_BLOCK",
  LOCKS_ABOVE_CAPACITY: "LOCKS_ABOVE_CAPACITY",
  OPTION_INVALID: "OPTION_INVALID",
};

/** What the solver refuses, with people in the place of positions. */
export function inPeople(
  { cohort }: OrderedCohort,
  { code, details }: { code: GraphRefusal; details?: { mentee?: number; mentor?: number } | undefined },
): Refused {
  return refuse(WORDS[code] ?? "TOO_LARGE", {
    details: {
      menteeId: cohort.mentees[details?.mentee ?? -1]?.id,
      mentorId: cohort.mentors[details?.mentor ?? -1]?.id,
    },
  });
}

function byId<Person extends { readonly id: string }>(people: readonly Person[]): Person[] {
  return people.toSorted((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
}

function placesOf(people: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(people.map(({ id }, place) => [id, place]));
}

function findTwice(people: readonly { readonly id: string }[]): string | undefined {
  return people.find(({ id }, place) => people[place + 1]?.id === id)?.id;
}
