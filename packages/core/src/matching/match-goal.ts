import type { GradeBand } from "../ladder/levels.ts";
import type { SkillGap } from "../ladder/skill-gaps.ts";

/** Help with one skill. Peers and reverse mentors need no gap of any kind. */
export interface SkillGoal extends SkillGap {
  readonly kind: "skill" | "peer" | "reverse";
  /** How much it matters beside the other goals: a whole number from 0, not all goals 0. */
  readonly weight: number;
}

/** Reaching a level, given as the skills that are missing for it (`skillGaps` of the ladder). */
export interface LevelGoal {
  readonly kind: "level";
  readonly levelId: string;
  readonly grade: GradeBand;
  readonly gaps: readonly SkillGap[];
  readonly weight: number;
}

export type MatchGoal = SkillGoal | LevelGoal;
