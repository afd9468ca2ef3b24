import * as z from "zod/mini";
import { shortText } from "../text.ts";
import { findRepeated } from "./check-ids.ts";
import { fileId, semanticVersion } from "./ladder-file.ts";
import type { Problem, Source } from "./problem.ts";
import { locate, sortProblems } from "./problem.ts";
import { readShape } from "./read-shape.ts";
import { sayUnknown } from "./say-unknown.ts";
import type { Skill, SkillCatalogue } from "./skill.ts";

const text = (max: number) => shortText(max, "This");
const list = <Item extends z.ZodMiniType>(item: Item) => z.array(item).check(z.maxLength(1_000));
const sentence = text(300);

const generalSentences = z.strictObject({
  0: sentence,
  1: sentence,
  2: sentence,
  3: sentence,
  4: sentence,
  5: sentence,
});

const skillInFile = z.strictObject({
  id: fileId,
  name: text(80),
  category: z.string(),
  aliases: z.optional(list(text(80))),
  specialisations: z.optional(list(z.string())),
  reference: z.optional(z.strictObject({ scheme: z.enum(["esco", "onet", "url"]), id: text(300) })),
  sentences: z.optional(z.partial(generalSentences)),
});

const skillsFile = z.strictObject({
  apiVersion: z.literal("skills/v1"),
  version: semanticVersion,
  sentences: generalSentences,
  categories: list(z.strictObject({ id: fileId, name: text(80) })),
  skills: list(skillInFile),
});

type SkillInFile = z.output<typeof skillInFile>;
type SkillsFile = z.output<typeof skillsFile>;

export interface SkillsContext extends Omit<Source, "data"> {
  /** The specialisations of the ladder that the skills go with; without them none is refused. */
  readonly specialisationIds?: Iterable<string>;
}

export type CheckedSkills =
  | { readonly ok: true; readonly catalogue: SkillCatalogue; readonly warnings: Problem[] }
  | { readonly ok: false; readonly problems: Problem[] };

/** Reads a skill file (format skills/v1) from plain data: the catalogue, or what is wrong in the order of lines. */
export function validateSkills(data: unknown, context: SkillsContext): CheckedSkills {
  const { specialisationIds, file, lineOf } = context;
  const source = { data, file, lineOf };
  const read = readShape(source, skillsFile);
  if (!read.ok) return { ok: false, problems: sortProblems(read.problems) };
  const known = specialisationIds === undefined ? null : new Set(specialisationIds);
  const problems = sortProblems([
    ...checkRepeats(source, read.value),
    ...checkReferences(source, read.value, known),
  ]);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, catalogue: toCatalogue(read.value), warnings: [] };
}

function* checkRepeats(source: Source, { categories, skills }: SkillsFile): Generator<Problem> {
  const identify = (key: string) => (item: { id: string }, index: number) => ({
    key: item.id,
    path: `${key}.${index}.id`,
    source,
  });
  yield* findRepeated("The category", categories.map(identify("categories")));
  yield* findRepeated("The skill", skills.map(identify("skills")));
}

function* checkReferences(
  source: Source,
  { categories, skills }: SkillsFile,
  specialisations: ReadonlySet<string> | null,
): Generator<Problem> {
  const categoryIds = new Set(categories.map(({ id }) => id));
  for (const [index, skill] of skills.entries()) {
    if (!categoryIds.has(skill.category)) {
      const message = sayUnknown("category", skill.category, categoryIds);
      yield locate(source, { code: "UNKNOWN_CATEGORY", path: `skills.${index}.category`, message });
    }
    for (const [place, id] of (skill.specialisations ?? []).entries()) {
      if (specialisations === null || specialisations.has(id)) continue;
      const path = `skills.${index}.specialisations.${place}`;
      const message = sayUnknown("specialisation", id, specialisations);
      yield locate(source, { code: "UNKNOWN_SPECIALISATION", path, message });
    }
  }
}

function toCatalogue({ version, categories, skills, sentences }: SkillsFile): SkillCatalogue {
  const order = new Map(categories.map(({ id }, index) => [id, index]));
  const placeOf = ({ category }: Skill) => order.get(category) ?? 0;
  return {
    version,
    categories,
    skills: skills
      .map(
        (skill): Skill => ({
          id: skill.id,
          name: skill.name,
          category: skill.category,
          aliases: skill.aliases ?? [],
          specialisations: skill.specialisations ?? [],
          reference: skill.reference ?? null,
          sentences: sentencesOf(skill, sentences),
        }),
      )
      .toSorted((one, other) => placeOf(one) - placeOf(other)),
  };
}

function sentencesOf(
  { sentences: own = {} }: SkillInFile,
  general: SkillsFile["sentences"],
): Skill["sentences"] {
  return {
    0: own[0] ?? general[0],
    1: own[1] ?? general[1],
    2: own[2] ?? general[2],
    3: own[3] ?? general[3],
    4: own[4] ?? general[4],
    5: own[5] ?? general[5],
  };
}
