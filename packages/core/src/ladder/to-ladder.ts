import { isHabitId } from "./habits.ts";
import type { Dimension, Expectation, Ladder, Level, Named } from "./ladder.ts";
import type { LevelInFile, NamedInFile } from "./ladder-file.ts";
import type { LadderParts } from "./ladder-parts.ts";
import type { Proficiency } from "./proficiency.ts";
import { isProficiency } from "./proficiency.ts";

/** The ladder of parts in which nothing was found wrong. */
export function toLadder(parts: LadderParts): Ladder {
  const { id, version, name } = parts.file;
  const dimensions = parts.dimensions.map(
    ({ item }): Dimension => ({
      id: item.id,
      name: item.name ?? wordsOf(item.id),
      scale: item.scale.map(toNamed),
    }),
  );
  return {
    id,
    version,
    name,
    tracks: parts.tracks.map(({ item }) => item),
    specialisations: parts.specialisations.map(({ item }) => toNamed(item)),
    specialisationChange: parts.specialisationChange ?? null,
    dimensions,
    levels: parts.levels.map(({ item }) => toLevel(item, dimensions)),
    transitions: parts.transitions.map(({ item }) => item),
  };
}

export function toNamed(entry: NamedInFile): Named {
  return typeof entry === "string" ? { id: entry, name: wordsOf(entry) } : entry;
}

/** `multi_team` reads "Multi team" where nobody gave it a name. */
function wordsOf(id: string): string {
  const words = id.replaceAll(/[_.-]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function toLevel(level: LevelInFile, dimensions: readonly Dimension[]): Level {
  const { id, track, grade, title, mentoring } = level;
  return {
    id,
    track,
    grade,
    title,
    shortTitle: level.shortTitle ?? title,
    aliases: level.aliases ?? [],
    profile: Object.fromEntries(dimensions.map((dimension) => [dimension.id, onScale(level, dimension)])),
    expectations: level.expectations.flatMap(toExpectation),
    mentoring: mentoring ?? null,
    skills: toTargets(level.skills ?? {}),
  };
}

function onScale({ profile }: LevelInFile, { id, scale }: Dimension): string[] {
  const given = profile[id] ?? [];
  return scale
    .map((value) => value.id)
    .filter((value) => (typeof given === "string" ? [given] : given).includes(value));
}

function toExpectation({ id, habit, ...rest }: LevelInFile["expectations"][number]): Expectation[] {
  // Never empty for a checked file; the types don't know that.
  return id !== undefined && isHabitId(habit) ? [{ id: id.toLowerCase(), habit, ...rest }] : [];
}

function toTargets(targets: Readonly<Record<string, number>>): Record<string, Proficiency> {
  const checked = Object.entries(targets).flatMap(([skill, target]): [string, Proficiency][] =>
    isProficiency(target) ? [[skill, target]] : [],
  );
  return Object.fromEntries(checked);
}
