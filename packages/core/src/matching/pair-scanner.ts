import type { MatchPolicy } from "../programmes/match-policy.ts";
import type { Asking } from "./asking.ts";
import type { Cohort, CohortShape } from "./cohort.ts";
import { judgeUntilRefused } from "./judge-pair.ts";
import { createMentorIndex } from "./mentor-index.ts";
import type { MenteeProfile } from "./profile.ts";
import type { FoundMentors } from "./scan-index.ts";
import { openScanRoom, scanIndex, takeAll, takeBest } from "./scan-index.ts";
import { prepareSearch } from "./search.ts";

/** Mentors by position with the score of the pair, the best first. */
export interface ScoredMentors {
  readonly mentor: Int32Array;
  readonly score: Int32Array;
}

export interface Scan {
  /** How many at most. */
  readonly k: number;
  /** Taken off each mentor's score before they are compared; null for nothing. */
  readonly prices: Float64Array | null;
  /** Only those of more than this, after the price. */
  readonly above?: number;
}

/** Finds, for the mentee at a position, the mentors of the highest score less price, equal ones by position. */
export type PairScanner = (mentee: number, scan: Scan) => ScoredMentors;

/**
 * Looks at every pair by itself, which is what the words of the score say: the reference for everything faster.
 * Keeps what it judged.
 */
export function scanLiterally(policy: MatchPolicy, cohort: Cohort): PairScanner {
  const rows = new Map<number, ScoredMentors>();
  return (mentee, { k, prices, above = Number.NEGATIVE_INFINITY }) => {
    const row = rows.get(mentee) ?? judgeRow(policy, cohort, mentee);
    rows.set(mentee, row);
    const value = (index: number) => (row.score[index] ?? 0) - (prices?.[row.mentor[index] ?? 0] ?? 0);
    const order = Array.from(row.mentor, (_, index) => index)
      .filter((index) => value(index) > above)
      .sort((one, other) => value(other) - value(one) || one - other)
      .slice(0, k);
    return {
      mentor: Int32Array.from(order, (index) => row.mentor[index] ?? 0),
      score: Int32Array.from(order, (index) => row.score[index] ?? 0),
    };
  };
}

function judgeRow(
  policy: MatchPolicy,
  { mentees, mentors, factsOf }: Cohort,
  position: number,
): ScoredMentors {
  const mentee = mentees[position];
  if (!mentee) return { mentor: new Int32Array(), score: new Int32Array() };
  const search = prepareSearch(policy, mentee);
  const found = mentors.flatMap((mentor, index) => {
    const judged = judgeUntilRefused(search, mentor, factsOf(mentee, mentor));
    return typeof judged === "string" ? [] : [{ index, score: judged.score }];
  });
  return {
    mentor: Int32Array.from(found, ({ index }) => index),
    score: Int32Array.from(found, ({ score }) => score),
  };
}

/** Pairs that are kept from the first look at a mentee for the next: some 100 MB of them. */
const MOST_KEPT = 12_000_000;

/** By an index of the cohort's mentors, in their order: what `scanLiterally` finds, in far less time. */
export function scanByIndex(policy: MatchPolicy, cohort: Cohort, shape: CohortShape): PairScanner {
  const index = createMentorIndex(
    policy,
    cohort.mentors.map((profile) => ({ profile, schedule: shape.scheduleOf(profile) })),
  );
  const room = openScanRoom();
  const kept = new Map<number, FoundMentors>();
  let left = MOST_KEPT;
  const find = (position: number): FoundMentors => {
    const known = kept.get(position);
    const mentee = cohort.mentees[position];
    if (known) return known;
    if (!mentee) return { ...NOBODY_FOUND, count: 0 };
    scanIndex(index, room, { search: prepareSearch(policy, mentee), asking: askingOf(mentee, shape) });
    const { count } = room;
    if (count > left) return room;
    left -= count;
    const found = { mentor: room.mentor.slice(0, count), score: room.score.slice(0, count), count };
    kept.set(position, found);
    return found;
  };
  return (position, { k, prices, above = Number.NEGATIVE_INFINITY }) => {
    const found = find(position);
    const isWhole = k >= found.count && prices === null;
    return isWhole ? takeAll(index, found) : takeBest(index, found, { k, prices, above });
  };
}

const NOBODY_FOUND: ScoredMentors = { mentor: new Int32Array(), score: new Int32Array() };

function askingOf(mentee: MenteeProfile, shape: CohortShape): Asking {
  const schedule = shape.scheduleOf(mentee);
  const minutesWith = (other: string) => shape.minutesBetween(schedule, other);
  return { mentee, schedule, minutesWith, exceptions: shape.exceptionsOf(mentee) };
}
