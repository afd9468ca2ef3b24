import { NOBODY } from "./assignment-graph.ts";
import { rise, takeNearest } from "./distance-heap.ts";
import type { Market } from "./market.ts";
import { seat, setPrice } from "./market.ts";
import { orderMore } from "./order-row.ts";
import type { PathSearch } from "./path-search.ts";
import { beginSearch, firstReach, furtherReach, settle } from "./path-search.ts";

/**
 * The mirror of `seekSeat`: a mentor with a free seat whose price is above 0, which no optimum has, finds a mentee
 * for it, perhaps out of the seat of another who finds one in turn; or the price falls, here or further on, to 0.
 */
export function seekMentee(search: PathSearch, mentor: number): void {
  const { market } = search;
  const own = market.price[mentor] ?? 0;
  if (own <= 0) return;
  let reach = firstReach(market);
  while (!lookWithin(search, mentor, Math.min(reach, own)) && reach < own)
    reach = furtherReach(market, reach);
  reprice(search);
  moveAlong(search);
}

/** Says whether there is an end that near. */
function lookWithin(search: PathSearch, mentor: number, reach: number): boolean {
  const { market, queue } = search;
  beginSearch(search, reach);
  search.labelledBy[mentor] = search.number;
  queue.distance[mentor] = 0;
  search.mover[mentor] = NOBODY;
  settle(search, mentor);
  scan(search, mentor, 0);
  while (queue.size > 0) {
    const next = takeNearest(queue);
    const distance = queue.distance[next] ?? 0;
    if (distance >= search.end) break;
    settle(search, next);
    const end = distance + (market.price[next] ?? 0);
    if (end < search.end) {
      search.end = end;
      search.endMentor = next;
      search.endMentee = NOBODY;
    }
    scan(search, next, distance);
  }
  return search.end < reach;
}

/** Of a labelled mentor, `mover` is who leaves them; where to is in `comesTo`. */
function scan(search: PathSearch, mentor: number, distance: number): void {
  const { market, queue, labelledBy, mover, number } = search;
  const { surplus, mentorOf } = market;
  const { cells, orderedAt, fallen } = market.byMentor;
  const base = distance + (market.price[mentor] ?? 0) - market.bonus;
  const last = 2 * (market.byMentor.end[mentor] ?? 0);
  let ordered = 2 * (market.byMentor.ordered[mentor] ?? 0);
  for (let cell = 2 * (market.byMentor.start[mentor] ?? 0); cell < last; cell += 2) {
    if (cell === ordered) ordered = 2 * orderMore(market.byMentor, mentor);
    const mentee = cells[cell] ?? 0;
    const least = base - (cells[cell + 1] ?? 0);
    if (least + (orderedAt[mentee] ?? 0) - fallen >= search.end) break;
    const reach = least + (surplus[mentee] ?? 0);
    const sitsWith = mentorOf[mentee] ?? NOBODY;
    if (reach >= search.end || sitsWith === mentor) continue;
    if (sitsWith === NOBODY) {
      search.end = reach;
      search.endMentee = mentee;
      search.endMentor = mentor;
    } else if (labelledBy[sitsWith] !== number || reach < (queue.distance[sitsWith] ?? 0)) {
      labelledBy[sitsWith] = number;
      queue.distance[sitsWith] = reach;
      mover[sitsWith] = mentee;
      search.comesTo[sitsWith] = mentor;
      rise(queue, sitsWith);
    }
  }
}

function reprice({ market, queue, settled, settledCount, end }: PathSearch): void {
  for (let index = 0; index < settledCount; index += 1) {
    const mentor = settled[index] ?? 0;
    lower(market, mentor, end - (queue.distance[mentor] ?? 0));
  }
}

function lower(market: Market, mentor: number, change: number): void {
  const { price, surplus, firstMentee, nextMentee } = market;
  setPrice(market, mentor, (price[mentor] ?? 0) - change);
  for (let mentee = firstMentee[mentor] ?? NOBODY; mentee !== NOBODY; mentee = nextMentee[mentee] ?? NOBODY) {
    surplus[mentee] = (surplus[mentee] ?? 0) + change;
  }
}

function moveAlong({ market, mover, comesTo, endMentee, endMentor }: PathSearch): void {
  // An end without a mentee is a mentor who goes without: what they lose moves on like the rest.
  let mentor = endMentor;
  if (endMentee !== NOBODY) seat(market, endMentee, endMentor);
  while (mentor !== NOBODY) {
    const mentee = mover[mentor] ?? NOBODY;
    if (mentee === NOBODY) return;
    mentor = moveTo(market, mentee, comesTo[mentor] ?? NOBODY);
  }
}

function moveTo(market: Market, mentee: number, mentor: number): number {
  seat(market, mentee, mentor);
  return mentor;
}
