import type { LadderParts, Placed } from "./ladder-parts.ts";
import { idOf } from "./ladder-parts.ts";
import type { Problem } from "./problem.ts";
import { locate } from "./problem.ts";

interface Identified {
  readonly key: string;
  readonly path: string;
  readonly source: Placed<unknown>["source"];
}

/** Ids that are given twice, and names that would mean two levels. Reported where they come the second time. */
export function* checkIds(parts: LadderParts): Generator<Problem> {
  yield* findRepeated("The track", parts.tracks.map(identify));
  yield* findRepeated("The dimension", parts.dimensions.map(identify));
  yield* findRepeated("The level", parts.levels.map(identify));
  yield* findRepeated(
    "The specialisation",
    parts.specialisations.map(({ item, path, source }) => ({ key: idOf(item), path, source })),
  );
  yield* findRepeated("The expectation", listExpectations(parts));
  yield* findRepeated(
    "The move",
    parts.transitions.map(({ item, path, source }) => ({ key: `${item.from} -> ${item.to}`, path, source })),
  );
  for (const { item, path, source } of parts.dimensions) {
    const values = item.scale.map((value, index) => ({
      key: idOf(value),
      path: `${path}.scale.${index}`,
      source,
    }));
    yield* findRepeated("The value", values);
  }
  yield* findAmbiguousNames(parts);
}

function identify({ item, path, source }: Placed<{ readonly id: string }>): Identified {
  return { key: item.id, path: `${path}.id`, source };
}

function listExpectations(parts: LadderParts): Identified[] {
  return parts.levels.flatMap(({ item, path, source }) =>
    item.expectations.flatMap(({ id }, index) =>
      id === undefined ? [] : [{ key: id.toLowerCase(), path: `${path}.expectations.${index}.id`, source }],
    ),
  );
}

/** Entries whose key was there before. */
export function* findRepeated(what: string, entries: readonly Identified[]): Generator<Problem> {
  const seen = new Set<string>();
  for (const { key, path, source } of entries) {
    if (seen.has(key)) {
      yield locate(source, { code: "DUPLICATE_ID", path, message: `${what} "${key}" is there twice.` });
    }
    seen.add(key);
  }
}

function* findAmbiguousNames({ levels }: LadderParts): Generator<Problem> {
  const ownerOf = new Map<string, string>();
  for (const { item, path, source } of levels) {
    const named = [
      { name: item.title, path: `${path}.title` },
      ...(item.shortTitle === undefined ? [] : [{ name: item.shortTitle, path: `${path}.shortTitle` }]),
      ...(item.aliases ?? []).map((name, index) => ({ name, path: `${path}.aliases.${index}` })),
    ];
    for (const { name, path } of named) {
      const owner = ownerOf.get(name.toLowerCase()) ?? item.id;
      ownerOf.set(name.toLowerCase(), owner);
      if (owner === item.id) continue;
      const message = `"${name}" already means ${owner}: a name can mean one level only.`;
      yield locate(source, { code: "AMBIGUOUS_NAME", path, message });
    }
  }
}
