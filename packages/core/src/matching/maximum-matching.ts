import { NOBODY } from "./assignment-graph.ts";
import type { Market } from "./market.ts";
import { seat } from "./market.ts";

/**
 * How many mentees can have a mentor at once over edges of at least `leastWorth`: Hopcroft and Karp (1973) with seats.
 * Begins with who sits in the market now and leaves them there; every path is walked with a list, not by recursion,
 * which a chain of 20,000 people would end.
 */
export function countMatchable(market: Market, leastWorth = 0): number {
  const walk = openWalk(market, leastWorth);
  for (;;) {
    if (!layLevels(walk)) return walk.matched;
    const before = walk.matched;
    for (let mentee = 0; mentee < market.mentees; mentee += 1) {
      if (walk.seats.mentorOf[mentee] === NOBODY && walk.menteeLevel[mentee] === 0) lengthen(walk, mentee);
    }
    if (walk.matched === before) return walk.matched;
  }
}

interface Walk {
  readonly leastWorth: number;
  readonly seats: Market;
  readonly menteeLevel: Int32Array;
  readonly mentorLevel: Int32Array;
  /** The cell that a mentee looks at next. */
  readonly nextCell: Int32Array;
  /** Who of a mentor's mentees is asked next to move on. */
  readonly nextToMove: Int32Array;
  readonly path: Int32Array;
  readonly queue: Int32Array;
  matched: number;
}

function openWalk(market: Market, leastWorth: number): Walk {
  const { mentees, mentors, byMentee } = market;
  const seats = emptySeats(market);
  let matched = 0;
  for (let mentee = 0; mentee < mentees; mentee += 1) {
    const mentor = market.mentorOf[mentee] ?? NOBODY;
    if (mentor === NOBODY || worthOf(byMentee, mentee, mentor) < leastWorth) continue;
    seat(seats, mentee, mentor);
    matched += 1;
  }
  return {
    leastWorth,
    seats,
    menteeLevel: new Int32Array(mentees),
    mentorLevel: new Int32Array(mentors),
    nextCell: new Int32Array(mentees),
    nextToMove: new Int32Array(mentors),
    path: new Int32Array(mentees),
    queue: new Int32Array(mentees),
    matched,
  };
}

function emptySeats(market: Market): Market {
  return {
    ...market,
    taken: new Int32Array(market.mentors),
    mentorOf: new Int32Array(market.mentees).fill(NOBODY),
    firstMentee: new Int32Array(market.mentors).fill(NOBODY),
    nextMentee: new Int32Array(market.mentees).fill(NOBODY),
    previousMentee: new Int32Array(market.mentees).fill(NOBODY),
  };
}

function worthOf({ start, end, cells }: Market["byMentee"], mentee: number, mentor: number): number {
  const last = 2 * (end[mentee] ?? 0);
  for (let cell = 2 * (start[mentee] ?? 0); cell < last; cell += 2) {
    if (cells[cell] === mentor) return cells[cell + 1] ?? 0;
  }
  return -1;
}

/** How many moves everybody is away from somebody who waits; says whether a free seat can be reached. */
function layLevels(walk: Walk): boolean {
  const { seats, menteeLevel, mentorLevel, queue, leastWorth } = walk;
  const { start, end, cells } = seats.byMentee;
  mentorLevel.fill(-1);
  let known = 0;
  for (let mentee = 0; mentee < seats.mentees; mentee += 1) {
    menteeLevel[mentee] = seats.mentorOf[mentee] === NOBODY ? 0 : -1;
    walk.nextCell[mentee] = 2 * (start[mentee] ?? 0);
    if (menteeLevel[mentee] === 0) queue[known++] = mentee;
  }
  let isReached = false;
  for (let index = 0; index < known; index += 1) {
    const mentee = queue[index] ?? 0;
    const level = menteeLevel[mentee] ?? 0;
    const last = 2 * (end[mentee] ?? 0);
    for (let cell = 2 * (start[mentee] ?? 0); cell < last; cell += 2) {
      if ((cells[cell + 1] ?? 0) < leastWorth) continue;
      const mentor = cells[cell] ?? 0;
      if (mentorLevel[mentor] !== -1) continue;
      mentorLevel[mentor] = level;
      walk.nextToMove[mentor] = seats.firstMentee[mentor] ?? NOBODY;
      if (hasFreeSeat(seats, mentor)) isReached = true;
      for (
        let other = walk.nextToMove[mentor] ?? NOBODY;
        other !== NOBODY;
        other = seats.nextMentee[other] ?? NOBODY
      ) {
        if (menteeLevel[other] !== -1) continue;
        menteeLevel[other] = level + 1;
        queue[known++] = other;
      }
    }
  }
  return isReached;
}

const hasFreeSeat = ({ taken, capacity }: Market, mentor: number): boolean =>
  (taken[mentor] ?? 0) < (capacity[mentor] ?? 0);

/** Follows the levels from one who waits to a free seat, trying each way once, and moves everybody along it. */
function lengthen(walk: Walk, source: number): void {
  const { path, nextToMove, nextCell, seats } = walk;
  let depth = 1;
  path[0] = source;
  while (depth > 0) {
    const mentee = path[depth - 1] ?? 0;
    const mentor = mentorAhead(walk, mentee);
    if (mentor === NOBODY) {
      depth -= 1;
      continue;
    }
    if (hasFreeSeat(seats, mentor)) {
      moveUp(walk, depth);
      return;
    }
    const other = nextToMove[mentor] ?? NOBODY;
    if (other === NOBODY) {
      nextCell[mentee] = (nextCell[mentee] ?? 0) + 2;
      continue;
    }
    nextToMove[mentor] = seats.nextMentee[other] ?? NOBODY;
    if (walk.menteeLevel[other] === (walk.menteeLevel[mentee] ?? 0) + 1) path[depth++] = other;
  }
}

/** The mentor at whom a mentee's cell stands, once cells that lead nowhere are passed. */
function mentorAhead(
  { seats, nextCell, mentorLevel, menteeLevel, leastWorth }: Walk,
  mentee: number,
): number {
  const { end, cells } = seats.byMentee;
  const last = 2 * (end[mentee] ?? 0);
  for (let cell = nextCell[mentee] ?? 0; cell < last; cell += 2) {
    nextCell[mentee] = cell;
    if ((cells[cell + 1] ?? 0) < leastWorth) continue;
    const mentor = cells[cell] ?? 0;
    if (mentorLevel[mentor] === menteeLevel[mentee]) return mentor;
  }
  nextCell[mentee] = last;
  return NOBODY;
}

function moveUp(walk: Walk, depth: number): void {
  const { path, nextCell, seats } = walk;
  const { cells } = seats.byMentee;
  for (let step = depth - 1; step >= 0; step -= 1) {
    const mentee = path[step] ?? 0;
    seat(seats, mentee, cells[nextCell[mentee] ?? 0] ?? 0);
  }
  walk.matched += 1;
}
