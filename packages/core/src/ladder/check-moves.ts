import { isBand } from "./check-level.ts";
import type { LevelInFile } from "./ladder-file.ts";
import type { LadderParts, Placed } from "./ladder-parts.ts";
import type { Problem } from "./problem.ts";
import { locate } from "./problem.ts";
import { sayUnknown } from "./say-unknown.ts";

type PlacedMove = LadderParts["transitions"][number];

/** Moves that lead nowhere or against the grades, and levels that nobody can move to. */
export function* checkMoves(parts: LadderParts): Generator<Problem> {
  const levels = new Map(parts.levels.map((level) => [level.item.id, level.item]));
  for (const move of parts.transitions) {
    for (const end of ["from", "to"] as const) {
      const id = move.item[end];
      if (levels.has(id)) continue;
      const message = sayUnknown("level", id, levels.keys());
      yield locate(move.source, { code: "UNKNOWN_LEVEL", path: `${move.path}.${end}`, message });
    }
    const from = levels.get(move.item.from);
    const to = levels.get(move.item.to);
    if (from === undefined || to === undefined) continue;
    const message = findContradiction(move, { from, to }, parts);
    if (message === null) continue;
    yield locate(move.source, { code: "MOVE_AGAINST_GRADES", path: `${move.path}.kind`, message });
  }
  // A move that leads nowhere is reported already, and everything behind it would be too.
  const isWhole = parts.transitions.every(({ item }) => levels.has(item.from) && levels.has(item.to));
  const isGraded = parts.levels.every(({ item }) => isBand(item.grade));
  if (isWhole && isGraded) yield* findUnreachable(parts);
}

function findContradiction(
  { item: { kind } }: PlacedMove,
  { from, to }: { from: LevelInFile; to: LevelInFile },
  { tracks }: LadderParts,
): string | null {
  if (!isBand(from.grade) || !isBand(to.grade)) return null;
  const pair = `${from.title} to ${to.title}`;
  const rises = to.grade[0] > from.grade[0] || to.grade[1] > from.grade[1];
  if (from.id === to.id) return `${from.title} can't move to itself.`;
  if (kind === "promotion" && !rises) return `${pair} is no promotion: the grade doesn't rise.`;
  const touch = to.grade[0] <= from.grade[1] && from.grade[0] <= to.grade[1];
  if (kind === "lateral" && !touch) return `${pair} is not lateral: they share no grade.`;
  const kindOf = (id: string) => tracks.find(({ item }) => item.id === id)?.item.kind;
  const isReturn = kindOf(from.track) !== "ic" && kindOf(to.track) !== "management";
  if (kind === "return" && !isReturn)
    return `${pair} is no return: a return leads from management to individual work.`;
  return null;
}

function* findUnreachable({ levels, transitions }: LadderParts): Generator<Problem> {
  const reachable = followMoves(levels, transitions);
  for (const { item, path, source } of levels) {
    if (reachable.has(item.id)) continue;
    const message = `No way of moves leads to ${item.title}.`;
    yield locate(source, { code: "UNREACHABLE_LEVEL", path, message });
  }
}

/** One joins a ladder at its lowest grade; from there the moves lead on. */
function followMoves(
  levels: readonly Placed<LevelInFile>[],
  transitions: readonly PlacedMove[],
): ReadonlySet<string> {
  const lowest = Math.min(...levels.map(({ item }) => item.grade[0]));
  const reached = new Set(levels.filter(({ item }) => item.grade[0] === lowest).map(({ item }) => item.id));
  // A set gives also what is added while it is walked.
  for (const id of reached) {
    for (const { item } of transitions) if (item.from === id) reached.add(item.to);
  }
  return reached;
}
