/** How well somebody does a skill. 0 was assessed as none; not assessed is `null` and enters no average. */
export type Proficiency = 0 | 1 | 2 | 3 | 4 | 5;

export const PROFICIENCIES: readonly Proficiency[] = [0, 1, 2, 3, 4, 5];

const NAMES: Record<Proficiency, string> = {
  0: "None",
  1: "Aware",
  2: "Foundational",
  3: "Working",
  4: "Practitioner",
  5: "Expert",
};

export function isProficiency(value: unknown): value is Proficiency {
  return PROFICIENCIES.some((proficiency) => proficiency === value);
}

/** One word for a level; "Not assessed" for null, which is not the same as none. */
export function proficiencyName(proficiency: Proficiency | null): string {
  return proficiency === null ? "Not assessed" : NAMES[proficiency];
}
