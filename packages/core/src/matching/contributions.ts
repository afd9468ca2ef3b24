import type { Factor } from "../programmes/factor.ts";
import type { Value } from "./factor-values.ts";
import {
  capacityValue,
  crossTeamValue,
  historyValue,
  languageValue,
  levelValue,
  overlapValue,
  preferenceValue,
  skillValue,
  trackValue,
} from "./factor-values.ts";
import type { PairFacts } from "./pair-facts.ts";
import type { MentorProfile } from "./profile.ts";
import type { GoalName, Search } from "./search.ts";

/** One part of a score: `points = round(weight * value)`, a half rounded up. */
export interface Contribution {
  readonly factor: Factor;
  /** For skills alone, one contribution per goal; null there too while the mentee has no goal. */
  readonly goal: GoalName | null;
  /** Parts per million; those of a pair add up to 1,000,000. */
  readonly weight: number;
  /** 0..1 */
  readonly value: number;
  readonly points: number;
}

/** A pair's facts with the shared minutes already read. */
export type KnownFacts = Pick<PairFacts, "preference" | "history" | "sharedMinutesPerWeek">;

/** Every part of a pair's score, in the order of the factors; the score is the sum of their points. */
export function contributionsOf(search: Search, mentor: MentorProfile, facts: KnownFacts): Contribution[] {
  const { policy, mentee } = search;
  const one = (factor: Factor, value: Value) =>
    contribute({ factor, goal: null, weight: policy.weights[factor] }, value);
  return [
    ...skillContributions(search, mentor),
    one("level", levelValue(mentee, mentor)),
    one("overlap", overlapValue(policy, facts.sharedMinutesPerWeek)),
    one("track", trackValue(mentee.direction, mentor.track)),
    one("crossTeam", crossTeamValue(mentee, mentor)),
    one("capacity", capacityValue(policy, mentor)),
    one("preference", preferenceValue(facts.preference)),
    one("language", languageValue(mentee, mentor)),
    one("history", historyValue(facts.history)),
  ];
}

export function sumPoints(contributions: readonly { readonly points: number }[]): number {
  return contributions.reduce((sum, { points }) => sum + points, 0);
}

function skillContributions({ policy, mentee, parts }: Search, mentor: MentorProfile): Contribution[] {
  if (parts.length === 0) {
    return [
      contribute({ factor: "skills", goal: null, weight: policy.weights.skills }, { part: 0, whole: 1 }),
    ];
  }
  return parts.map((part) =>
    contribute({ factor: "skills", goal: part.name, weight: part.weight }, skillValue(part, mentee, mentor)),
  );
}

function contribute(
  { factor, goal, weight }: Pick<Contribution, "factor" | "goal" | "weight">,
  value: Value,
): Contribution {
  return { factor, goal, weight, value: value.part / value.whole, points: pointsOf(weight, value) };
}

/** `round(weight * value)`, a half rounded up. */
export function pointsOf(weight: number, { part, whole }: Value): number {
  // In whole numbers: 0.7 * 45 in floating point falls just below the half that it is.
  return Math.floor((2 * weight * part + whole) / (2 * whole));
}
