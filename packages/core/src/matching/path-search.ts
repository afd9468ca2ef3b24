import { NOBODY } from "./assignment-graph.ts";
import type { DistanceHeap } from "./distance-heap.ts";
import { empty, openHeap } from "./distance-heap.ts";
import type { Market } from "./market.ts";

/**
 * The memory of a search for a shortest augmenting path, used again by every search of a market. Distances are sums
 * of what edges lack to be tight, u + v - s; mentors alone have labels, since a seated mentee is as far as their
 * mentor.
 */
export interface PathSearch {
  readonly market: Market;
  readonly queue: DistanceHeap;
  /** The search that last labelled a mentor. */
  readonly labelledBy: Int32Array;
  /** The mentee who moves when the path goes through this mentor. */
  readonly mover: Int32Array;
  /** The mentor to whom they move, where the path is looked for from a mentor. */
  readonly comesTo: Int32Array;
  /** Mentors whose distance is final, in the order in which they became so. */
  readonly settled: Int32Array;
  settledCount: number;
  number: number;
  /** How far the best end found so far is, and which it is; each search says what its ends mean. */
  end: number;
  endMentee: number;
  endMentor: number;
}

export function openSearch(market: Market): PathSearch {
  return {
    market,
    queue: openHeap(market.mentors),
    labelledBy: new Int32Array(market.mentors),
    mover: new Int32Array(market.mentors),
    comesTo: new Int32Array(market.mentors),
    settled: new Int32Array(market.mentors),
    settledCount: 0,
    number: 0,
    end: 0,
    endMentee: NOBODY,
    endMentor: NOBODY,
  };
}

/**
 * A search looks near first, then further: most ends are near, and what lies behind them is neither read nor put in the
 * queue. Beyond what a pair can be worth lies only what a bonus parts from it, and that is looked at in one go.
 */
export const firstReach = ({ most }: Market): number => Math.max(1, most >> 9);
export const furtherReach = ({ most }: Market, reach: number): number =>
  reach > most ? Number.POSITIVE_INFINITY : FURTHER * reach;
const FURTHER = 32;

export function beginSearch(search: PathSearch, end: number): void {
  empty(search.queue);
  search.number += 1;
  search.settledCount = 0;
  search.end = end;
  search.endMentee = NOBODY;
  search.endMentor = NOBODY;
}

export function settle(search: PathSearch, mentor: number): void {
  search.settled[search.settledCount] = mentor;
  search.settledCount += 1;
}
