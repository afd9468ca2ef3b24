import { checkGrades } from "./check-grades.ts";
import { checkIds } from "./check-ids.ts";
import { checkLevel } from "./check-level.ts";
import { checkMoves } from "./check-moves.ts";
import type { Ladder } from "./ladder.ts";
import type { FindBase, LadderParts } from "./ladder-parts.ts";
import { idOf, readParts } from "./ladder-parts.ts";
import type { Problem, Source } from "./problem.ts";
import { locate, sortProblems } from "./problem.ts";
import { toLadder } from "./to-ladder.ts";

const MANY_EXPECTATIONS = 200;

export interface LadderContext extends Omit<Source, "data"> {
  /** The skills that levels may ask for. */
  readonly skillIds: Iterable<string>;
  /** The file that `extends` names, `builtin@1` for example; without it no ladder can extend another. */
  readonly findBase?: FindBase;
}

export type CheckedLadder =
  | { readonly ok: true; readonly ladder: Ladder; readonly warnings: Problem[] }
  | { readonly ok: false; readonly problems: Problem[] };

/**
 * Reads a ladder (format ladder/v1) from plain data. A ladder that comes back refers to nothing unknown; else
 * the problems, warnings among them, in the order of the files' lines. The form is checked first: what doesn't
 * have the right form hides what else may be wrong.
 */
export function validateLadder(data: unknown, context: LadderContext): CheckedLadder {
  const { file, lineOf, skillIds, findBase = () => undefined } = context;
  const read = readParts({ data, file, lineOf }, findBase);
  if (!read.ok) return { ok: false, problems: sortProblems(read.problems) };
  const problems = sortProblems([...checkParts(read.parts, new Set(skillIds))]);
  if (problems.some(({ severity }) => severity === "error")) return { ok: false, problems };
  return { ok: true, ladder: toLadder(read.parts), warnings: problems };
}

function* checkParts(parts: LadderParts, skills: ReadonlySet<string>): Generator<Problem> {
  const known = {
    skills,
    tracks: new Set(parts.tracks.map(({ item }) => item.id)),
    dimensions: new Map(parts.dimensions.map(({ item }) => [item.id, new Set(item.scale.map(idOf))])),
  };
  yield* checkIds(parts);
  for (const level of parts.levels) yield* checkLevel(level, known);
  yield* checkGrades(parts);
  yield* checkMoves(parts);
  yield* checkSize(parts);
}

function* checkSize({ levels, source }: LadderParts): Generator<Problem> {
  if (levels.length === 0) {
    yield locate(source, { code: "NO_LEVELS", path: "levels", message: "The ladder has no levels." });
  }
  const count = levels.reduce((sum, { item }) => sum + item.expectations.length, 0);
  if (count > MANY_EXPECTATIONS) {
    const message = `The ladder has ${count} expectations; more than ${MANY_EXPECTATIONS} are hard to live by.`;
    yield locate(source, { code: "TOO_MANY_EXPECTATIONS", path: "levels", message });
  }
}
