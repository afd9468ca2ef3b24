import type { Problem, Source } from "@belay/core/ladder/problem.ts";
import { locate } from "@belay/core/ladder/problem.ts";
import type { Document } from "yaml";
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";

export type ParsedYaml =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly problems: Problem[] };

/** Text to plain data with the line of every key and item. `file` is the name that problems are told under. */
export function parseYaml(text: string, file: string): ParsedYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const found = [...document.errors, ...document.warnings].map(({ pos, message }) =>
    unreadable(file, lineCounter.linePos(pos[0]).line, message),
  );
  if (found.length > 0) return { ok: false, problems: found };
  const lines = mapLines(document, lineCounter);
  try {
    const data: unknown = document.toJS();
    return { ok: true, source: { data, file, lineOf: (path) => lines.get(path) } };
  } catch (error) {
    // An alias to nothing, or aliases that would unfold to more than memory holds.
    if (!(error instanceof ReferenceError)) throw error;
    return { ok: false, problems: [unreadable(file, 1, error.message)] };
  }
}

function unreadable(file: string, line: number, message: string): Problem {
  const source = { data: null, file, lineOf: () => line };
  return { ...locate(source, { code: "UNREADABLE", path: "", message }), line };
}

function mapLines(document: Document.Parsed, lineCounter: LineCounter): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const enter = (node: unknown, path: readonly string[]): void => {
    if (isMap(node)) for (const { key, value } of node.items) note(key, value, [...path, nameOf(key)]);
    if (isSeq(node))
      for (const [index, item] of node.items.entries()) note(item, item, [...path, `${index}`]);
  };
  const note = (place: unknown, inside: unknown, path: readonly string[]): void => {
    const start = startOf(place);
    if (start !== undefined) lines.set(path.join("."), lineCounter.linePos(start).line);
    enter(inside, path);
  };
  enter(document.contents, []);
  return lines;
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function startOf(node: unknown): number | undefined {
  const hasRange = typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
  const start: unknown = hasRange && Array.isArray(node.range) ? node.range[0] : undefined;
  return typeof start === "number" ? start : undefined;
}
