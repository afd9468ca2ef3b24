import { HABIT_IDS } from "@belay/core/ladder/habits.ts";
import { gradeOf, levelsOnGradeLine, nextLevels } from "@belay/core/ladder/levels.ts";
import { PROFICIENCIES } from "@belay/core/ladder/proficiency.ts";
import { skillGaps } from "@belay/core/ladder/skill-gaps.ts";
import { findSkill, listSkillsByCategory } from "@belay/core/ladder/skills.ts";
import { validateLadder } from "@belay/core/ladder/validate-ladder.ts";
import { expect, test } from "vitest";
import { joinLadder, loadBuiltinLadder } from "./load-builtin-ladder.ts";
import { parseYaml } from "./parse-yaml.ts";

const { ladder, catalogue } = loadBuiltinLadder();

test("both tracks stand on one line of grades, every grade once, the highest first", () => {
  const rows = levelsOnGradeLine(ladder).map(({ grade, cells }) => [
    grade,
    ...cells.map(({ levels }) => levels.map(({ id }) => id).join()),
  ]);
  expect(rows).toEqual([
    [7, "", "mgmt.cto"],
    [6, "ic.distinguished", "mgmt.vp"],
    [5, "ic.principal", "mgmt.director"],
    [4, "ic.staff", "mgmt.em"],
    [3, "ic.senior", "mgmt.tl"],
    [2, "ic.mid", ""],
    [1, "ic.junior", ""],
  ]);
  expect(ladder.levels.filter((level) => gradeOf(level).low !== gradeOf(level).high)).toMatchObject([
    { id: "mgmt.tl", grade: [3, 4] },
  ]);
});

test("every level says what is expected, in five to eight expectations over at least five habits", () => {
  for (const level of ladder.levels) {
    const habits = new Set(level.expectations.map(({ habit }) => habit));
    expect(level.expectations.length, level.id).toBeGreaterThanOrEqual(5);
    expect(level.expectations.length, level.id).toBeLessThanOrEqual(8);
    expect(habits.size, level.id).toBeGreaterThanOrEqual(5);
    expect(habits.has("mentors"), level.id).toBe(true);
    expect(Object.keys(level.skills).length, level.id).toBeGreaterThanOrEqual(5);
  }
  const everywhere = new Set(ladder.levels.flatMap((level) => level.expectations.map(({ habit }) => habit)));
  expect([...everywhere].toSorted()).toEqual([...HABIT_IDS].toSorted());
});

test("no two expectations say the same", () => {
  const texts = ladder.levels.flatMap(({ expectations }) => expectations.map(({ text }) => text));
  expect(new Set(texts).size).toBe(texts.length);
});

test("each step up the individual track asks for no less of a skill that both name", () => {
  const line = ladder.levels.filter(({ track }) => track === "ic");
  for (const [index, level] of line.entries()) {
    const below = line[index - 1];
    for (const [skill, target] of Object.entries(level.skills)) {
      expect(target, `${level.id} ${skill}`).toBeGreaterThanOrEqual(below?.skills[skill] ?? 0);
    }
  }
});

test("every move across the tracks has its way back, and no move is called a demotion", () => {
  const laterals = ladder.transitions.filter(({ kind }) => kind === "lateral");
  for (const { from, to } of laterals) {
    expect(laterals.some((back) => back.from === to && back.to === from)).toBe(true);
  }
  const downwards = ladder.transitions.filter(({ from, to }) => topGrade(to) < topGrade(from));
  expect(downwards.length).toBeGreaterThan(0);
  expect(new Set(downwards.map(({ kind }) => kind))).toEqual(new Set(["lateral", "return"]));
  expect(ladder.transitions.every(({ reversible }) => reversible)).toBe(true);
});

function topGrade(id: string): number {
  return Math.max(...ladder.levels.filter((level) => level.id === id).map((level) => gradeOf(level).high));
}

test("from Senior one can rise to Staff or move across to Tech Lead", () => {
  expect(nextLevels(ladder, "ic.senior").map(({ kind, level }) => [kind, level.id])).toEqual([
    ["promotion", "ic.staff"],
    ["lateral", "mgmt.tl"],
  ]);
});

test("forty skills in ten categories, each with a sentence for every proficiency", () => {
  expect(catalogue.skills).toHaveLength(40);
  expect(listSkillsByCategory(catalogue)).toHaveLength(10);
  const own = catalogue.skills.flatMap(({ sentences }) =>
    PROFICIENCIES.slice(1).map((level) => sentences[level]),
  );
  expect(own.every((sentence) => sentence.length > 0 && sentence.length <= 120)).toBe(true);
  expect(new Set(own).size).toBe(200);
});

test("a level becomes the skills that are missing for it", () => {
  const staff = ladder.levels.find(({ id }) => id === "ic.staff");
  const current = new Map(catalogue.skills.map(({ id }) => [id, 4] as const));
  expect(skillGaps(staff?.skills ?? {}, current)).toEqual([{ skillId: "code_review", from: 4, to: 5 }]);
  expect(findSkill(catalogue, "code_review")?.name).toBe("Code review");
});

test("the ladder can be sent as JSON and comes back the same", () => {
  expect(JSON.parse(JSON.stringify({ ladder, catalogue }))).toEqual({ ladder, catalogue });
});

test("a ladder and skills that don't fit each other are told with file and line", () => {
  const ladderFile = yaml("ladder.yaml", minimalLadder);
  const skillsFile = yaml("skills.yaml", minimalSkills);
  expect(joinLadder(ladderFile, skillsFile).catalogue.skills.map(({ id }) => id)).toEqual(["welding"]);
  const strange = yaml("skills.yaml", minimalSkills.replace("[ship]", "[sail]"));
  expect(() => joinLadder(ladderFile, strange)).toThrow(
    'skills.yaml:12: skills.0.specialisations.0: There is no specialisation "sail". Known: ship.',
  );
  const asking = yaml("ladder.yaml", minimalLadder.replace("welding: 2", "sewing: 2"));
  expect(() => joinLadder(asking, skillsFile)).toThrow("ladder.yaml:17: levels.0.skills.sewing");
});

test("a ladder that extends the built-in one takes its levels and tells problems in its own file", () => {
  const acme = (body: string) =>
    yaml(
      "acme.yaml",
      `apiVersion: ladder/v1\nid: acme\nversion: 2.0.0\nname: Acme\nextends: builtin@1\n${body}`,
    );
  const skillIds = catalogue.skills.map(({ id }) => id);
  const builtin = yaml("builtin.yaml", JSON.stringify({ apiVersion: "ladder/v1", ...ladderAsFile() }));
  const findBase = (reference: string) => (reference === "builtin@1" ? builtin : undefined);
  const check = (body: string) => {
    const source = acme(body);
    return validateLadder(source.data, { ...source, skillIds, findBase });
  };
  const move =
    "transitions:\n  - {from: ic.senior, to: ic.principal, kind: promotion, whatChanges: [All], reversible: true}\n";
  expect(check(move)).toMatchObject({
    ok: true,
    ladder: { id: "acme", version: "2.0.0", levels: ladder.levels },
  });
  expect(check(move.replace("ic.principal", "ic.king"))).toMatchObject({
    ok: false,
    problems: [{ code: "UNKNOWN_LEVEL", file: "acme.yaml", line: 7 }],
  });
});

function yaml(file: string, text: string) {
  const parsed = parseYaml(text, file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.source;
}

function ladderAsFile() {
  const { specialisationChange, ...rest } = ladder;
  return { ...rest, ...(specialisationChange === null ? {} : { specialisationChange }) };
}

const minimalLadder = `apiVersion: ladder/v1
id: yard
version: 1.0.0
name: Ship yard
tracks: [{id: ic, name: Individual, kind: ic}]
specialisations: [ship]
dimensions: [{id: scope, scale: [task]}]
levels:
  - id: welder
    track: ic
    grade: [1, 1]
    title: Welder
    profile: {scope: task}
    expectations: []
    mentoring: {minActiveMentees: 0, kinds: [], text: Shows how.}
    skills:
      welding: 2
`;

const minimalSkills = `apiVersion: skills/v1
version: 1.0.0
sentences: {0: None, 1: A, 2: B, 3: C, 4: D, 5: E}
categories:
  - {id: metal, name: Metal}
skills:
  - id: welding
    name: Welding
    category: metal
    aliases: []
    reference: {scheme: url, id: "https://example.com/welding"}
    specialisations: [ship]
`;
