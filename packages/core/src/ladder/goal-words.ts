import type { Ladder } from "./ladder.ts";
import { findLevel } from "./levels.ts";
import type { SkillCatalogue } from "./skill.ts";
import { findSkill } from "./skills.ts";

/** A goal as rows hold it: a skill from one level to another, or a level of the ladder. */
export interface StoredGoal {
  skillId: string | null;
  fromLevel: number | null;
  toLevel: number | null;
  levelId: string | null;
}

interface Known {
  ladder: Ladder;
  catalogue: SkillCatalogue;
}

/** `System design, 2 → 4` (the levels stay on one line), or `Staff Engineer`; the id itself for what has left the ladder. */
export function goalWords(
  { skillId, fromLevel, toLevel, levelId }: StoredGoal,
  { ladder, catalogue }: Known,
): string {
  if (levelId !== null) return findLevel(ladder, levelId)?.title ?? levelId;
  if (skillId === null) return "a goal of their own";
  const name = findSkill(catalogue, skillId)?.name ?? skillId;
  return toLevel === null ? name : `${name}, ${fromLevel ?? 0}\u00a0→\u00a0${toLevel}`;
}
