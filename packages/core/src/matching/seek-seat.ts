import { NOBODY } from "./assignment-graph.ts";
import { rise, takeNearest } from "./distance-heap.ts";
import { bestSurplus, seat, setSurplus, unseat } from "./market.ts";
import { orderMore } from "./order-row.ts";
import type { PathSearch } from "./path-search.ts";
import { beginSearch, firstReach, furtherReach, settle } from "./path-search.ts";

/**
 * Finds what is best for a mentee without a seat who would gain by one, by a shortest augmenting path (Dijkstra on
 * reduced worths, as in Jonker and Volgenant 1987): a free seat, perhaps after others have moved on; the seat of
 * somebody who then goes without; or no seat. Prices rise and surpluses fall just so far that everything that held
 * still holds, so of all who don't hold there is one less afterwards.
 */
export function seekSeat(search: PathSearch, mentee: number): void {
  const { market } = search;
  const gain = bestSurplus(market, mentee);
  setSurplus(market, mentee, gain);
  if (gain <= 0) return;
  let reach = firstReach(market);
  while (!lookWithin(search, mentee, Math.min(reach, gain)) && reach < gain)
    reach = furtherReach(market, reach);
  reprice(search, mentee);
  moveAlong(search, mentee);
}

/** Says whether there is an end that near. */
function lookWithin(search: PathSearch, source: number, reach: number): boolean {
  const { queue } = search;
  beginSearch(search, reach);
  scan(search, source, 0);
  while (queue.size > 0) {
    const mentor = takeNearest(queue);
    const distance = queue.distance[mentor] ?? 0;
    if (distance >= search.end) break;
    settle(search, mentor);
    scanMentees(search, mentor, distance);
  }
  return search.end < reach;
}

/** Any of those who sit here may move on, or go without at the cost of their surplus. */
function scanMentees(search: PathSearch, mentor: number, distance: number): void {
  const { firstMentee, nextMentee, surplus } = search.market;
  for (let mentee = firstMentee[mentor] ?? NOBODY; mentee !== NOBODY; mentee = nextMentee[mentee] ?? NOBODY) {
    const end = distance + (surplus[mentee] ?? 0);
    if (end < search.end) {
      search.end = end;
      search.endMentee = mentee;
      search.endMentor = NOBODY;
    }
    scan(search, mentee, distance);
  }
}

function scan(search: PathSearch, mentee: number, distance: number): void {
  const { market, queue, labelledBy, mover, number } = search;
  const { price, taken, capacity } = market;
  const { cells, orderedAt, fallen } = market.byMentee;
  const base = distance + (market.surplus[mentee] ?? 0) - market.bonus;
  const last = 2 * (market.byMentee.end[mentee] ?? 0);
  let ordered = 2 * (market.byMentee.ordered[mentee] ?? 0);
  for (let cell = 2 * (market.byMentee.start[mentee] ?? 0); cell < last; cell += 2) {
    if (cell === ordered) ordered = 2 * orderMore(market.byMentee, mentee);
    const mentor = cells[cell] ?? 0;
    const least = base - (cells[cell + 1] ?? 0);
    if (least + (orderedAt[mentor] ?? 0) - fallen >= search.end) break;
    const reach = least + (price[mentor] ?? 0);
    if (reach >= search.end) continue;
    if ((taken[mentor] ?? 0) < (capacity[mentor] ?? 0)) {
      search.end = reach;
      search.endMentor = mentor;
      search.endMentee = NOBODY;
      mover[mentor] = mentee;
    } else if (labelledBy[mentor] !== number || reach < (queue.distance[mentor] ?? 0)) {
      labelledBy[mentor] = number;
      queue.distance[mentor] = reach;
      mover[mentor] = mentee;
      rise(queue, mentor);
    }
  }
}

function reprice({ market, queue, settled, settledCount, end }: PathSearch, source: number): void {
  const { price, surplus, firstMentee, nextMentee } = market;
  for (let index = 0; index < settledCount; index += 1) {
    const mentor = settled[index] ?? 0;
    const change = end - (queue.distance[mentor] ?? 0);
    price[mentor] = (price[mentor] ?? 0) + change;
    for (
      let mentee = firstMentee[mentor] ?? NOBODY;
      mentee !== NOBODY;
      mentee = nextMentee[mentee] ?? NOBODY
    ) {
      setSurplus(market, mentee, (surplus[mentee] ?? 0) - change);
    }
  }
  setSurplus(market, source, (surplus[source] ?? 0) - end);
}

/** From the end of the path back to the one who looked, each takes the seat that just came free. */
function moveAlong({ market, mover, endMentee, endMentor }: PathSearch, source: number): void {
  let mentor = endMentor;
  if (endMentee !== NOBODY) {
    mentor = market.mentorOf[endMentee] ?? NOBODY;
    unseat(market, endMentee);
  }
  while (mentor !== NOBODY) {
    const mentee = mover[mentor] ?? 0;
    const left = market.mentorOf[mentee] ?? NOBODY;
    seat(market, mentee, mentor);
    mentor = mentee === source ? NOBODY : left;
  }
}
