import { NOBODY } from "./assignment-graph.ts";
import type { Market } from "./market.ts";
import { orderMore } from "./order-row.ts";

/** Mentors looked at, for each there is: prices that are not settled by then creep around a ring. */
const MOST_LOOKS = 8;

/**
 * Raises prices just so far that whoever sits would not rather sit elsewhere, each by `most` at most and none of a free
 * seat. An auction leaves prices that are true but for its raise: so a third of all would get up over a few points, where
 * a look at who envies whom settles it (price refinement: Goldberg 1997). Who is not content afterwards has to move.
 */
export function refinePrices(market: Market, most: number): void {
  const { mentors, price, firstMentee, nextMentee } = market;
  const limit = price.map((now) => now + most);
  const queue = openQueue(mentors);
  for (let looks = MOST_LOOKS * mentors; looks > 0 && queue.length > 0; looks -= 1) {
    const mentor = takeFirst(queue);
    let mentee = firstMentee[mentor] ?? NOBODY;
    while (mentee !== NOBODY) {
      outprice({ market, queue, limit }, mentee, mentor);
      mentee = nextMentee[mentee] ?? NOBODY;
    }
  }
}

interface Refining {
  readonly market: Market;
  readonly queue: Queue;
  readonly limit: Float64Array;
}

/** Every mentor whom this mentee would rather have becomes as dear as it takes to be no better. */
function outprice({ market, queue, limit }: Refining, mentee: number, mentor: number): void {
  const { byMentee, price, bonus, taken, capacity } = market;
  const { cells, orderedAt, fallen } = byMentee;
  const first = 2 * (byMentee.start[mentee] ?? 0);
  const last = 2 * (byMentee.end[mentee] ?? 0);
  let own = first;
  while (cells[own] !== mentor) own += 2;
  const gain = (cells[own + 1] ?? 0) - (price[mentor] ?? 0);
  // Without a seat they would have 0, so they will get up in any case.
  if (gain + bonus < 0) return;
  let ordered = 2 * (byMentee.ordered[mentee] ?? 0);
  for (let cell = first; cell < last; cell += 2) {
    if (cell === ordered) ordered = 2 * orderMore(byMentee, mentee);
    const other = cells[cell] ?? 0;
    const needed = (cells[cell + 1] ?? 0) - gain;
    if (needed - (orderedAt[other] ?? 0) + fallen <= 0) break;
    const isFull = (taken[other] ?? 0) === (capacity[other] ?? 0);
    if (!isFull || needed <= (price[other] ?? 0) || needed > (limit[other] ?? 0)) continue;
    price[other] = needed;
    putLast(queue, other);
  }
}

/** Mentors to look at, each once at a time. */
interface Queue {
  readonly places: Int32Array;
  readonly waits: Uint8Array;
  first: number;
  length: number;
}

function openQueue(mentors: number): Queue {
  const places = Int32Array.from({ length: mentors }, (_, mentor) => mentor);
  return { places, waits: new Uint8Array(mentors).fill(1), first: 0, length: mentors };
}

function takeFirst(queue: Queue): number {
  const mentor = queue.places[queue.first] ?? 0;
  queue.waits[mentor] = 0;
  queue.first = (queue.first + 1) % queue.places.length;
  queue.length -= 1;
  return mentor;
}

function putLast(queue: Queue, mentor: number): void {
  if (queue.waits[mentor] === 1) return;
  queue.waits[mentor] = 1;
  queue.places[(queue.first + queue.length) % queue.places.length] = mentor;
  queue.length += 1;
}
