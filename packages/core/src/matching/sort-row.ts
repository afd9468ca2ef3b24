/** Fewer cells than this are put in order one by one. */
const FEW = 16;
const BUCKETS = 256;

/** The memory of `sortRow`, used again from row to row. */
export interface SortRoom {
  cells: Int32Array;
  readonly next: Int32Array;
}

export function openSortRoom(): SortRoom {
  return { cells: new Int32Array(2 * BUCKETS), next: new Int32Array(BUCKETS + 1) };
}

interface Row {
  /** Pairs of numbers, the second one the worth. */
  readonly cells: Int32Array;
  /** Positions of pairs: from `start` up to `end`. */
  readonly start: number;
  readonly end: number;
}

/**
 * Puts the pairs of a row in order, the most worth first and equal ones as they stood: dealt into 256 buckets by
 * worth, then each moved the little that is left (bucket sort, Knuth 3, 5.2.1). Rows are short and lie in the cache,
 * where one sort of all edges together would jump through memory.
 */
export function sortRow(row: Row, room: SortRoom): void {
  if (isInOrder(row)) return;
  if (row.end - row.start > FEW) deal(row, room);
  moveIntoPlace(row);
}

function isInOrder({ cells, start, end }: Row): boolean {
  for (let cell = 2 * start + 3; cell < 2 * end; cell += 2) {
    if ((cells[cell] ?? 0) > (cells[cell - 2] ?? 0)) return false;
  }
  return true;
}

function deal({ cells, start, end }: Row, room: SortRoom): void {
  const first = 2 * start;
  const last = 2 * end;
  if (room.cells.length < last - first) room.cells = new Int32Array(2 * (last - first));
  const { next } = room;
  const dealt = room.cells;
  let most = 0;
  let least = cells[first + 1] ?? 0;
  for (let cell = first + 1; cell < last; cell += 2) {
    const worth = cells[cell] ?? 0;
    if (worth > most) most = worth;
    if (worth < least) least = worth;
  }
  const buckets = end - start < BUCKETS / 2 ? BUCKETS / 4 : BUCKETS;
  const scale = (buckets - 1) / Math.max(1, most - least);
  next.fill(0, 0, buckets + 1);
  for (let cell = first + 1; cell < last; cell += 2) {
    const bucket = ((most - (cells[cell] ?? 0)) * scale + 1) | 0;
    next[bucket] = (next[bucket] ?? 0) + 1;
  }
  for (let bucket = 1; bucket <= buckets; bucket += 1)
    next[bucket] = (next[bucket] ?? 0) + (next[bucket - 1] ?? 0);
  for (let cell = first; cell < last; cell += 2) {
    const bucket = ((most - (cells[cell + 1] ?? 0)) * scale) | 0;
    const place = next[bucket] ?? 0;
    next[bucket] = place + 1;
    dealt[2 * place] = cells[cell] ?? 0;
    dealt[2 * place + 1] = cells[cell + 1] ?? 0;
  }
  for (let cell = first; cell < last; cell += 1) cells[cell] = dealt[cell - first] ?? 0;
}

function moveIntoPlace({ cells, start, end }: Row): void {
  const first = 2 * start;
  for (let cell = first + 2; cell < 2 * end; cell += 2) {
    const other = cells[cell] ?? 0;
    const worth = cells[cell + 1] ?? 0;
    let place = cell;
    while (place > first && (cells[place - 1] ?? 0) < worth) {
      cells[place] = cells[place - 2] ?? 0;
      cells[place + 1] = cells[place - 1] ?? 0;
      place -= 2;
    }
    cells[place] = other;
    cells[place + 1] = worth;
  }
}
