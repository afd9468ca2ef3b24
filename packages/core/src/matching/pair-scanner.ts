import type { MatchPolicy } from "../programmes/match-policy.ts";
import type { Cohort } from "./cohort.ts";
import { judgeUntilRefused } from "./judge-pair.ts";
import { prepareSearch } from "./search.ts";

/** Mentors by position with the score of the pair, the best first. */
export interface ScoredMentors {
  readonly mentor: Int32Array;
  readonly score: Int32Array;
}

export interface Scan {
  /** How many at most. */
  readonly k: number;
  /** Taken off each mentor's score before they are compared; null for nothing. */
  readonly prices: Float64Array | null;
}

/** Finds, for the mentee at a position, the mentors of the highest score less price, equal ones by position. */
export type PairScanner = (mentee: number, scan: Scan) => ScoredMentors;

/**
 * Looks at every pair by itself, which is what the words of the score say: the reference for everything faster.
 * Keeps what it judged.
 */
export function scanLiterally(policy: MatchPolicy, cohort: Cohort): PairScanner {
  const rows = new Map<number, ScoredMentors>();
  return (mentee, { k, prices }) => {
    const row = rows.get(mentee) ?? judgeRow(policy, cohort, mentee);
    rows.set(mentee, row);
    const value = (index: number) => (row.score[index] ?? 0) - (prices?.[row.mentor[index] ?? 0] ?? 0);
    const order = Array.from(row.mentor, (_, index) => index)
      .sort((one, other) => value(other) - value(one) || one - other)
      .slice(0, k);
    return {
      mentor: Int32Array.from(order, (index) => row.mentor[index] ?? 0),
      score: Int32Array.from(order, (index) => row.score[index] ?? 0),
    };
  };
}

function judgeRow(
  policy: MatchPolicy,
  { mentees, mentors, factsOf }: Cohort,
  position: number,
): ScoredMentors {
  const mentee = mentees[position];
  if (!mentee) return { mentor: new Int32Array(), score: new Int32Array() };
  const search = prepareSearch(policy, mentee);
  const found = mentors.flatMap((mentor, index) => {
    const judged = judgeUntilRefused(search, mentor, factsOf(mentee, mentor));
    return typeof judged === "string" ? [] : [{ index, score: judged.score }];
  });
  return {
    mentor: Int32Array.from(found, ({ index }) => index),
    score: Int32Array.from(found, ({ score }) => score),
  };
}
