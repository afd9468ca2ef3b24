import type { Asking, KnownFacts } from "./asking.ts";
import { STRANGERS } from "./asking.ts";
import type { MenteeTables } from "./mentee-tables.ts";
import { joinGains, pairPoints, tablesFor, teamLoss } from "./mentee-tables.ts";
import type { MentorIndex } from "./mentor-index.ts";
import type { ScoredMentors } from "./pair-scanner.ts";
import type { Search } from "./search.ts";

/** The memory of scans of one index, used again from mentee to mentee. */
export interface ScanRoom {
  /** The number of the scan that last wrote here, above the mentor's gain: twice the points of skills, plus 1 for eligible. */
  mark: Int32Array;
  /** The scan that last looked at a mentor apart from the others. */
  apartBy: Int32Array;
  /** Positions of those who teach something that is wanted. */
  teaches: Int32Array;
  /** The eligible and their scores, in no order. */
  mentor: Int32Array;
  score: Int32Array;
  count: number;
  number: number;
}

/** A gain is below 2^21: all points are a million, and twice that plus 1 fits. */
const GAIN_BITS = 21;
const GAIN = 2 ** GAIN_BITS - 1;
/** Numbers of scans that fit above it; then marks are wiped and counting begins again. */
const MOST_SCANS = 1023;

export function openScanRoom(): ScanRoom {
  const none = new Int32Array(0);
  return { mark: none, apartBy: none, teaches: none, mentor: none, score: none, count: 0, number: 0 };
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
export function scanIndex(index: MentorIndex, room: ScanRoom, question: ScanQuestion): void {
  const tables = tablesFor(index, question.search, question.asking);
  const task = { index, room, tables, ...question };
  beginScan(task);
  const teaching = gatherTeachers(task);
  considerApart(task);
  if (tables.isOpenToAll || tables.wantsLevel) considerAll(task);
  else considerTeachers(task, teaching);
}

interface Task extends ScanQuestion {
  readonly index: MentorIndex;
  readonly room: ScanRoom;
  readonly tables: MenteeTables;
}

function beginScan({ index, room }: Task): void {
  const { length } = index.mentors;
  if (room.mark.length < length) {
    for (const name of ["mark", "apartBy", "teaches", "mentor", "score"] as const) {
      room[name] = new Int32Array(2 * length);
    }
    room.number = 0;
  }
  if (room.number === MOST_SCANS) {
    room.mark.fill(0);
    room.apartBy.fill(0);
    room.number = 0;
  }
  room.number += 1;
  room.count = 0;
}

/** Adds up what each mentor teaches of what is wanted, skill by skill; says how many they are. */
function gatherTeachers({ index, room, tables }: Task): number {
  const { mark, teaches, number } = room;
  const stamp = number << GAIN_BITS;
  let found = 0;
  for (const [skillId, gains] of tables.gains) {
    const posting = index.postings.get(skillId);
    if (!posting) continue;
    const { entries, count } = posting;
    for (let place = 0; place < count; place += 1) {
      const entry = entries[place] ?? 0;
      const position = entry >> 4;
      const more = gains[entry & 15] ?? 0;
      if (more === 0) continue;
      const before = mark[position] ?? 0;
      if (before >>> GAIN_BITS === number) {
        mark[position] = stamp | joinGains(before & GAIN, more);
      } else {
        mark[position] = stamp | more;
        teaches[found] = position;
        found += 1;
      }
    }
  }
  return found;
}

/** The loop that most of a search is: nothing is called and nothing is made in it. */
function considerTeachers({ index, room, search, tables }: Task, teaching: number): void {
  const { teaches, mark, mentor, score } = room;
  const { classes } = index;
  const { traitPoints, placePoints, base } = tables;
  const { threshold } = search.policy;
  let { count } = room;
  for (let place = 0; place < teaching; place += 1) {
    const position = teaches[place] ?? 0;
    const gain = (mark[position] ?? 0) & GAIN;
    const points =
      base +
      (gain >> 1) +
      (traitPoints[classes[2 * position] ?? 0] ?? 0) +
      (placePoints[classes[2 * position + 1] ?? 0] ?? 0);
    if ((gain & 1) === 0 || points < threshold) continue;
    score[count] = points;
    mentor[count] = position;
    count += 1;
  }
  room.count = count;
}

function considerAll(task: Task): void {
  const { index, room, search } = task;
  for (let position = 0; position < index.mentors.length; position += 1) {
    if (room.apartBy[position] === room.number) continue;
    const score = scoreAt(task, position);
    if (score >= search.policy.threshold) write(room, position, score);
  }
}

/** Below 0 for who may not be proposed. */
function scoreAt({ index, room, tables }: Task, position: number): number {
  const trait = index.classes[2 * position] ?? 0;
  const mark = room.mark[position] ?? 0;
  const gain = mark >>> GAIN_BITS === room.number ? mark & GAIN : 0;
  const isEligible =
    tables.isOpenToAll || (gain & 1) === 1 || (tables.wantsLevel && tables.isAbove[trait] === 1);
  if (!isEligible) return -1;
  const place = index.classes[2 * position + 1] ?? 0;
  return tables.base + (gain >> 1) + (tables.traitPoints[trait] ?? 0) + (tables.placePoints[place] ?? 0);
}

function write(room: ScanRoom, position: number, score: number): void {
  room.mentor[room.count] = position;
  room.score[room.count] = score;
  room.count += 1;
}

/** The few of whom more is to be said than their classes say: of the same team, known, left out, and oneself. */
function considerApart(task: Task): void {
  const { index, room, search, asking, exclude } = task;
  const { mentee } = search;
  const leave = (id: string) => setApart(room, index.positionOf.get(id));
  leave(mentee.id);
  for (const id of exclude ?? []) leave(id);
  for (const [id, facts] of asking.exceptions) considerOne(task, index.positionOf.get(id), facts);
  const team = mentee.teamId === null ? undefined : index.teams.get(mentee.teamId);
  for (const position of team ?? []) considerOne(task, position, STRANGERS);
}

function considerOne(task: Task, position: number | undefined, facts: KnownFacts): void {
  const { index, room, search, tables } = task;
  if (position === undefined || room.apartBy[position] === room.number) return;
  const score = scoreAt(task, position);
  setApart(room, position);
  const profile = index.mentors[position]?.profile;
  const isOut = facts.isAlreadyPaired || facts.blockedBy !== null || score < 0 || profile === undefined;
  if (isOut || (facts.isInReportingLine && !search.policy.allowsReportingLine)) return;
  const isTeammate = profile.teamId !== null && profile.teamId === search.mentee.teamId;
  const own =
    score + pairPoints(search, facts) - tables.strangerPoints - (isTeammate ? teamLoss(search, profile) : 0);
  if (own >= search.policy.threshold) write(room, position, own);
}

/** Nobody finds them among the others afterwards. */
function setApart(room: ScanRoom, position: number | undefined): void {
  if (position === undefined) return;
  room.apartBy[position] = room.number;
  room.mark[position] = room.number << GAIN_BITS;
}

/** What a scan found, or what was kept of one: the first `count` of each list. */
export interface FoundMentors extends ScoredMentors {
  readonly count: number;
}

interface Wanted {
  readonly k: number;
  /** By position; null for none. */
  readonly prices: Float64Array | null;
  /** Only those of more than this, after the price. */
  readonly above: number;
}

/** The best of what a scan found by score less price, equal ones by id. */
export function takeBest(
  index: MentorIndex,
  room: FoundMentors,
  { k, prices, above }: Wanted,
): ScoredMentors {
  const size = Math.min(k, room.count);
  const best = { mentor: new Int32Array(size), score: new Int32Array(size) };
  const values = new Float64Array(size);
  let held = 0;
  // What has to be beaten: nobody has to be looked at closely who is behind the last of those held.
  let least = above;
  for (let place = 0; place < room.count && size > 0; place += 1) {
    const mentor = room.mentor[place] ?? 0;
    const score = room.score[place] ?? 0;
    const value = prices === null ? score : score - (prices[mentor] ?? 0);
    if (value < least || (value === least && !beatsLast(index, mentor, { held, size, best }))) continue;
    if (held < size) held += 1;
    let at = held - 1;
    while (at > 0) {
      const ahead = values[at - 1] ?? 0;
      const other = best.mentor[at - 1] ?? 0;
      if (ahead > value || (ahead === value && comesFirst(index, other, mentor))) break;
      best.mentor[at] = other;
      best.score[at] = best.score[at - 1] ?? 0;
      values[at] = ahead;
      at -= 1;
    }
    best.mentor[at] = mentor;
    best.score[at] = score;
    values[at] = value;
    if (held === size) least = values[held - 1] ?? 0;
  }
  return { mentor: best.mentor.subarray(0, held), score: best.score.subarray(0, held) };
}

interface Held {
  readonly held: number;
  readonly size: number;
  readonly best: ScoredMentors;
}

/** Of those with just the least value: nobody while there is room, since it has to be more, else who comes first. */
function beatsLast(index: MentorIndex, mentor: number, { held, size, best }: Held): boolean {
  return held === size && comesFirst(index, mentor, best.mentor[held - 1] ?? 0);
}

function comesFirst({ mentors }: MentorIndex, one: number, other: number): boolean {
  return (mentors[one]?.profile.id ?? "") < (mentors[other]?.profile.id ?? "");
}

/** All that a scan found, the best first: where nearly everybody is wanted, one sort beats many insertions. */
export function takeAll(index: MentorIndex, room: FoundMentors): ScoredMentors {
  const { mentor, score } = room;
  const order = Array.from({ length: room.count }, (_, place) => place).sort(
    (one, other) =>
      (score[other] ?? 0) - (score[one] ?? 0) ||
      (comesFirst(index, mentor[one] ?? 0, mentor[other] ?? 0) ? -1 : 1),
  );
  return {
    mentor: Int32Array.from(order, (place) => mentor[place] ?? 0),
    score: Int32Array.from(order, (place) => score[place] ?? 0),
  };
}
