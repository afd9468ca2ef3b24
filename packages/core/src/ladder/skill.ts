import type { Named } from "./ladder.ts";
import type { Proficiency } from "./proficiency.ts";

/** Where the same skill is described outside: ESCO, O*NET or any address. */
export interface SkillReference {
  readonly scheme: "esco" | "onet" | "url";
  readonly id: string;
}

export interface Skill extends Named {
  readonly category: string;
  readonly aliases: readonly string[];
  /** Who mostly needs it; empty means everybody. */
  readonly specialisations: readonly string[];
  readonly reference: SkillReference | null;
  /** One observable sentence for each proficiency from 0 to 5, the skill's own or the general one. */
  readonly sentences: Readonly<Record<Proficiency, string>>;
}

/** All skills of a company, in the order of their categories. Plain JSON, safe to send. */
export interface SkillCatalogue {
  readonly version: string;
  readonly categories: readonly Named[];
  readonly skills: readonly Skill[];
}
