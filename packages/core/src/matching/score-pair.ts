import type { MatchPolicy } from "../programmes/match-policy.ts";
import type { PairScore } from "./judge-pair.ts";
import { judgePair } from "./judge-pair.ts";
import type { Pair } from "./pair-facts.ts";
import { prepareSearch } from "./search.ts";

/**
 * How well two people fit, part by part, and everything that stands against them (spec/matching.md section 1).
 * Pure and whole-numbered: the same pair gets the same points on every machine, in whatever order lists come.
 */
export function scorePair(policy: MatchPolicy, { mentee, mentor, facts }: Pair): PairScore {
  return judgePair(prepareSearch(policy, mentee), mentor, facts);
}
