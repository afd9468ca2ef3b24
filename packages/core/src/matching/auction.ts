import { NOBODY } from "./assignment-graph.ts";
import type { Market } from "./market.ts";
import { orderAt, seat } from "./market.ts";
import { orderAll } from "./order-row.ts";
import { refinePrices } from "./refine-prices.ts";
import { shuffledPositions } from "./shuffle.ts";

/**
 * The auction of Bertsekas (1979; with several seats alike: Bertsekas and Castanon 1989), run once with one epsilon
 * from zero prices. It ends close to an optimum and leaves the rest to the exact repair. The side that is short bids:
 * so every seat (or every mentee) that nobody wanted still has price 0, and no repair has to bring it down. The seed
 * says who bids first, which decides between plans of the same total.
 */
export function runAuction(market: Market, seed: number): void {
  let seats = 0;
  for (let mentor = 0; mentor < market.mentors; mentor += 1) {
    seats += market.capacity[mentor] ?? 0;
    // Nobody can bid for a mentor without seats; any price is true of them.
    if (market.capacity[mentor] === 0) market.price[mentor] = market.most + market.bonus;
  }
  const manner = seats < market.mentees ? MENTORS : MENTEES;
  if (manner === MENTORS) letMentorsBid(market, seed);
  else letMenteesBid(market, seed);
  // Few mentors have a price yet where mentees bid: the order that their rows have is as good.
  if (manner === MENTORS) orderAt(market.byMentee, market.price, market);
  refinePrices(market, REFINED_RAISES * leastRaise(market, manner));
}

/** How a side bids: what is best for it was measured (decision 036). */
interface Manner {
  /** The least raise is this part of the largest worth: a smaller one says nothing that the repair would not find faster. */
  readonly parts: number;
  /** Bids for each bidder before raises grow: until then most auctions are over, and what is left is a price war. */
  readonly patientBids: number;
}

const MENTEES: Manner = { parts: 1000, patientBids: 60 };
/** Where seats are nearly enough, mentors whom few want bid long for the same few: raises that grow early spoil all prices. */
const MENTORS: Manner = { parts: 400, patientBids: 300 };
const HASTY_BIDS = 4;

/** Prices are wrong by a raise, and by what that moved others to. */
const REFINED_RAISES = 2;

const leastRaise = ({ most, bonus }: Market, { parts }: Manner) =>
  Math.max(1, Math.floor((most + bonus) / parts));

/** The least raise of a bid; it doubles in price wars among equals, which would last as long as the prices are high. */
function startRaises(market: Market, bidders: number, manner: Manner) {
  let raise = leastRaise(market, manner);
  let bidsLeft = manner.patientBids * bidders;
  return {
    next(): number {
      bidsLeft -= 1;
      if (bidsLeft < 0) {
        raise *= 2;
        bidsLeft = HASTY_BIDS * bidders;
      }
      return raise;
    },
  };
}

function letMenteesBid(market: Market, seed: number): void {
  const { byMentee, price, bonus, mentees } = market;
  const { start, end, cells } = byMentee;
  for (let mentee = 0; mentee < mentees; mentee += 1) orderAll(byMentee, mentee);
  const seats = openSeats(market);
  const waiting = shuffledPositions(mentees, seed);
  const raises = startRaises(market, mentees, MENTEES);
  let left = mentees;
  while (left > 0) {
    left -= 1;
    const mentee = waiting[left] ?? 0;
    let best = 0;
    let second = 0;
    let wanted = NOBODY;
    const last = 2 * (end[mentee] ?? 0);
    for (let cell = 2 * (start[mentee] ?? 0); cell < last; cell += 2) {
      const worth = (cells[cell + 1] ?? 0) + bonus;
      if (worth <= second) break;
      const mentor = cells[cell] ?? 0;
      const gain = worth - (price[mentor] ?? 0);
      if (gain > best) {
        second = best;
        best = gain;
        wanted = mentor;
      } else if (gain > second) second = gain;
    }
    if (wanted === NOBODY) continue;
    const outbid = takeSeat(seats, {
      mentee,
      mentor: wanted,
      offer: (price[wanted] ?? 0) + best - second + raises.next(),
    });
    if (outbid !== NOBODY) {
      waiting[left] = outbid;
      left += 1;
    }
  }
  seatThem(market, seats);
}

/** The seats of all mentors side by side: while bids fly, a seat and what was paid for it are found at one place. */
interface Seats {
  readonly price: Float64Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly taken: Int32Array;
  readonly sitter: Int32Array;
  readonly paid: Float64Array;
}

function openSeats({ mentors, capacity, price, byMentor }: Market): Seats {
  const start = new Int32Array(mentors);
  const end = new Int32Array(mentors);
  let count = 0;
  for (let mentor = 0; mentor < mentors; mentor += 1) {
    start[mentor] = count;
    // More seats than there are people to sit on them are not needed.
    count += Math.min(capacity[mentor] ?? 0, (byMentor.end[mentor] ?? 0) - (byMentor.start[mentor] ?? 0));
    end[mentor] = count;
  }
  const sitter = new Int32Array(count).fill(NOBODY);
  return { price, start, end, taken: start.slice(), sitter, paid: new Float64Array(count) };
}

interface Bid {
  readonly mentee: number;
  readonly mentor: number;
  readonly offer: number;
}

/** The one who paid least gives way where no seat is free. The price is what the cheapest seat of a full mentor cost. */
function takeSeat({ price, start, end, taken, sitter, paid }: Seats, { mentee, mentor, offer }: Bid): number {
  const first = start[mentor] ?? 0;
  const last = end[mentor] ?? 0;
  let place = taken[mentor] ?? 0;
  if (place < last) taken[mentor] = place + 1;
  else place = cheapestSeat(paid, first, last);
  const outbid = sitter[place] ?? NOBODY;
  sitter[place] = mentee;
  paid[place] = offer;
  if (taken[mentor] === last) price[mentor] = paid[cheapestSeat(paid, first, last)] ?? 0;
  return outbid;
}

function cheapestSeat(paid: Float64Array, first: number, last: number): number {
  let found = first;
  for (let place = first + 1; place < last; place += 1) {
    if ((paid[place] ?? 0) < (paid[found] ?? 0)) found = place;
  }
  return found;
}

function seatThem(market: Market, { start, taken, sitter }: Seats): void {
  for (let mentor = 0; mentor < market.mentors; mentor += 1) {
    for (let place = start[mentor] ?? 0; place < (taken[mentor] ?? 0); place += 1) {
      seat(market, sitter[place] ?? 0, mentor);
    }
    // A mentor with more seats than people who could come is never full.
    if ((market.taken[mentor] ?? 0) < (market.capacity[mentor] ?? 0)) market.price[mentor] = 0;
  }
}

/** Mentors offer mentees a surplus; whoever offers most has them. */
function letMentorsBid(market: Market, seed: number): void {
  const { byMentor, surplus, bonus, mentors, mentorOf, taken, capacity } = market;
  const { start, end, cells } = byMentor;
  for (let mentor = 0; mentor < mentors; mentor += 1) orderAll(byMentor, mentor);
  /** What each mentee leaves the mentor they sit with. */
  const margin = new Float64Array(market.mentees);
  const waiting = shuffledPositions(mentors, seed);
  const isWaiting = new Uint8Array(mentors).fill(1);
  const raises = startRaises(market, mentors, MENTORS);
  let left = mentors;
  while (left > 0) {
    const mentor = waiting[left - 1] ?? 0;
    let best = 0;
    let second = 0;
    let wanted = NOBODY;
    const last = (taken[mentor] ?? 0) < (capacity[mentor] ?? 0) ? 2 * (end[mentor] ?? 0) : 0;
    for (let cell = 2 * (start[mentor] ?? 0); cell < last; cell += 2) {
      const worth = (cells[cell + 1] ?? 0) + bonus;
      if (worth <= second) break;
      const mentee = cells[cell] ?? 0;
      const gain = worth - (surplus[mentee] ?? 0);
      if (gain <= second || mentorOf[mentee] === mentor) continue;
      if (gain > best) {
        second = best;
        best = gain;
        wanted = mentee;
      } else second = gain;
    }
    if (wanted === NOBODY) {
      left -= 1;
      isWaiting[mentor] = 0;
      continue;
    }
    const kept = Math.max(0, second - raises.next());
    surplus[wanted] = (surplus[wanted] ?? 0) + best - kept;
    margin[wanted] = kept;
    const loser = mentorOf[wanted] ?? NOBODY;
    seat(market, wanted, mentor);
    if (loser !== NOBODY && isWaiting[loser] === 0) {
      isWaiting[loser] = 1;
      waiting[left] = loser;
      left += 1;
    }
  }
  for (let mentor = 0; mentor < mentors; mentor += 1) {
    const isFull = (capacity[mentor] ?? 0) > 0 && taken[mentor] === capacity[mentor];
    if (isFull) market.price[mentor] = margin[cheapest(market, mentor, margin)] ?? 0;
  }
}

function cheapest({ firstMentee, nextMentee }: Market, mentor: number, margin: Float64Array): number {
  let found = firstMentee[mentor] ?? NOBODY;
  for (let mentee = found; mentee !== NOBODY; mentee = nextMentee[mentee] ?? NOBODY) {
    if ((margin[mentee] ?? 0) < (margin[found] ?? 0)) found = mentee;
  }
  return found;
}
