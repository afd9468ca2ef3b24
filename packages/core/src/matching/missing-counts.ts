import type { MatchRefusal } from "./match-refusal.ts";

/** How many are missing for which reason; everybody counts once, by the reason to say first. */
export type MissingCounts = Readonly<Partial<Record<MatchRefusal, number>>>;

export function countReasons(reasons: readonly MatchRefusal[]): MissingCounts {
  const counts: Partial<Record<MatchRefusal, number>> = {};
  for (const reason of reasons) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
