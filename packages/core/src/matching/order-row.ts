/** So many cells are put in order one by one. */
const FEW = 16;
const BUCKETS = 256;
/** In parts per million: gains so close to the best of a row are looked at together. */
const NEAR = 4000;
const LEAST = -0x7fffffff;
const MOST = 0x7fffffff;

/** The memory of `orderMore` and `orderAll`, used again from row to row. */
export interface OrderRoom {
  gains: Int32Array;
  dealtCells: Int32Array;
  dealtGains: Int32Array;
  readonly next: Int32Array;
}

export function openOrderRoom(): OrderRoom {
  return { ...openRoom(BUCKETS), next: new Int32Array(BUCKETS + 1) };
}

function openRoom(cells: number) {
  return {
    gains: new Int32Array(cells),
    dealtCells: new Int32Array(2 * cells),
    dealtGains: new Int32Array(cells),
  };
}

interface OrderedRows {
  /** Pairs of numbers: whom, and the worth. */
  readonly cells: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Up to here a row is in order, and nothing behind gains more. */
  readonly ordered: Int32Array;
  /** What is taken off the worth for each other. */
  readonly orderedAt: Int32Array;
  readonly room: OrderRoom;
}

/** The cells of a row from `first` on, and what each of them gains. */
interface Part {
  readonly cells: Int32Array;
  readonly first: number;
  readonly gains: Int32Array;
}

/**
 * Puts more of a row in order, the most gain first: what is near the best of the rest. Most scans stop near the front
 * of a row, so most of it is never sorted at all (incremental quicksort: Paredes and Navarro 2006). Returns how far
 * the row is in order now. Only for a row that has a rest.
 */
export function orderMore(rows: OrderedRows, row: number): number {
  const first = rows.ordered[row] ?? 0;
  const count = (rows.end[row] ?? 0) - first;
  const part = countGains(rows, first, count);
  const { most, least } = spreadOf(part, count);
  // An eighth of the spread at least, or a row of gains far apart would be gone over again for every cell.
  const cut = most - Math.max(NEAR, (most - least) >> 3);
  const taken = count > FEW && cut > least ? bringForward(part, count, cut) : count;
  if (taken > 2 * FEW) deal(part, taken, rows.room);
  moveIntoPlace(part, taken);
  rows.ordered[row] = first + taken;
  return first + taken;
}

/** Puts a whole row in order, for whoever will read far into it. */
export function orderAll(rows: OrderedRows, row: number): void {
  const first = rows.start[row] ?? 0;
  const count = (rows.end[row] ?? 0) - first;
  const part = countGains(rows, first, count);
  rows.ordered[row] = first + count;
  if (isInOrder(part, count)) return;
  if (count > FEW) deal(part, count, rows.room);
  moveIntoPlace(part, count);
}

function countGains({ cells, orderedAt, room }: OrderedRows, first: number, count: number): Part {
  if (room.gains.length < count) Object.assign(room, openRoom(2 * count));
  const { gains } = room;
  for (let place = 0; place < count; place += 1) {
    const cell = 2 * (first + place);
    gains[place] = (cells[cell + 1] ?? 0) - (orderedAt[cells[cell] ?? 0] ?? 0);
  }
  return { cells, first, gains };
}

function spreadOf({ gains }: Pick<Part, "gains">, count: number) {
  let most = LEAST;
  let least = MOST;
  for (let place = 0; place < count; place += 1) {
    const gain = gains[place] ?? 0;
    if (gain > most) most = gain;
    if (gain < least) least = gain;
  }
  return { most, least };
}

function isInOrder({ gains }: Part, count: number): boolean {
  for (let place = 1; place < count; place += 1) {
    if ((gains[place] ?? 0) > (gains[place - 1] ?? 0)) return false;
  }
  return true;
}

/** Exchanges cells so that those of at least `cut` stand in front, and says how many they are. */
function bringForward({ cells, first, gains }: Part, count: number, cut: number): number {
  let taken = 0;
  for (let place = 0; place < count; place += 1) {
    const gain = gains[place] ?? 0;
    if (gain < cut) continue;
    const from = 2 * (first + place);
    const to = 2 * (first + taken);
    const other = cells[from] ?? 0;
    const worth = cells[from + 1] ?? 0;
    cells[from] = cells[to] ?? 0;
    cells[from + 1] = cells[to + 1] ?? 0;
    cells[to] = other;
    cells[to + 1] = worth;
    gains[place] = gains[taken] ?? 0;
    gains[taken] = gain;
    taken += 1;
  }
  return taken;
}

/**
 * Dealt into buckets by gain, each cell has little way left to go (bucket sort, Knuth 3, 5.2.1). Rows are short and
 * lie in the cache, where one sort of all edges together would jump through memory.
 */
function deal({ cells, first, gains }: Part, count: number, room: OrderRoom): void {
  const { next, dealtCells, dealtGains } = room;
  const { most, least } = spreadOf({ gains }, count);
  const buckets = count < BUCKETS / 2 ? BUCKETS / 4 : BUCKETS;
  const scale = (buckets - 1) / Math.max(1, most - least);
  next.fill(0, 0, buckets + 1);
  for (let place = 0; place < count; place += 1) {
    // Cut off before one is added: a product just below a whole number would be rounded up to it by the sum.
    const bucket = (((most - (gains[place] ?? 0)) * scale) | 0) + 1;
    next[bucket] = (next[bucket] ?? 0) + 1;
  }
  for (let bucket = 1; bucket <= buckets; bucket += 1)
    next[bucket] = (next[bucket] ?? 0) + (next[bucket - 1] ?? 0);
  for (let place = 0; place < count; place += 1) {
    const gain = gains[place] ?? 0;
    const cell = 2 * (first + place);
    const bucket = ((most - gain) * scale) | 0;
    const to = next[bucket] ?? 0;
    next[bucket] = to + 1;
    dealtCells[2 * to] = cells[cell] ?? 0;
    dealtCells[2 * to + 1] = cells[cell + 1] ?? 0;
    dealtGains[to] = gain;
  }
  for (let place = 0; place < 2 * count; place += 1) cells[2 * first + place] = dealtCells[place] ?? 0;
  for (let place = 0; place < count; place += 1) gains[place] = dealtGains[place] ?? 0;
}

function moveIntoPlace({ cells, first, gains }: Part, count: number): void {
  for (let from = 1; from < count; from += 1) {
    const gain = gains[from] ?? 0;
    if ((gains[from - 1] ?? 0) >= gain) continue;
    let cell = 2 * (first + from);
    const other = cells[cell] ?? 0;
    const worth = cells[cell + 1] ?? 0;
    let place = from;
    while (place > 0 && (gains[place - 1] ?? 0) < gain) {
      gains[place] = gains[place - 1] ?? 0;
      cells[cell] = cells[cell - 2] ?? 0;
      cells[cell + 1] = cells[cell - 1] ?? 0;
      place -= 1;
      cell -= 2;
    }
    gains[place] = gain;
    cells[cell] = other;
    cells[cell + 1] = worth;
  }
}
