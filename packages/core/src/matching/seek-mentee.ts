import { NOBODY } from "./assignment-graph.ts";
import { rise, takeNearest } from "./distance-heap.ts";
import type { Market } from "./market.ts";
import { putInOrder, seat } from "./market.ts";
import type { PathSearch } from "./path-search.ts";
import { beginSearch, settle } from "./path-search.ts";

/**
 * The mirror of `seekSeat`: a mentor with a free seat whose price is above 0, which no optimum has, finds a mentee
 * for it, perhaps out of the seat of another who finds one in turn; or the price falls, here or further on, to 0.
 */
export function seekMentee(search: PathSearch, mentor: number): void {
  const { market, queue } = search;
  const own = market.price[mentor] ?? 0;
  if (own <= 0) return;
  beginSearch(search, own);
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
  reprice(search);
  moveAlong(search);
}

/** Of a labelled mentor, `mover` is who leaves them; where to is in `comesTo`. */
function scan(search: PathSearch, mentor: number, distance: number): void {
  const { market, queue, labelledBy, mover, number } = search;
  const { surplus, mentorOf } = market;
  if (market.byMentor.isInOrder[mentor] === 0) putInOrder(market.byMentor, mentor);
  const { cells } = market.byMentor;
  const base = distance + (market.price[mentor] ?? 0) - market.bonus;
  const last = 2 * (market.byMentor.end[mentor] ?? 0);
  for (let cell = 2 * (market.byMentor.start[mentor] ?? 0); cell < last; cell += 2) {
    const least = base - (cells[cell + 1] ?? 0);
    if (least >= search.end) break;
    const mentee = cells[cell] ?? 0;
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

function lower({ price, surplus, firstMentee, nextMentee }: Market, mentor: number, change: number): void {
  price[mentor] = (price[mentor] ?? 0) - change;
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
