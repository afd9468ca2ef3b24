import type { Rows } from "./market.ts";

/** Takes a pair out of a row; a row that does not have it stays as it is. */
export function removeCell(rows: Rows, row: number, other: number): void {
  const { cells } = rows;
  const last = 2 * (rows.end[row] ?? 0);
  for (let cell = 2 * (rows.start[row] ?? 0); cell < last; cell += 2) {
    if (cells[cell] !== other) continue;
    cells.copyWithin(cell, cell + 2, last);
    rows.end[row] = (rows.end[row] ?? 0) - 1;
    if (cell < 2 * (rows.ordered[row] ?? 0)) rows.ordered[row] = (rows.ordered[row] ?? 0) - 1;
    return;
  }
}

interface Cell {
  readonly other: number;
  readonly worth: number;
}

/** Puts a pair into a row: at its place in the part that is in order, or behind it. */
export function insertCell(rows: Rows, row: number, { other, worth }: Cell): void {
  if ((rows.end[row] ?? 0) >= (rows.limit[row] ?? 0)) moveToTheEnd(rows, row);
  const { cells, orderedAt, ordered } = rows;
  const first = 2 * (rows.start[row] ?? 0);
  const end = 2 * (rows.end[row] ?? 0);
  const gain = worth - (orderedAt[other] ?? 0);
  let place = 2 * (ordered[row] ?? 0);
  while (place > first && gainOf(rows, place - 2) < gain) place -= 2;
  if (place < 2 * (ordered[row] ?? 0)) {
    cells.copyWithin(place + 2, place, end);
    ordered[row] = (ordered[row] ?? 0) + 1;
  } else place = end;
  cells[place] = other;
  cells[place + 1] = worth;
  rows.end[row] = (rows.end[row] ?? 0) + 1;
}

function gainOf({ cells, orderedAt }: Rows, cell: number): number {
  return (cells[cell + 1] ?? 0) - (orderedAt[cells[cell] ?? 0] ?? 0);
}

/** A row without room moves behind all others, with room for as much again. */
function moveToTheEnd(rows: Rows, row: number): void {
  const length = (rows.end[row] ?? 0) - (rows.start[row] ?? 0);
  const room = Math.max(4, 2 * length);
  if (2 * (rows.used + room) > rows.cells.length) {
    const larger = new Int32Array(Math.max(2 * (rows.used + room), Math.ceil(rows.cells.length * 1.25)));
    larger.set(rows.cells);
    rows.cells = larger;
  }
  rows.cells.copyWithin(2 * rows.used, 2 * (rows.start[row] ?? 0), 2 * (rows.end[row] ?? 0));
  rows.ordered[row] = (rows.ordered[row] ?? 0) - (rows.start[row] ?? 0) + rows.used;
  rows.start[row] = rows.used;
  rows.end[row] = rows.used + length;
  rows.limit[row] = rows.used + room;
  rows.used += room;
}
