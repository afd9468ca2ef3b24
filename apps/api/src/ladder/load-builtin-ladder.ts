import { readFileSync } from "node:fs";
import type { Ladder } from "@belay/core/ladder/ladder.ts";
import type { Problem, Source } from "@belay/core/ladder/problem.ts";
import { formatProblem } from "@belay/core/ladder/problem.ts";
import type { SkillCatalogue } from "@belay/core/ladder/skill.ts";
import { validateLadder } from "@belay/core/ladder/validate-ladder.ts";
import { validateSkills } from "@belay/core/ladder/validate-skills.ts";
import { parseYaml } from "./parse-yaml.ts";

export interface LoadedLadder {
  readonly ladder: Ladder;
  readonly catalogue: SkillCatalogue;
}

let loaded: LoadedLadder | undefined;

/** The ladder and the skills that Belay ships, read once per process. Throws, with every problem, if they are wrong. */
export function loadBuiltinLadder(): LoadedLadder {
  loaded ??= joinLadder(readBeside("builtin-ladder.yaml"), readBeside("builtin-skills.yaml"));
  return loaded;
}

function readBeside(name: string): Source {
  const parsed = parseYaml(readFileSync(new URL(name, import.meta.url), "utf8"), name);
  if (!parsed.ok) throw brokenLadder(parsed.problems);
  return parsed.source;
}

/** A ladder with the skills it asks for, each checked against the other. Throws with the list of problems. */
export function joinLadder(ladderSource: Source, skillsSource: Source): LoadedLadder {
  const skills = validateSkills(skillsSource.data, skillsSource);
  if (!skills.ok) throw brokenLadder(skills.problems);
  const skillIds = skills.catalogue.skills.map(({ id }) => id);
  const ladder = validateLadder(ladderSource.data, { ...ladderSource, skillIds });
  if (!ladder.ok) throw brokenLadder(ladder.problems);
  // Only now are the specialisations known that a skill may name.
  const specialisationIds = ladder.ladder.specialisations.map(({ id }) => id);
  const joined = validateSkills(skillsSource.data, { ...skillsSource, specialisationIds });
  if (!joined.ok) throw brokenLadder(joined.problems);
  return { ladder: ladder.ladder, catalogue: joined.catalogue };
}

function brokenLadder(problems: readonly Problem[]): Error {
  return new Error(["The ladder can't be used:", ...problems.map(formatProblem)].join("\n"));
}
