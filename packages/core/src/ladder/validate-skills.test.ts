import { expect, test } from "vitest";
import { listSkillsByCategory, listUnknownSkills, proficiencySentence } from "./skills.ts";
import { validateSkills } from "./validate-skills.ts";

const skill = (id: string, more: object = {}) => ({ id, name: id, category: "rope", ...more });

const file = (...skills: object[]) => ({
  apiVersion: "skills/v1",
  version: "1.0.0",
  sentences: { 0: "Zero.", 1: "One.", 2: "Two.", 3: "Three.", 4: "Four.", 5: "Five." },
  categories: [
    { id: "rope", name: "Rope" },
    { id: "sky", name: "Sky" },
    { id: "sea", name: "Sea" },
  ],
  skills,
});

const at = { file: "skills.yaml", lineOf: (path: string) => (path === "skills.1.category" ? 12 : undefined) };

function read(data: unknown, specialisationIds?: string[]) {
  return validateSkills(data, specialisationIds === undefined ? at : { ...at, specialisationIds });
}

function readCatalogue(...skills: object[]) {
  const checked = read(file(...skills));
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.catalogue;
}

const told = (checked: ReturnType<typeof read>) =>
  checked.ok ? [] : checked.problems.map(({ code, path }) => [code, path]);

test("a skill's own sentences go before the general ones", () => {
  const [knots] = readCatalogue(skill("knots", { sentences: { 3: "Ties a bowline." } })).skills;
  if (knots === undefined) throw new Error("unreachable");
  expect(
    [2, 3, null].map((level) => proficiencySentence(knots, level === 2 || level === 3 ? level : null)),
  ).toEqual(["Two.", "Ties a bowline.", "Nobody has assessed this yet."]);
});

test("skills stand in the order of their categories, and a category without skills is left out", () => {
  const catalogue = readCatalogue(
    skill("stars", { category: "sky" }),
    skill("knots"),
    skill("wind", { category: "sky" }),
  );
  expect(catalogue.skills.map(({ id }) => id)).toEqual(["knots", "stars", "wind"]);
  expect(listSkillsByCategory(catalogue).map(({ category }) => category.id)).toEqual(["rope", "sky"]);
});

test("ids that the catalogue doesn't have are named once", () => {
  expect(listUnknownSkills(readCatalogue(skill("knots")), ["x", "knots", "x", "y"])).toEqual(["x", "y"]);
});

test("a skill twice, of no category or of no specialisation is told with its line", () => {
  expect(told(read(file(skill("a"), skill("a"))))).toEqual([["DUPLICATE_ID", "skills.1.id"]]);
  expect(read(file(skill("a"), skill("b", { category: "mud" })))).toMatchObject({
    ok: false,
    problems: [{ code: "UNKNOWN_CATEGORY", file: "skills.yaml", path: "skills.1.category", line: 12 }],
  });
  const special = file(skill("a", { specialisations: ["rock", "ice"] }));
  expect(told(read(special, ["rock"]))).toEqual([["UNKNOWN_SPECIALISATION", "skills.0.specialisations.1"]]);
  expect(told(read(special))).toEqual([]);
});

test("what doesn't have the form of a skill file is told", () => {
  expect(told(read({ ...file(skill("Knots!")), sentences: { 0: "Zero." } }))).toEqual([
    ...[1, 2, 3, 4, 5].map((level) => ["WRONG_SHAPE", `sentences.${level}`]),
    ["WRONG_SHAPE", "skills.0.id"],
  ]);
  expect(
    told(read(file(skill("a", { sentences: { 6: "Six." }, reference: { scheme: "isbn", id: "1" } })))),
  ).toEqual([
    ["WRONG_SHAPE", "skills.0.reference.scheme"],
    ["WRONG_SHAPE", "skills.0.sentences.6"],
  ]);
});
