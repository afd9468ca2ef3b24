import type { MatchPolicy } from "../programmes/match-policy.ts";
import type { Contribution } from "./contributions.ts";
import { judgeUntilRefused } from "./judge-pair.ts";
import type { MatchRefusal } from "./match-refusal.ts";
import type { MissingCounts } from "./missing-counts.ts";
import { countReasons } from "./missing-counts.ts";
import type { Pool } from "./pair-facts.ts";
import { refusalSeenBy } from "./refusal-seen-by.ts";
import { prepareSearch } from "./search.ts";

export interface RecommendedMentor {
  readonly mentorId: string;
  readonly score: number;
  readonly contributions: readonly Contribution[];
}

export interface Recommendation {
  /** The best first, equal scores by id. */
  readonly top: readonly RecommendedMentor[];
  /** How many could be proposed, those in `top` included. */
  readonly eligible: number;
  /** As the mentee may see it. */
  readonly missing: MissingCounts;
}

export interface RecommendOptions {
  /** How many to propose at most. */
  readonly k: number;
  /** Ids of people who are left out and counted nowhere. */
  readonly exclude?: ReadonlySet<string>;
}

/** The best mentors for one mentee by looking at each by itself: what `recommendMentors` is held against, and says why others are missing. */
export function recommendLiterally(
  policy: MatchPolicy,
  pool: Pool,
  options: RecommendOptions,
): Recommendation {
  const search = prepareSearch(policy, pool.mentee);
  const found: RecommendedMentor[] = [];
  const reasons: MatchRefusal[] = [];
  for (const mentor of pool.mentors) {
    if (options.exclude?.has(mentor.id)) continue;
    const facts = pool.factsOf(mentor);
    const judged = judgeUntilRefused(search, mentor, facts);
    if (typeof judged === "string") {
      reasons.push(refusalSeenBy("mentee", judged, facts.blockedBy));
    } else {
      found.push({ mentorId: mentor.id, score: judged.score, contributions: judged.contributions });
    }
  }
  const top = found.sort(byScoreThenId).slice(0, Math.max(0, options.k));
  return { top, eligible: found.length, missing: countReasons(reasons) };
}

function byScoreThenId(one: RecommendedMentor, other: RecommendedMentor): number {
  return other.score - one.score || (one.mentorId < other.mentorId ? -1 : 1);
}
