import type { Ladder } from "@belay/core/ladder/ladder.ts";
import type { SkillCatalogue } from "@belay/core/ladder/skill.ts";
import { listSkillsByCategory } from "@belay/core/ladder/skills.ts";

/** The levels to choose from, by track, lowest first. */
export function levelChoices({ tracks, levels }: Ladder) {
  return tracks.map((track) => ({
    group: track.name,
    options: levels
      .filter((level) => level.track === track.id)
      .toSorted((one, other) => one.grade[0] - other.grade[0])
      .map(({ id, title }) => ({ value: id, label: title })),
  }));
}

/** The skills to choose from, by category, without those that are chosen already. */
export function skillChoices(catalogue: SkillCatalogue, chosen: ReadonlySet<string>) {
  return listSkillsByCategory(catalogue)
    .map(({ category, skills }) => ({
      group: category.name,
      items: skills.filter(({ id }) => !chosen.has(id)).map(({ id, name }) => ({ value: id, label: name })),
    }))
    .filter(({ items }) => items.length > 0);
}
