import { HABIT_IDS, isHabitId } from "./habits.ts";
import type { LevelInFile } from "./ladder-file.ts";
import type { Placed } from "./ladder-parts.ts";
import type { Finding, Problem } from "./problem.ts";
import { locate } from "./problem.ts";
import { isProficiency } from "./proficiency.ts";
import { sayUnknown } from "./say-unknown.ts";

/** What a level may refer to. */
export interface Known {
  readonly tracks: ReadonlySet<string>;
  readonly skills: ReadonlySet<string>;
  /** Dimension id to the values of its scale. */
  readonly dimensions: ReadonlyMap<string, ReadonlySet<string>>;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Everything about one level that can be wrong whatever the other levels say. */
export function* checkLevel(level: Placed<LevelInFile>, known: Known): Generator<Problem> {
  for (const finding of findInLevel(level.item, known)) {
    const path = finding.path === "" ? level.path : `${level.path}.${finding.path}`;
    yield locate(level.source, { ...finding, path });
  }
}

function* findInLevel(level: LevelInFile, known: Known): Generator<Finding> {
  if (!known.tracks.has(level.track)) {
    const message = sayUnknown("track", level.track, known.tracks);
    yield { code: "UNKNOWN_TRACK", path: "track", message };
  }
  if (!isBand(level.grade)) {
    const message = "A grade is two whole numbers from 1 to 99, the lower one first: [3, 3] or [3, 4].";
    yield { code: "INVALID_GRADE", path: "grade", message };
  }
  yield* checkProfile(level.profile, known);
  yield* checkExpectations(level, known);
  yield* checkSkillTargets(level.skills ?? {}, known);
  if (level.mentoring === undefined) {
    const message = `${level.title} says nothing about mentoring.`;
    yield { code: "NO_MENTORING", path: "", message };
  }
}

export function isBand([low, high]: readonly [number, number]): boolean {
  return [low, high].every((grade) => Number.isInteger(grade) && grade >= 1 && grade <= 99) && low <= high;
}

function* checkProfile(profile: LevelInFile["profile"], { dimensions }: Known): Generator<Finding> {
  for (const [dimension, given] of Object.entries(profile)) {
    const scale = dimensions.get(dimension);
    if (scale === undefined) {
      const message = sayUnknown("dimension", dimension, dimensions.keys());
      yield { code: "UNKNOWN_DIMENSION", path: `profile.${dimension}`, message };
      continue;
    }
    for (const value of typeof given === "string" ? [given] : given) {
      if (scale.has(value)) continue;
      const message = sayUnknown(`value of ${dimension}`, value, scale);
      yield { code: "UNKNOWN_DIMENSION_VALUE", path: `profile.${dimension}`, message };
    }
  }
  for (const dimension of dimensions.keys()) {
    if (Object.hasOwn(profile, dimension)) continue;
    const message = `The level isn't placed on ${dimension}.`;
    yield { code: "MISSING_DIMENSION", path: "profile", message };
  }
}

function* checkExpectations({ expectations }: LevelInFile, known: Known): Generator<Finding> {
  for (const [index, { id, dimension, habit }] of expectations.entries()) {
    const path = `expectations.${index}`;
    if (id === undefined) {
      const message =
        "The expectation has no id. It needs a UUID that stays, so that evidence survives edits.";
      yield { code: "EXPECTATION_WITHOUT_ID", path, message };
    } else if (!UUID.test(id)) {
      const message = `"${id}" is not a UUID.`;
      yield { code: "EXPECTATION_WITHOUT_ID", path: `${path}.id`, message };
    }
    if (!known.dimensions.has(dimension)) {
      const message = sayUnknown("dimension", dimension, known.dimensions.keys());
      yield { code: "UNKNOWN_DIMENSION", path: `${path}.dimension`, message };
    }
    if (!isHabitId(habit)) {
      const message = sayUnknown("habit", habit, HABIT_IDS);
      yield { code: "UNKNOWN_HABIT", path: `${path}.habit`, message };
    }
  }
}

function* checkSkillTargets(
  targets: Readonly<Record<string, number>>,
  { skills }: Known,
): Generator<Finding> {
  for (const [skill, target] of Object.entries(targets)) {
    const path = `skills.${skill}`;
    if (!skills.has(skill)) {
      yield { code: "UNKNOWN_SKILL", path, message: sayUnknown("skill", skill, skills) };
    }
    if (!isProficiency(target)) {
      const message = `A skill target is a whole number from 0 to 5, not ${target}.`;
      yield { code: "SKILL_TARGET_OUT_OF_RANGE", path, message };
    }
  }
}
