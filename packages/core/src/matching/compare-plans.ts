import type { CohortPlan } from "./cohort.ts";
import type { MovedMentee } from "./resolve-cohort.ts";
import { listMoved } from "./resolve-cohort.ts";

export interface ComparedMentee extends MovedMentee {
  /** Points of the pair in the other plan less those in the one; nobody is 0. */
  readonly scoreDelta: number;
}

/** How the scores of a plan lie, in points; null where nobody is matched. */
export interface ScoreSpread {
  readonly least: number;
  readonly fifthPercentile: number;
  readonly median: number;
  readonly most: number;
}

export interface PlanComparison {
  readonly totalDelta: number;
  readonly matchedDelta: number;
  readonly same: number;
  /** Who would have another mentor, or one at all, or none any more; the greatest difference first. */
  readonly moved: readonly ComparedMentee[];
  readonly spread: readonly [ScoreSpread | null, ScoreSpread | null];
}

type Compared = Pick<CohortPlan, "pairs" | "totalScore" | "matched">;

/** Two plans for the same people, side by side: what the other has more or less of than the one. */
export function comparePlans(one: Compared, other: Compared): PlanComparison {
  const scores = [one, other].map(
    ({ pairs }) => new Map(pairs.map(({ menteeId, score }) => [menteeId, score])),
  );
  const scoreIn = (plan: number, menteeId: string) => scores[plan]?.get(menteeId) ?? 0;
  const moved = listMoved(one, other).map((mentee) => ({
    ...mentee,
    scoreDelta: scoreIn(1, mentee.menteeId) - scoreIn(0, mentee.menteeId),
  }));
  const stayed = new Set(moved.map(({ menteeId }) => menteeId));
  return {
    totalDelta: other.totalScore - one.totalScore,
    matchedDelta: other.matched - one.matched,
    same: one.pairs.filter(({ menteeId }) => !stayed.has(menteeId)).length,
    moved: moved.toSorted((left, right) => Math.abs(right.scoreDelta) - Math.abs(left.scoreDelta)),
    spread: [spreadOf(one), spreadOf(other)],
  };
}

/** By nearest rank, so each is a score that somebody has. */
export function spreadOf({ pairs }: Pick<CohortPlan, "pairs">): ScoreSpread | null {
  const scores = pairs.map(({ score }) => score).toSorted((left, right) => left - right);
  if (scores.length === 0) return null;
  const rank = (part: number) => scores[Math.max(0, Math.ceil(part * scores.length) - 1)] ?? 0;
  return { least: rank(0), fifthPercentile: rank(0.05), median: rank(0.5), most: rank(1) };
}
