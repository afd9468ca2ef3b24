import type { LadderFile, LevelInFile } from "./ladder-file.ts";
import { ladderFile } from "./ladder-file.ts";
import type { Finding, Problem, Source } from "./problem.ts";
import { locate } from "./problem.ts";
import { readShape } from "./read-shape.ts";

/** An entry of a file with the place it came from, so that a problem found after merging still names its line. */
export interface Placed<Item> {
  readonly item: Item;
  readonly path: string;
  readonly source: Source;
}

type Entry<Key extends "tracks" | "specialisations" | "dimensions" | "transitions"> = Placed<
  NonNullable<LadderFile[Key]>[number]
>;

/** A ladder file and what it extends, laid over each other. */
export interface LadderParts {
  readonly source: Source;
  readonly file: LadderFile;
  readonly specialisationChange: LadderFile["specialisationChange"];
  readonly tracks: readonly Entry<"tracks">[];
  readonly specialisations: readonly Entry<"specialisations">[];
  readonly dimensions: readonly Entry<"dimensions">[];
  readonly levels: readonly Placed<LevelInFile>[];
  readonly transitions: readonly Entry<"transitions">[];
}

export type FindBase = (reference: string) => Source | undefined;

export type ReadParts =
  | { readonly ok: true; readonly parts: LadderParts }
  | { readonly ok: false; readonly problems: Problem[] };

/**
 * Reads a file and every file below it. An entry of the file replaces the base's entry of the same id, whole
 * (transitions: of the same from and to); the others are added after the base's.
 */
export function readParts(source: Source, findBase: FindBase, below: readonly string[] = []): ReadParts {
  const read = readShape(source, ladderFile);
  if (!read.ok) return read;
  const own = partsOf(source, read.value);
  if (read.value.extends === undefined) return { ok: true, parts: own };

  const reference = read.value.extends;
  const chain = [...below, referenceTo(read.value)];
  const refused = (finding: Omit<Finding, "path">): ReadParts => ({
    ok: false,
    problems: [locate(source, { ...finding, path: "extends" })],
  });
  if (chain.includes(reference)) {
    const circle = [...chain, reference].join(" -> ");
    return refused({
      code: "EXTENDS_CYCLE",
      message: `This goes round in a circle: ${circle}.`,
    });
  }
  const base = findBase(reference);
  if (base === undefined) {
    return refused({ code: "UNKNOWN_BASE", message: `There is no ladder "${reference}" to extend.` });
  }
  const basis = readParts(base, findBase, chain);
  return basis.ok ? { ok: true, parts: layOver(basis.parts, own) } : basis;
}

/** How another file names this one in `extends`: its id and major version. */
export function referenceTo({ id, version }: Pick<LadderFile, "id" | "version">): string {
  return `${id}@${version.split(".")[0]}`;
}

function partsOf(source: Source, file: LadderFile): LadderParts {
  const place = <Item>(key: string, items: readonly Item[] | undefined): Placed<Item>[] =>
    (items ?? []).map((item, index) => ({ item, path: `${key}.${index}`, source }));
  return {
    source,
    file,
    specialisationChange: file.specialisationChange,
    tracks: place("tracks", file.tracks),
    specialisations: place("specialisations", file.specialisations),
    dimensions: place("dimensions", file.dimensions),
    levels: place("levels", file.levels),
    transitions: place("transitions", file.transitions),
  };
}

function layOver(basis: LadderParts, own: LadderParts): LadderParts {
  return {
    source: own.source,
    file: own.file,
    specialisationChange: own.specialisationChange ?? basis.specialisationChange,
    tracks: mergeEntries(basis.tracks, own.tracks, ({ id }) => id),
    specialisations: mergeEntries(basis.specialisations, own.specialisations, idOf),
    dimensions: mergeEntries(basis.dimensions, own.dimensions, ({ id }) => id),
    levels: mergeEntries(basis.levels, own.levels, ({ id }) => id),
    transitions: mergeEntries(basis.transitions, own.transitions, ({ from, to }) => `${from} -> ${to}`),
  };
}

function mergeEntries<Item>(
  basis: readonly Placed<Item>[],
  own: readonly Placed<Item>[],
  keyOf: (item: Item) => string,
): Placed<Item>[] {
  const known = new Set(basis.map(({ item }) => keyOf(item)));
  // The first of two with one key takes the base's place; the second stays, to be reported as a duplicate.
  const replacing = new Map(own.toReversed().map((entry) => [keyOf(entry.item), entry]));
  const added = own.filter((entry) => {
    const key = keyOf(entry.item);
    return !known.has(key) || replacing.get(key) !== entry;
  });
  return [...basis.map((entry) => replacing.get(keyOf(entry.item)) ?? entry), ...added];
}

/** The id of an entry that may be written as an id alone. */
export function idOf(entry: string | { readonly id: string }): string {
  return typeof entry === "string" ? entry : entry.id;
}
