import type { MatchPolicy } from "../programmes/match-policy.ts";
import { contributionsOf } from "./contributions.ts";
import type { Explanation } from "./explanation.ts";
import { findCaution } from "./find-caution.ts";
import type { Pair } from "./pair-facts.ts";
import { listReasons } from "./reasons.ts";
import { prepareSearch } from "./search.ts";

const MOST_REASONS = 3;

/** Why two people fit, for the mentee to read: the three reasons that brought the most points, one caution at most. */
export function explainPair(policy: MatchPolicy, { mentee, mentor, facts }: Pair): Explanation {
  const search = prepareSearch(policy, mentee);
  const { preference, history, sharedMinutesPerWeek: sharedMinutes } = facts;
  const contributions = contributionsOf(search, mentor, {
    preference,
    history,
    sharedMinutesPerWeek: sharedMinutes,
  });
  const pair = { search, mentor, contributions, sharedMinutes };
  const reasons = listReasons(pair)
    .toSorted((one, other) => other.points - one.points)
    .slice(0, MOST_REASONS)
    .map(({ reason }) => reason);
  return { reasons, caution: findCaution(pair) };
}
