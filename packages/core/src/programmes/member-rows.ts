import type { PersonId } from "../ids.ts";
import { shortText } from "../text.ts";
import type { MemberWish } from "./member-inputs.ts";
import { CAPACITY_WORDS, MOST_CAPACITY, MOST_WANTED, tidyWish, WISH_LENGTH } from "./member-inputs.ts";

/** The columns of a file of people, in the order of the template. Only the first two have to be there. */
export const MEMBER_COLUMNS = ["email", "role", "capacity", "skills", "wish"] as const;
export type MemberColumn = (typeof MEMBER_COLUMNS)[number];
const REQUIRED: readonly MemberColumn[] = ["email", "role"];

export const MOST_LINES = 1000;

/** A line of the file as it was written, with the number that an editor shows. */
export interface RawLine {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface KnownPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly isActive: boolean;
  /** How they are in the programme now; null: they are not. */
  readonly wish: MemberWish | null;
}

export interface KnownSkill {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What the file is read against. */
export interface RowFacts {
  /** By their address in lower case. */
  readonly people: ReadonlyMap<string, KnownPerson>;
  readonly skills: readonly KnownSkill[];
}

export interface MemberRow {
  readonly line: number;
  /** As it was typed, for the preview. */
  readonly email: string;
  readonly person: { readonly id: PersonId; readonly name: string } | null;
  /** What comes of it: somebody new, somebody in it otherwise than before, nothing, or nothing for it can't be. */
  readonly outcome: "add" | "change" | "same" | "problem";
  readonly wish: MemberWish | null;
  /** Whole sentences, each with its column first. */
  readonly problems: readonly string[];
}

export interface MemberFile {
  /** What is wrong with the file as a whole; then there are no rows. */
  readonly problem: string | null;
  readonly rows: readonly MemberRow[];
}

/**
 * A file of people, read line by line against who is here. Every line comes back with all that is wrong with it;
 * nothing is guessed. Lines of nothing but empty cells are left out.
 */
export function readMemberFile(lines: readonly RawLine[], facts: RowFacts): MemberFile {
  const [head, ...rest] = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (head === undefined)
    return { problem: "The file is empty. Begin with the line of column names.", rows: [] };
  const columns = head.cells.map((cell) => cell.trim().toLowerCase());
  const problem = columnsProblem(columns);
  if (problem !== null) return { problem, rows: [] };
  if (rest.length === 0) return { problem: "There is nobody below the column names.", rows: [] };
  if (rest.length > MOST_LINES)
    return {
      problem: `That is more than ${MOST_LINES.toLocaleString("en")} people. Split the file.`,
      rows: [],
    };
  const skills = skillsByWord(facts.skills);
  const firstLines = new Map<string, number>();
  const rows = rest.map((raw) => {
    const cellOf = (column: MemberColumn) => (raw.cells[columns.indexOf(column)] ?? "").trim();
    const row = readLine(raw, { cellOf, width: columns.length, people: facts.people, skills });
    const address = row.email.toLowerCase();
    const first = firstLines.get(address);
    if (first === undefined) firstLines.set(address, raw.line);
    return first === undefined || address === ""
      ? row
      : asProblem(row, `email: the same person is on line ${first}.`);
  });
  return { problem: null, rows };
}

function columnsProblem(columns: readonly string[]): string | null {
  const known: readonly string[] = MEMBER_COLUMNS;
  const missing = REQUIRED.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    return `The first line has to name the columns; ${list(missing)} ${missing.length === 1 ? "is" : "are"} missing. Take the template.`;
  const strange = columns.filter((column) => !known.includes(column));
  if (strange.length > 0)
    return `${list(strange.map((column) => (column === "" ? "a column without a name" : `“${column.slice(0, 40)}”`)))} can't be read. The columns are ${list(MEMBER_COLUMNS)}.`;
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  return twice === undefined ? null : `The column ${twice} is there twice.`;
}

interface LineFacts {
  cellOf: (column: MemberColumn) => string;
  width: number;
  people: RowFacts["people"];
  skills: ReadonlyMap<string, string>;
}

function readLine({ line, cells }: RawLine, { cellOf, width, people, skills }: LineFacts): MemberRow {
  const email = cellOf("email");
  const person = people.get(email.toLowerCase());
  const sides = ROLES.get(cellOf("role").toLowerCase());
  const capacity = readCapacity(cellOf("capacity"));
  const wanted = readSkills(cellOf("skills"), skills);
  const wish = cellOf("wish");
  const problems = [
    ...(cells.length > width
      ? [`The line has ${cells.length} cells, the first line ${width}. Put text with commas in quotes.`]
      : []),
    ...personProblems(email, person),
    ...(sides ? [] : ["role: write mentee, mentor or both."]),
    ...(capacity === undefined ? [`capacity: ${CAPACITY_WORDS}`] : []),
    ...wanted.unknown.map((word) => `skills: “${word}” is no skill of the catalogue.`),
    ...(wanted.ids.length > MOST_WANTED ? [`skills: ${MOST_WANTED} at most.`] : []),
    ...wishProblems(wish),
  ];
  const found = person ? { id: person.id, name: person.name } : null;
  if (problems.length > 0 || !person || !sides || capacity === undefined)
    return { line, email, person: found, outcome: "problem", wish: null, problems };
  const told = tidyWish({ ...sides, capacity, wantedSkills: wanted.ids, wish: wish || null });
  const outcome = person.wish === null ? "add" : isSameWish(person.wish, told) ? "same" : "change";
  return { line, email, person: found, outcome, wish: told, problems: [] };
}

const ROLES: ReadonlyMap<string, Pick<MemberWish, "asMentee" | "asMentor">> = new Map([
  ["mentee", { asMentee: true, asMentor: false }],
  ["mentor", { asMentee: false, asMentor: true }],
  ["both", { asMentee: true, asMentor: true }],
]);

function personProblems(email: string, person: KnownPerson | undefined): string[] {
  if (email === "") return ["email: it is missing."];
  if (!person) return ["email: nobody here has this address. Invite them to the company first."];
  return person.isActive ? [] : ["email: their account is closed."];
}

/** Null for an empty cell, undefined for what is no capacity. */
function readCapacity(cell: string): number | null | undefined {
  if (cell === "") return null;
  const number = /^\d{1,2}$/.test(cell) ? Number(cell) : 0;
  return number >= 1 && number <= MOST_CAPACITY ? number : undefined;
}

function readSkills(cell: string, skills: ReadonlyMap<string, string>) {
  const words = cell
    .split(/[;|,]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const ids = [...new Set(words.flatMap((word) => skills.get(word.toLowerCase()) ?? []))];
  return {
    ids,
    unknown: words.filter((word) => !skills.has(word.toLowerCase())).map((word) => word.slice(0, 40)),
  };
}

function wishProblems(wish: string): string[] {
  const read = wish === "" ? null : shortText(WISH_LENGTH, "wish: The wish").safeParse(wish);
  return read === null || read.success ? [] : [read.error.issues[0]?.message ?? "wish: it can't be read."];
}

function skillsByWord(skills: readonly KnownSkill[]): ReadonlyMap<string, string> {
  return new Map(
    skills.flatMap(({ id, name, aliases }) =>
      [...aliases, name, id].map((word): [string, string] => [word.toLowerCase(), id]),
    ),
  );
}

function isSameWish(one: MemberWish, other: MemberWish): boolean {
  return JSON.stringify(tidyWish(one)) === JSON.stringify(tidyWish(other));
}

function asProblem(row: MemberRow, problem: string): MemberRow {
  return { ...row, outcome: "problem", wish: null, problems: [...row.problems, problem] };
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** A cell of a file that spreadsheets open: what they would run as a formula is kept a text. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
