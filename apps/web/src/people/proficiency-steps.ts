import { PROFICIENCIES, proficiencyName } from "@belay/core/ladder/proficiency.ts";

/** The word of each step of a proficiency, from 0 on. */
export const proficiencySteps = PROFICIENCIES.map(proficiencyName);
