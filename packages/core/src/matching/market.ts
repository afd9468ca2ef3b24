import type { AssignmentGraph } from "./assignment-graph.ts";
import { NOBODY } from "./assignment-graph.ts";
import type { OrderRoom } from "./order-row.ts";
import { openOrderRoom, orderMore } from "./order-row.ts";

/**
 * One side's edges: those of row `i` are the pairs of numbers from `cells[2 * start[i]]` up to `cells[2 * end[i]]`,
 * each the other's position and the worth of the pair, the most gain first. So a scan for the best may stop at the
 * first gain that is too small, and reads memory in one direction (the layout of LAPMOD: Volgenant 1996). A row is
 * put in order when somebody first looks, since many are never looked at.
 */
export interface Rows {
  readonly start: Int32Array;
  readonly end: Int32Array;
  cells: Int32Array;
  /** Where a row's room ends, and where that of all rows does. */
  readonly limit: Int32Array;
  used: number;
  /** Up to here a row is in order, and nothing behind gains more; a scan that gets there asks `orderMore`. */
  readonly ordered: Int32Array;
  /** The others' duals by which gain is counted for the order: those of some moment, since they change all the time. */
  readonly orderedAt: Int32Array;
  /** How far any dual has fallen below `orderedAt`: no gain has grown by more since the rows were put in order. */
  fallen: number;
  readonly room: OrderRoom;
}

/**
 * What is known while an assignment is looked for: the edges from both sides, who sits where, and the two kinds of
 * dual values. `surplus` (u) is what a mentee gains over staying alone, `price` (v) what one more seat of a mentor
 * would be worth; both are whole numbers from 0 up, held in doubles, which add exactly.
 */
export interface Market {
  readonly mentees: number;
  readonly mentors: number;
  readonly byMentee: Rows;
  readonly byMentor: Rows;
  /** The largest worth of an edge. */
  readonly most: number;
  /** Added to the worth of every edge: makes a match count before its worth does. */
  bonus: number;
  readonly surplus: Float64Array;
  readonly price: Float64Array;
  readonly capacity: Int32Array;
  readonly taken: Int32Array;
  /** The mentor of each mentee, or NOBODY. */
  readonly mentorOf: Int32Array;
  /** A mentor's mentees as a list through `next` and `previous`: seats have no numbers, and 5,000 cost no more than 2. */
  readonly firstMentee: Int32Array;
  readonly nextMentee: Int32Array;
  readonly previousMentee: Int32Array;
}

/** What is different in a market from the graph it is made of. */
export interface MarketRules {
  /** The worth of a score, in the same order as the scores; a worth below 0 takes the edge out. */
  readonly worthOf: (score: number) => number;
  /** Mentees who are not in the market: locked ones sit already. */
  readonly isOut: (mentee: number) => boolean;
  readonly isBlocked: ((mentee: number, mentor: number) => boolean) | null;
  /** Seats that are still to be had. */
  readonly capacity: Int32Array;
}

export function openMarket(graph: AssignmentGraph, rules: MarketRules): Market {
  const { mentees, mentors } = graph;
  const { rows: byMentee, most } = layMentees(graph, rules);
  return {
    mentees,
    mentors,
    byMentee,
    byMentor: layMentors(mentors, byMentee),
    most,
    bonus: 0,
    surplus: new Float64Array(mentees),
    price: new Float64Array(mentors),
    capacity: rules.capacity.slice(),
    taken: new Int32Array(mentors),
    mentorOf: new Int32Array(mentees).fill(NOBODY),
    firstMentee: new Int32Array(mentors).fill(NOBODY),
    nextMentee: new Int32Array(mentees).fill(NOBODY),
    previousMentee: new Int32Array(mentees).fill(NOBODY),
  };
}

function layMentees(graph: AssignmentGraph, { worthOf, isOut, isBlocked }: MarketRules) {
  const { mentees, rowStart, mentor, score } = graph;
  const rows = openRows(mentees, graph.mentors, mentor.length);
  let count = 0;
  let most = 0;
  for (let mentee = 0; mentee < mentees; mentee += 1) {
    rows.start[mentee] = count;
    const last = isOut(mentee) ? 0 : (rowStart[mentee + 1] ?? 0);
    for (let edge = rowStart[mentee] ?? 0; edge < last; edge += 1) {
      const other = mentor[edge] ?? 0;
      const worth = worthOf(score[edge] ?? 0);
      if (worth < 0 || isBlocked?.(mentee, other)) continue;
      rows.cells[2 * count] = other;
      rows.cells[2 * count + 1] = worth;
      count += 1;
      if (worth > most) most = worth;
    }
    rows.end[mentee] = count;
  }
  rows.limit.set(rows.end);
  rows.ordered.set(rows.start);
  return { rows, most };
}

function layMentors(mentors: number, { start, end, cells }: Rows): Rows {
  const edges = end.at(-1) ?? 0;
  const rows = openRows(mentors, start.length, edges);
  for (let cell = 0; cell < 2 * edges; cell += 2) {
    const mentor = cells[cell] ?? 0;
    rows.end[mentor] = (rows.end[mentor] ?? 0) + 1;
  }
  let count = 0;
  for (let mentor = 0; mentor < mentors; mentor += 1) {
    rows.start[mentor] = count;
    count += rows.end[mentor] ?? 0;
    rows.end[mentor] = rows.start[mentor] ?? 0;
  }
  for (let mentee = 0; mentee < start.length; mentee += 1) {
    const last = 2 * (end[mentee] ?? 0);
    for (let cell = 2 * (start[mentee] ?? 0); cell < last; cell += 2) {
      const mentor = cells[cell] ?? 0;
      const place = rows.end[mentor] ?? 0;
      rows.end[mentor] = place + 1;
      rows.cells[2 * place] = mentee;
      rows.cells[2 * place + 1] = cells[cell + 1] ?? 0;
    }
  }
  rows.limit.set(rows.end);
  rows.ordered.set(rows.start);
  return rows;
}

function openRows(count: number, others: number, edges: number): Rows {
  return {
    start: new Int32Array(count),
    end: new Int32Array(count),
    cells: new Int32Array(2 * edges),
    limit: new Int32Array(count),
    used: edges,
    ordered: new Int32Array(count),
    orderedAt: new Int32Array(others),
    fallen: 0,
    room: openOrderRoom(),
  };
}

/** From now on rows lie in order of gain at these duals, each from the first look at it. */
export function orderAt(rows: Rows, duals: Float64Array, { most, bonus }: Market): void {
  rows.ordered.set(rows.start);
  rows.fallen = Number.NEGATIVE_INFINITY;
  for (let other = 0; other < duals.length; other += 1) {
    const dual = duals[other] ?? 0;
    // The bonus would dwarf what the order is about, and is more than a row can be put in order by.
    const at = Math.min(most, dual < bonus ? dual : dual - bonus);
    rows.orderedAt[other] = at;
    if (at - dual > rows.fallen) rows.fallen = at - dual;
  }
}

/** Gives a mentee a seat, out of the one they may have. */
export function seat(market: Market, mentee: number, mentor: number): void {
  if ((market.mentorOf[mentee] ?? NOBODY) !== NOBODY) unseat(market, mentee);
  const first = market.firstMentee[mentor] ?? NOBODY;
  market.nextMentee[mentee] = first;
  market.previousMentee[mentee] = NOBODY;
  if (first !== NOBODY) market.previousMentee[first] = mentee;
  market.firstMentee[mentor] = mentee;
  market.mentorOf[mentee] = mentor;
  market.taken[mentor] = (market.taken[mentor] ?? 0) + 1;
}

export function unseat(market: Market, mentee: number): void {
  const mentor = market.mentorOf[mentee] ?? NOBODY;
  if (mentor === NOBODY) return;
  const next = market.nextMentee[mentee] ?? NOBODY;
  const previous = market.previousMentee[mentee] ?? NOBODY;
  if (previous === NOBODY) market.firstMentee[mentor] = next;
  else market.nextMentee[previous] = next;
  if (next !== NOBODY) market.previousMentee[next] = previous;
  market.mentorOf[mentee] = NOBODY;
  market.taken[mentor] = (market.taken[mentor] ?? 0) - 1;
}

/** What a mentee gains at the prices as they are: at the best mentor, or 0 alone. */
export function bestSurplus({ byMentee, price, bonus }: Market, mentee: number): number {
  const { cells, orderedAt } = byMentee;
  const more = bonus + byMentee.fallen;
  const end = 2 * (byMentee.end[mentee] ?? 0);
  let ordered = 2 * (byMentee.ordered[mentee] ?? 0);
  let best = 0;
  for (let cell = 2 * (byMentee.start[mentee] ?? 0); cell < end; cell += 2) {
    if (cell === ordered) ordered = 2 * orderMore(byMentee, mentee);
    const mentor = cells[cell] ?? 0;
    const worth = cells[cell + 1] ?? 0;
    if (worth - (orderedAt[mentor] ?? 0) + more <= best) break;
    const gain = worth + bonus - (price[mentor] ?? 0);
    if (gain > best) best = gain;
  }
  return best;
}

/** Every fall of a dual goes through these two: the order of rows has to know of it. */
export function setSurplus({ surplus, byMentor }: Market, mentee: number, now: number): void {
  surplus[mentee] = now;
  const fallen = (byMentor.orderedAt[mentee] ?? 0) - now;
  if (fallen > byMentor.fallen) byMentor.fallen = fallen;
}

export function setPrice({ price, byMentee }: Market, mentor: number, now: number): void {
  price[mentor] = now;
  const fallen = (byMentee.orderedAt[mentor] ?? 0) - now;
  if (fallen > byMentee.fallen) byMentee.fallen = fallen;
}
