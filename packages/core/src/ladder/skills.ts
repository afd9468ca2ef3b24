import type { Named } from "./ladder.ts";
import type { Proficiency } from "./proficiency.ts";
import type { Skill, SkillCatalogue } from "./skill.ts";

/** One skill or undefined when the catalogue doesn't have it. */
export function findSkill(catalogue: SkillCatalogue, skillId: string): Skill | undefined {
  return catalogue.skills.find(({ id }) => id === skillId);
}

/** The ids that the catalogue doesn't have, each once, in the order given. Empty: all are known. */
export function listUnknownSkills(catalogue: SkillCatalogue, skillIds: readonly string[]): string[] {
  const known = new Set(catalogue.skills.map(({ id }) => id));
  return [...new Set(skillIds)].filter((id) => !known.has(id));
}

/** The categories in their order, each with its skills; a category without skills is left out. */
export function listSkillsByCategory(catalogue: SkillCatalogue): { category: Named; skills: Skill[] }[] {
  return catalogue.categories
    .map((category) => ({
      category,
      skills: catalogue.skills.filter((skill) => skill.category === category.id),
    }))
    .filter(({ skills }) => skills.length > 0);
}

/** What one can see somebody do who has this proficiency. */
export function proficiencySentence(skill: Skill, proficiency: Proficiency | null): string {
  return proficiency === null ? "Nobody has assessed this yet." : skill.sentences[proficiency];
}
