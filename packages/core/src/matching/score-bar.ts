import { apportion } from "../programmes/apportion.ts";
import type { Factor } from "../programmes/factor.ts";
import { WHOLE } from "../programmes/factor.ts";
import type { Contribution } from "./contributions.ts";
import { sumPoints } from "./contributions.ts";

/** The pieces of the bar in their fixed order; "rest" is capacity, language and what stays private. */
export const SCORE_PARTS = ["skills", "level", "overlap", "track", "crossTeam", "rest"] as const;

export type ScorePart = (typeof SCORE_PARTS)[number];

export interface ScoreBar {
  /** 0..100, rounded. */
  readonly score: number;
  /** All six, in order; the points are whole and add up to the score that stands beside them. */
  readonly parts: readonly { readonly part: ScorePart; readonly points: number }[];
}

/** A score in hundredths as people read it. Rounded alone, six parts could add up to something else. */
export function scoreBar(contributions: readonly Contribution[]): ScoreBar {
  const exact = SCORE_PARTS.map((part) =>
    sumPoints(contributions.filter(({ factor }) => partOf(factor) === part)),
  );
  const score = Math.round((100 * sumPoints(contributions)) / WHOLE);
  const points = score === 0 ? exact.map(() => 0) : apportion(score, exact);
  return { score, parts: SCORE_PARTS.map((part, index) => ({ part, points: points[index] ?? 0 })) };
}

function partOf(factor: Factor): ScorePart {
  return SCORE_PARTS.find((part) => part === factor) ?? "rest";
}
