import type { Result } from "../result.ts";
import { refuse, succeed } from "../result.ts";

/**
 * The seat a new mentee gets: the lowest free number from 1 to the mentor's capacity. NO_CAPACITY also when
 * the capacity was lowered below what is taken, whatever numbers those seats have.
 */
export function findSeat(takenSeats: readonly number[], capacity: number): Result<number, "NO_CAPACITY"> {
  const [free] = listFreeSeats(takenSeats, capacity);
  return free === undefined ? refuse("NO_CAPACITY") : succeed(free);
}

/** All of them, the lowest first. */
export function listFreeSeats(takenSeats: readonly number[], capacity: number): number[] {
  const taken = new Set(takenSeats);
  const seats = Array.from({ length: capacity }, (_, index) => index + 1);
  return seats.filter((seat) => !taken.has(seat)).slice(0, countFreeSeats(taken.size, capacity));
}

/** Never below zero: a capacity lowered later takes nobody's seat away. */
export function countFreeSeats(taken: number, capacity: number): number {
  return Math.max(0, capacity - taken);
}
