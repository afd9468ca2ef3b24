import type { MatchPolicy } from "../programmes/match-policy.ts";
import { judgeUntilRefused } from "./judge-pair.ts";
import type { MatchRefusal } from "./match-refusal.ts";
import type { MissingCounts } from "./missing-counts.ts";
import { countReasons } from "./missing-counts.ts";
import type { OpeningChange, Refused } from "./opening-changes.ts";
import { listOpeningChanges } from "./opening-changes.ts";
import type { PairFacts, Pool } from "./pair-facts.ts";
import type { MentorProfile } from "./profile.ts";
import { refusalSeenBy } from "./refusal-seen-by.ts";
import { prepareSearch } from "./search.ts";

export interface MissingExplanation {
  readonly eligible: number;
  /** As the mentee may see it. */
  readonly missing: MissingCounts;
  /** The smallest change of each kind that opens mentors, what asks least first. */
  readonly changes: readonly OpeningChange[];
}

/** Why people are not in the list, and what would bring more of them in. Ids in `exclude` are counted nowhere. */
export function explainMissing(
  policy: MatchPolicy,
  pool: Pool,
  { exclude }: { readonly exclude?: ReadonlySet<string> } = {},
): MissingExplanation {
  const search = prepareSearch(policy, pool.mentee);
  const judged = pool.mentors
    .filter(({ id }) => !exclude?.has(id))
    .map((mentor) => {
      const facts = rememberHours(pool.factsOf(mentor));
      const verdict = judgeUntilRefused(search, mentor, facts);
      return { mentor, facts, reason: typeof verdict === "string" ? verdict : null };
    });
  const refused = judged.filter(({ reason }) => reason !== null);
  const reasons = refused.flatMap(({ reason, facts }): MatchRefusal[] =>
    reason === null ? [] : [refusalSeenBy("mentee", reason, facts.blockedBy)],
  );
  return {
    eligible: judged.length - refused.length,
    missing: countReasons(reasons),
    changes: listOpeningChanges(
      { policy, mentee: pool.mentee },
      {
        languages: new Set(refused.flatMap(({ mentor }) => mentor.languages)),
        openedBy: openedAmong(refused),
      },
    ),
  };
}

/** By judging each of them again. */
function openedAmong(refused: readonly { mentor: MentorProfile; facts: PairFacts }[]): Refused["openedBy"] {
  return ({ policy, mentee }) => {
    const search = prepareSearch(policy, mentee);
    return refused.flatMap(({ mentor, facts }) => {
      const verdict = judgeUntilRefused(search, mentor, facts);
      if (typeof verdict === "string") return [];
      return [{ score: verdict.score, sharedMinutesPerWeek: facts.sharedMinutesPerWeek }];
    });
  };
}

/** Each pair is judged once per change; its hours are worked out at most once. */
function rememberHours(facts: PairFacts): PairFacts {
  let known: { readonly minutes: number | null } | null = null;
  const { isInReportingLine, isAlreadyPaired, blockedBy, preference, history } = facts;
  return {
    isInReportingLine,
    isAlreadyPaired,
    blockedBy,
    preference,
    history,
    get sharedMinutesPerWeek() {
      known ??= { minutes: facts.sharedMinutesPerWeek };
      return known.minutes;
    },
  };
}
