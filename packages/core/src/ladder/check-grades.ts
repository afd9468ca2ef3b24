import { isBand } from "./check-level.ts";
import type { LevelInFile } from "./ladder-file.ts";
import type { LadderParts, Placed } from "./ladder-parts.ts";
import type { Problem } from "./problem.ts";
import { locate } from "./problem.ts";

type PlacedLevel = Placed<LevelInFile>;

/**
 * Grades that no level has, between two that some have: in each track and on the line as a whole. Reported at
 * the level above the gap. A track may begin above the lowest grade and end below the highest.
 */
export function* checkGrades({ levels, tracks }: LadderParts): Generator<Problem> {
  const trackIds = new Set(tracks.map(({ item }) => item.id));
  // A wrong band or track is reported where it stands; the gap that it seems to leave would be a second report.
  if (!levels.every(({ item }) => isBand(item.grade) && trackIds.has(item.track))) return;
  const reported = new Set<PlacedLevel>();
  for (const { item: track } of tracks) {
    const gaps = findGaps(levels.filter(({ item }) => item.track === track.id));
    for (const gap of gaps) {
      reported.add(gap.above);
      yield report(gap, `the track "${track.id}"`);
    }
  }
  for (const gap of findGaps(levels)) if (!reported.has(gap.above)) yield report(gap, "the ladder");
}

interface Gap {
  readonly above: PlacedLevel;
  readonly from: number;
  readonly to: number;
}

function findGaps(levels: readonly PlacedLevel[]): Gap[] {
  const upwards = levels.toSorted((one, other) => one.item.grade[0] - other.item.grade[0]);
  const gaps: Gap[] = [];
  let covered = upwards[0]?.item.grade[0] ?? 0;
  for (const level of upwards) {
    const [low, high] = level.item.grade;
    if (low > covered + 1) gaps.push({ above: level, from: covered + 1, to: low - 1 });
    covered = Math.max(covered, high);
  }
  return gaps;
}

function report({ above, from, to }: Gap, where: string): Problem {
  const missing = from === to ? `grade ${from}` : `the grades ${from} to ${to}`;
  const message = `No level of ${where} has ${missing}, just below ${above.item.title}.`;
  return locate(above.source, { code: "GRADE_GAP", path: `${above.path}.grade`, message });
}
