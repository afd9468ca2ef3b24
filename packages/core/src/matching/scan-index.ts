import type { Asking, KnownFacts } from "./asking.ts";
import type { MenteeTables } from "./mentee-tables.ts";
import { joinGains, pairPoints, tablesFor, teamLoss } from "./mentee-tables.ts";
import type { MentorIndex } from "./mentor-index.ts";
import type { ScoredMentors } from "./pair-scanner.ts";
import type { Search } from "./search.ts";

/** The memory of scans of one index, used again from mentee to mentee. */
export interface ScanRoom {
  /** Which scan last wrote down what a mentor gains by their skills. */
  seenBy: Int32Array;
  /** Twice the points of their skills, plus 1 when one of them makes them eligible. */
  gain: Int32Array;
  /** Which scan last had something of its own to know of a mentor. */
  exceptBy: Int32Array;
  /** Positions of those who teach something that is wanted. */
  teaches: Int32Array;
  /** The eligible and their scores, in no order. */
  mentor: Int32Array;
  score: Int32Array;
  count: number;
  number: number;
}

export function openScanRoom(): ScanRoom {
  const none = new Int32Array(0);
  return {
    seenBy: none,
    gain: none,
    exceptBy: none,
    teaches: none,
    mentor: none,
    score: none,
    count: 0,
    number: 0,
  };
}

export interface ScanQuestion {
  readonly search: Search;
  readonly asking: Asking;
  readonly exclude?: ReadonlySet<string> | undefined;
}

/**
 * Writes all mentors who may be proposed into `room`, with the score that `scorePair` gives them: exactly, since both
 * take their points from the same functions.
 */
export function scanIndex(
  index: MentorIndex,
  room: ScanRoom,
  { search, asking, exclude }: ScanQuestion,
): void {
  makeRoom(index, room);
  const tables = tablesFor(index, search, asking);
  room.number += 1;
  room.count = 0;
  const set = (id: string) => {
    const position = index.positionOf.get(id);
    if (position !== undefined) room.exceptBy[position] = room.number;
  };
  set(search.mentee.id);
  for (const id of asking.exceptions.keys()) set(id);
  for (const id of exclude ?? []) set(id);
  const task = { index, room, search, tables };
  const teaching = gatherTeachers(task);
  if (tables.isOpenToAll || tables.wantsLevel) {
    for (let position = 0; position < index.mentors.length; position += 1) consider(task, position);
  } else {
    for (let place = 0; place < teaching; place += 1) consider(task, room.teaches[place] ?? 0);
  }
  for (const [id, facts] of asking.exceptions) {
    if (id !== search.mentee.id && !exclude?.has(id)) considerKnown(task, id, facts);
  }
}

interface Task {
  readonly index: MentorIndex;
  readonly room: ScanRoom;
  readonly search: Search;
  readonly tables: MenteeTables;
}

/** Adds up what each mentor teaches of what is wanted, skill by skill. */
function gatherTeachers({ index, room, tables }: Task): number {
  const { seenBy, gain, teaches, number } = room;
  let found = 0;
  for (const [skillId, gains] of tables.gains) {
    const posting = index.postings.get(skillId);
    if (!posting) continue;
    const { entries, count } = posting;
    for (let place = 0; place < count; place += 1) {
      const entry = entries[place] ?? 0;
      const position = entry >> 4;
      const more = gains[entry & 15] ?? 0;
      if (seenBy[position] === number) {
        gain[position] = joinGains(gain[position] ?? 0, more);
      } else {
        seenBy[position] = number;
        gain[position] = more;
        teaches[found] = position;
        found += 1;
      }
    }
  }
  return found;
}

function consider(task: Task, position: number): void {
  const { room, search } = task;
  if (room.exceptBy[position] === room.number) return;
  const score = scoreAt(task, position);
  if (score >= search.policy.threshold) write(room, position, score);
}

/** Below 0 for who may not be proposed. */
function scoreAt({ index, room, search, tables }: Task, position: number): number {
  const trait = index.traitOf[position] ?? 0;
  const gain = room.seenBy[position] === room.number ? (room.gain[position] ?? 0) : 0;
  const isEligible =
    tables.isOpenToAll || (gain & 1) === 1 || (tables.wantsLevel && tables.isAbove[trait] === 1);
  if (!isEligible) return -1;
  const score =
    tables.base +
    (gain >> 1) +
    (tables.traitPoints[trait] ?? 0) +
    (tables.placePoints[index.placeOf[position] ?? 0] ?? 0);
  const mentor = index.teamOf[position] === tables.teamNumber ? index.mentors[position] : undefined;
  return mentor ? score - teamLoss(search, mentor.profile) : score;
}

function write(room: ScanRoom, position: number, score: number): void {
  room.mentor[room.count] = position;
  room.score[room.count] = score;
  room.count += 1;
}

function considerKnown(task: Task, id: string, facts: KnownFacts): void {
  const { index, room, search, tables } = task;
  const position = index.positionOf.get(id);
  const { policy } = search;
  const isKeptOut = facts.isAlreadyPaired || facts.blockedBy !== null;
  if (position === undefined || isKeptOut || (facts.isInReportingLine && !policy.allowsReportingLine)) return;
  const score = scoreAt(task, position);
  const own = score + pairPoints(search, facts) - tables.strangerPoints;
  if (score >= 0 && own >= policy.threshold) write(room, position, own);
}

function makeRoom({ mentors }: MentorIndex, room: ScanRoom): void {
  if (room.seenBy.length >= mentors.length) return;
  const size = 2 * mentors.length;
  Object.assign(room, { ...openScanRoom(), number: room.number });
  for (const name of ["seenBy", "gain", "exceptBy", "teaches", "mentor", "score"] as const) {
    room[name] = new Int32Array(size);
  }
}

interface Wanted {
  readonly k: number;
  /** By position; null for none. */
  readonly prices: Float64Array | null;
}

/** The best of what a scan found by score less price, equal ones by id. */
export function takeBest(index: MentorIndex, room: ScanRoom, { k, prices }: Wanted): ScoredMentors {
  const size = Math.min(k, room.count);
  const best = { mentor: new Int32Array(size), score: new Int32Array(size) };
  if (size === 0) return best;
  const values = new Float64Array(size);
  let held = 0;
  for (let place = 0; place < room.count; place += 1) {
    const mentor = room.mentor[place] ?? 0;
    const score = room.score[place] ?? 0;
    const value = prices === null ? score : score - (prices[mentor] ?? 0);
    if (held === size && value < (values[held - 1] ?? 0)) continue;
    if (held < size) held += 1;
    else if (
      !goesBefore(
        index,
        { mentor, value },
        { mentor: best.mentor[held - 1] ?? 0, value: values[held - 1] ?? 0 },
      )
    )
      continue;
    let at = held - 1;
    while (
      at > 0 &&
      goesBefore(index, { mentor, value }, { mentor: best.mentor[at - 1] ?? 0, value: values[at - 1] ?? 0 })
    ) {
      best.mentor[at] = best.mentor[at - 1] ?? 0;
      best.score[at] = best.score[at - 1] ?? 0;
      values[at] = values[at - 1] ?? 0;
      at -= 1;
    }
    best.mentor[at] = mentor;
    best.score[at] = score;
    values[at] = value;
  }
  return best;
}

interface Valued {
  readonly mentor: number;
  readonly value: number;
}

function goesBefore({ mentors }: MentorIndex, one: Valued, other: Valued): boolean {
  if (one.value !== other.value) return one.value > other.value;
  return (mentors[one.mentor]?.profile.id ?? "") < (mentors[other.mentor]?.profile.id ?? "");
}

/** All that a scan found, the best first: where nearly everybody is wanted, one sort beats many insertions. */
export function takeAll(index: MentorIndex, room: ScanRoom): ScoredMentors {
  const order = Array.from({ length: room.count }, (_, place) => place).sort((one, other) => {
    const [left, right] = [one, other].map((place) => ({
      mentor: room.mentor[place] ?? 0,
      value: room.score[place] ?? 0,
    }));
    return left && right && goesBefore(index, left, right) ? -1 : 1;
  });
  return {
    mentor: Int32Array.from(order, (place) => room.mentor[place] ?? 0),
    score: Int32Array.from(order, (place) => room.score[place] ?? 0),
  };
}
