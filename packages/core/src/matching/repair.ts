import { NOBODY } from "./assignment-graph.ts";
import type { Market } from "./market.ts";
import { bestSurplus, orderAt, setSurplus, unseat } from "./market.ts";
import { orderMore } from "./order-row.ts";
import type { PathSearch } from "./path-search.ts";
import { openSearch } from "./path-search.ts";
import { seekMentee } from "./seek-mentee.ts";
import { seekSeat } from "./seek-seat.ts";

/**
 * From any prices from 0 up, and any seating, to an exact optimum: whoever sits at a mentor who is not the best for
 * them at these prices gets up, then each mentee who would gain by a seat and each seat that has a price but nobody
 * in it looks for what it lacks. What is left fulfils all of linear programming's conditions, so it is proven.
 */
export function repair(market: Market, search: PathSearch = openSearch(market)): void {
  for (let mentee = 0; mentee < market.mentees; mentee += 1) {
    setSurplus(market, mentee, bestSurplus(market, mentee));
    if (!isContent(market, mentee)) unseat(market, mentee);
  }
  for (let mentee = 0; mentee < market.mentees; mentee += 1) {
    if (market.mentorOf[mentee] === NOBODY && (market.surplus[mentee] ?? 0) > 0) seekSeat(search, mentee);
  }
  orderAt(market.byMentor, market.surplus, market);
  for (let mentor = 0; mentor < market.mentors; mentor += 1) fillSeats(search, mentor);
}

/** Until every seat is taken or free seats cost nothing. */
export function fillSeats(search: PathSearch, mentor: number): void {
  const { price, taken, capacity } = search.market;
  while ((taken[mentor] ?? 0) < (capacity[mentor] ?? 0) && (price[mentor] ?? 0) > 0)
    seekMentee(search, mentor);
}

/** The pair's worth is shared out between the two without a rest. */
function isContent({ byMentee, mentorOf, surplus, price, bonus }: Market, mentee: number): boolean {
  const mentor = mentorOf[mentee] ?? NOBODY;
  if (mentor === NOBODY) return true;
  const { cells, orderedAt } = byMentee;
  const shared = (surplus[mentee] ?? 0) + (price[mentor] ?? 0) - bonus;
  const last = 2 * (byMentee.end[mentee] ?? 0);
  const least = (surplus[mentee] ?? 0) - bonus - byMentee.fallen;
  let ordered = 2 * (byMentee.ordered[mentee] ?? 0);
  for (let cell = 2 * (byMentee.start[mentee] ?? 0); cell < last; cell += 2) {
    if (cell === ordered) ordered = 2 * orderMore(byMentee, mentee);
    // Better ones come first, so a pair that is found further down has too little to share.
    if ((cells[cell + 1] ?? 0) - (orderedAt[cells[cell] ?? 0] ?? 0) < least) return false;
    if (cells[cell] === mentor) return cells[cell + 1] === shared;
  }
  return false;
}
