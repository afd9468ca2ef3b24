import type { MatchPolicy } from "../programmes/match-policy.ts";
import type { Change } from "./change.ts";
import type { MissingExplanation } from "./explain-missing.ts";
import { explainMissing } from "./explain-missing.ts";
import type { MatchRefusal } from "./match-refusal.ts";
import { MATCH_REFUSALS } from "./match-refusal.ts";
import type { MissingCounts } from "./missing-counts.ts";
import type { OpeningChange } from "./opening-changes.ts";
import type { Pool } from "./pair-facts.ts";

export interface NobodyExplanation {
  /** What keeps most mentors out; null when there is no mentor at all. */
  readonly constraint: MatchRefusal | null;
  /** How many it keeps out. */
  readonly count: number;
  /** The smallest change that opens mentors, one that lifts the constraint if there is one; null when none does. */
  readonly change: OpeningChange | null;
  readonly missing: MissingCounts;
}

/**
 * Not the reasons to begin with while there is another: who doesn't teach the skill is not kept out by anything,
 * and a closed door may be a block, which is never named first.
 */
const LAST_TO_NAME: readonly MatchRefusal[] = ["SELF", "NOT_OFFERED", "INACTIVE", "BLOCKED_PAIR"];

const LIFTS: Record<Change["code"], MatchRefusal> = {
  LOWER_OVERLAP: "OVERLAP_TOO_SMALL",
  ACCEPT_SELF_ASSESSED: "SKILL_GAP_TOO_SMALL",
  LOWER_TARGET: "BELOW_THRESHOLD",
  SKILLS_INSTEAD_OF_LEVEL: "LEVEL_GAP_TOO_SMALL",
  LOWER_LEVEL_GAP: "LEVEL_GAP_TOO_SMALL",
  SPEAK_LANGUAGE: "NO_SHARED_LANGUAGE",
  LOWER_THRESHOLD: "BELOW_THRESHOLD",
};

/** What to say where nobody can be proposed; null where somebody can. */
export function explainNobody(
  policy: MatchPolicy,
  pool: Pool,
  options: { readonly exclude?: ReadonlySet<string> } = {},
): NobodyExplanation | null {
  return nobodyOf(explainMissing(policy, pool, options));
}

/** The same, where it is known already who is missing. */
export function nobodyOf({ eligible, missing, changes }: MissingExplanation): NobodyExplanation | null {
  if (eligible > 0) return null;
  const constraint = findTightest(missing);
  const lifting = changes.find(({ change }) => LIFTS[change.code] === constraint);
  return {
    constraint,
    count: constraint === null ? 0 : (missing[constraint] ?? 0),
    change: lifting ?? changes[0] ?? null,
    missing,
  };
}

function findTightest(missing: MissingCounts): MatchRefusal | null {
  const named = MATCH_REFUSALS.filter((reason) => (missing[reason] ?? 0) > 0);
  const first = named.filter((reason) => !LAST_TO_NAME.includes(reason));
  const byCount = (reasons: readonly MatchRefusal[]) =>
    reasons.toSorted((one, other) => (missing[other] ?? 0) - (missing[one] ?? 0));
  return byCount(first)[0] ?? byCount(named)[0] ?? null;
}
