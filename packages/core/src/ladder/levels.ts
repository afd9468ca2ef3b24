import type { Change, Ladder, Level, Named, Track, TransitionKind } from "./ladder.ts";

export interface GradeBand {
  readonly low: number;
  readonly high: number;
}

/** The levels of one track that begin at a grade. A level that spans two grades stands at its lower one. */
export interface GradeCell {
  readonly track: Track;
  readonly levels: readonly Level[];
}

export interface GradeRow {
  readonly grade: number;
  /** One cell per track, in the ladder's order of tracks. */
  readonly cells: readonly GradeCell[];
}

export interface Move extends Change {
  readonly kind: TransitionKind;
  readonly level: Level;
}

/** One level or undefined when the ladder doesn't have it. */
export function findLevel(ladder: Ladder, levelId: string): Level | undefined {
  return ladder.levels.find(({ id }) => id === levelId);
}

/** The level that people call so, by id, title, short title or alias, whatever the case and the spaces around. */
export function findLevelByName(ladder: Ladder, name: string): Level | undefined {
  const wanted = name.trim().toLowerCase();
  return ladder.levels.find((level) => namesOf(level).includes(wanted));
}

function namesOf({ id, title, shortTitle, aliases }: Level): string[] {
  return [id, title, shortTitle, ...aliases].map((name) => name.toLowerCase());
}

/** Matching compares the mentor's low end with the mentee's high end. */
export function gradeOf(level: Pick<Level, "grade">): GradeBand {
  const [low, high] = level.grade;
  return { low, high };
}

/** Both tracks on one line of grades, the highest first, every grade of the ladder once. */
export function levelsOnGradeLine(ladder: Ladder): GradeRow[] {
  const bands = ladder.levels.map(gradeOf);
  const lowest = Math.min(...bands.map(({ low }) => low));
  const highest = Math.max(...bands.map(({ high }) => high));
  const count = ladder.levels.length === 0 ? 0 : highest - lowest + 1;
  return Array.from({ length: count }, (_, step) => gradeRow(ladder, highest - step));
}

function gradeRow(ladder: Ladder, grade: number): GradeRow {
  const starting = ladder.levels.filter((level) => gradeOf(level).low === grade);
  return {
    grade,
    cells: ladder.tracks.map((track) => ({
      track,
      levels: starting.filter((level) => level.track === track.id),
    })),
  };
}

const ORDER: Record<TransitionKind, number> = { promotion: 0, lateral: 1, return: 2 };

/** Where one can go from a level: promotions first, then moves across, then returns to individual work. */
export function nextLevels(ladder: Ladder, levelId: string): Move[] {
  return ladder.transitions
    .filter(({ from }) => from === levelId)
    .flatMap(({ to, kind, whatChanges, reversible }) => {
      const level = findLevel(ladder, to);
      return level === undefined ? [] : [{ level, kind, whatChanges, reversible }];
    })
    .toSorted((one, other) => ORDER[one.kind] - ORDER[other.kind]);
}

/** The specialisations one could change to at the same level and grade. */
export function otherSpecialisations(ladder: Ladder, current: string | null): readonly Named[] {
  return ladder.specialisations.filter(({ id }) => id !== current);
}
