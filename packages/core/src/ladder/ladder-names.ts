import type { Ladder } from "./ladder.ts";
import { findLevel } from "./levels.ts";
import type { SkillCatalogue } from "./skill.ts";
import { findSkill } from "./skills.ts";

/** The words for an id, or the id itself for what has left the ladder. */
export const ladderNames = ({ ladder, catalogue }: { ladder: Ladder; catalogue: SkillCatalogue }) => ({
  titleOf: (levelId: string) => findLevel(ladder, levelId)?.title ?? levelId,
  skillName: (skillId: string) => findSkill(catalogue, skillId)?.name ?? skillId,
});
