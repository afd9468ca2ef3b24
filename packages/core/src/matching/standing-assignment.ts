import type { Result } from "../result.ts";
import { refuse, succeed } from "../result.ts";
import type { AssignmentGraph } from "./assignment-graph.ts";
import { NOBODY } from "./assignment-graph.ts";
import { runAuction } from "./auction.ts";
import { insertCell, removeCell } from "./change-rows.ts";
import type { GraphProblem, GraphRefusal } from "./check-graph.ts";
import { checkGraph } from "./check-graph.ts";
import type { Market } from "./market.ts";
import { bestSurplus, openMarket, orderAt, setSurplus, unseat } from "./market.ts";
import type { PathSearch } from "./path-search.ts";
import { openSearch } from "./path-search.ts";
import { fillSeats, repair } from "./repair.ts";
import { seekSeat } from "./seek-seat.ts";

/** An assignment that stands and is changed where it stands: a change costs what it moves, not what there is. */
export interface StandingAssignment {
  readonly market: Market;
  readonly search: PathSearch;
}

/** Positions are the graph's. A mentee's pairs are replaced as a whole; none at all is leaving. */
export type StandingChange =
  | { readonly kind: "capacity"; readonly mentor: number; readonly seats: number }
  | { readonly kind: "block"; readonly mentee: number; readonly mentor: number }
  | {
      readonly kind: "pairs";
      readonly mentee: number;
      readonly mentor: Int32Array;
      readonly score: Int32Array;
    };

/** The most points, ready to be changed. */
export function openStanding(
  graph: AssignmentGraph,
  seed = 0,
): Result<StandingAssignment, GraphRefusal, GraphProblem> {
  const checked = checkGraph(graph);
  if (!checked.ok) return refuse(checked.code, { details: checked.details });
  const market = openMarket(graph, {
    worthOf: (score) => score,
    isOut: () => false,
    isBlocked: null,
    capacity: graph.capacity,
  });
  const search = openSearch(market);
  runAuction(market, seed);
  repair(market, search);
  return succeed({ market, search });
}

/**
 * Makes changes and repairs what they broke: all prices and surpluses stay true of everybody else, so only those who
 * lost something, and seats that came free at a price, have to look again. Exact after each call.
 */
export function changeStanding(
  { market, search }: StandingAssignment,
  changes: readonly StandingChange[],
): void {
  keepOrderFresh(market);
  const mentees = new Set<number>();
  const mentors = new Set<number>();
  for (const change of changes) {
    if (change.kind === "capacity") {
      for (const mentee of changeCapacity(market, change)) mentees.add(mentee);
      mentors.add(change.mentor);
    } else {
      mentees.add(change.mentee);
      const left = change.kind === "block" ? block(market, change) : replacePairs(market, change);
      if (left !== NOBODY) mentors.add(left);
    }
  }
  for (const mentee of mentees) {
    if (market.mentorOf[mentee] === NOBODY) setSurplus(market, mentee, bestSurplus(market, mentee));
  }
  for (const mentee of mentees) if (market.mentorOf[mentee] === NOBODY) seekSeat(search, mentee);
  for (const mentor of mentors) fillSeats(search, mentor);
}

/** Duals that have fallen far since rows were put in order make every scan read on. */
function keepOrderFresh(market: Market): void {
  const { byMentee, byMentor, price, surplus } = market;
  const far = market.most >> 6;
  if (byMentee.fallen > far) orderAt(byMentee, price, market);
  if (byMentor.fallen > far) orderAt(byMentor, surplus, market);
}

interface Capacity {
  readonly mentor: number;
  readonly seats: number;
}

/** Who has to get up. */
function changeCapacity(market: Market, { mentor, seats }: Capacity): number[] {
  const up: number[] = [];
  market.capacity[mentor] = seats;
  while ((market.taken[mentor] ?? 0) > seats) {
    const mentee = market.firstMentee[mentor] ?? NOBODY;
    unseat(market, mentee);
    up.push(mentee);
  }
  return up;
}

/** The mentor whom the mentee had to leave, or NOBODY. */
function block(market: Market, { mentee, mentor }: { mentee: number; mentor: number }): number {
  removeCell(market.byMentee, mentee, mentor);
  removeCell(market.byMentor, mentor, mentee);
  if (market.mentorOf[mentee] !== mentor) return NOBODY;
  unseat(market, mentee);
  return mentor;
}

interface Pairs {
  readonly mentee: number;
  readonly mentor: Int32Array;
  readonly score: Int32Array;
}

function replacePairs(market: Market, { mentee, mentor, score }: Pairs): number {
  const { byMentee, byMentor, mentorOf } = market;
  const left = mentorOf[mentee] ?? NOBODY;
  unseat(market, mentee);
  const last = 2 * (byMentee.end[mentee] ?? 0);
  for (let cell = 2 * (byMentee.start[mentee] ?? 0); cell < last; cell += 2) {
    removeCell(byMentor, byMentee.cells[cell] ?? 0, mentee);
  }
  byMentee.end[mentee] = byMentee.start[mentee] ?? 0;
  byMentee.ordered[mentee] = byMentee.start[mentee] ?? 0;
  for (const [index, other] of mentor.entries()) {
    const worth = score[index] ?? 0;
    insertCell(byMentee, mentee, { other, worth });
    insertCell(byMentor, other, { other: mentee, worth });
  }
  return left;
}
