import { openWeeks } from "../calendar/shared-minutes.ts";
import type { WeeklyWindow } from "../calendar/slot-input.ts";
import type { Instant } from "../instant.ts";
import { MINUTE, toInstant, toMilliseconds } from "../instant.ts";
import type { MenteeProfile, MentorProfile } from "../matching/profile.ts";
import type { MatchPolicy } from "../programmes/match-policy.ts";
import type { CohortSnapshot, KnownPair, PairOfIds, RunSettings } from "./snapshot.ts";

/** A member of a programme as the database knows them. */
export interface MemberFacts {
  readonly id: string;
  readonly asMentee: boolean;
  readonly asMentor: boolean;
  /** False for closed accounts. */
  readonly isHere: boolean;
  /** Mentees at once in this programme; null: what the policy says. */
  readonly programmeCapacity: number | null;
  readonly mentee: MenteeProfile;
  /** `capacity` and `seatsTaken` count all of the mentor's mentees, whoever paired them. */
  readonly mentor: MentorProfile;
  readonly timeZone: string;
  readonly weeklyHours: readonly WeeklyWindow[] | null;
}

/** What stands between people already. */
export interface Ties {
  /** Active mentorships. */
  readonly pairs: readonly (PairOfIds & { readonly isOfProgramme: boolean })[];
  /** Pairs of this programme that have come to an end, however they ended. */
  readonly ended: readonly PairOfIds[];
  /** Requests that wait, and those that the mentor declined. */
  readonly asks: readonly (PairOfIds & { readonly isDeclined: boolean })[];
  /** Proposals that wait, of any programme, and those of this one that somebody declined. */
  readonly proposals: readonly (PairOfIds & { readonly isOpen: boolean; readonly isOfProgramme: boolean })[];
  /** Two of whom one does not want to be a pair with the other, in either order. */
  readonly apart: readonly { readonly personId: string; readonly otherId: string }[];
  readonly leads: readonly { readonly personId: string; readonly leadId: string }[];
  readonly rules: readonly (PairOfIds & { readonly kind: "lock" | "block" })[];
}

export interface ReadCohort {
  readonly readAt: Instant;
  readonly policy: MatchPolicy;
  readonly settings: RunSettings;
  readonly members: readonly MemberFacts[];
  readonly ties: Ties;
}

/**
 * What a run is solved from: mentees without a mentor in this programme, mentors with the seats that are left, and what
 * is known of pairs. A pair that somebody declined here, or that has ended here, is not made again. The order in which things were read does
 * not matter.
 */
export function toSnapshot({ readAt, policy, settings, members, ties }: ReadCohort): CohortSnapshot {
  const served = new Set(
    [...ties.pairs, ...ties.proposals.filter(({ isOpen }) => isOpen)]
      .filter(({ isOfProgramme }) => isOfProgramme)
      .map(({ menteeId }) => menteeId),
  );
  const here = members.filter(({ isHere }) => isHere).toSorted(byId);
  const wanting = here.filter(({ id, asMentee }) => asMentee && !served.has(id));
  const offering = here.filter(({ asMentor }) => asMentor);
  const isInRun = inRun(wanting, offering);
  const pairsOf = (kind: "lock" | "block") => ties.rules.filter((rule) => rule.kind === kind);
  const declined = ties.proposals.filter(({ isOpen, isOfProgramme }) => !isOpen && isOfProgramme);
  // Whole minutes: who starts a run some seconds later shares the same time with everybody.
  const takenAt = toInstant(Math.floor(toMilliseconds(readAt) / MINUTE) * MINUTE);
  const seats = countSeats(policy, ties);
  return {
    takenAt,
    policy,
    settings,
    mentees: wanting.map(({ mentee }) => mentee),
    mentors: offering.map(seats),
    known: listKnown(ties, wanting, isInRun),
    locked: uniquePairs(pairsOf("lock")).filter(isInRun),
    blocked: uniquePairs([...pairsOf("block"), ...declined, ...ties.ended]).filter(isInRun),
    ...foldWeeks([...wanting, ...offering], takenAt),
  };
}

const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1);

function inRun(wanting: readonly MemberFacts[], offering: readonly MemberFacts[]) {
  const mentees = new Set(wanting.map(({ id }) => id));
  const mentors = new Set(offering.map(({ id }) => id));
  return ({ menteeId, mentorId }: PairOfIds) => mentees.has(menteeId) && mentors.has(mentorId);
}

/** Seats are those of the mentor and those of the programme, whichever are fewer; proposals that wait hold theirs. */
function countSeats({ mentorCapacity }: MatchPolicy, ties: Ties): (member: MemberFacts) => MentorProfile {
  const open = ties.proposals.filter(({ isOpen }) => isOpen);
  const proposed = countBy(open);
  const ofProgramme = countBy([...ties.pairs, ...open].filter(({ isOfProgramme }) => isOfProgramme));
  return ({ id, mentor, programmeCapacity }) => {
    const seatsTaken = mentor.seatsTaken + (proposed.get(id) ?? 0);
    const left = (programmeCapacity ?? mentorCapacity) - (ofProgramme.get(id) ?? 0);
    const own = mentor.capacity ?? mentorCapacity;
    return { ...mentor, seatsTaken, capacity: Math.min(own, seatsTaken + Math.max(0, left)) };
  };
}

function countBy(pairs: readonly PairOfIds[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { mentorId } of pairs) counts.set(mentorId, (counts.get(mentorId) ?? 0) + 1);
  return counts;
}

function listKnown(
  ties: Ties,
  wanting: readonly MemberFacts[],
  isInRun: (pair: PairOfIds) => boolean,
): KnownPair[] {
  const found = new Map<string, KnownPair>();
  const note = (pair: PairOfIds, fact: Partial<KnownPair>) => {
    if (!isInRun(pair)) return;
    const { menteeId, mentorId } = pair;
    const key = `${menteeId} ${mentorId}`;
    const before = found.get(key) ?? {
      ...{ menteeId, mentorId, isInReportingLine: false, isAlreadyPaired: false },
      preference: "neutral",
    };
    found.set(key, { ...before, ...fact });
  };
  for (const pair of listLines(ties, wanting)) note(pair, { isInReportingLine: true });
  for (const pair of ties.pairs) note(pair, { isAlreadyPaired: true });
  // Who asks again after a no has asked.
  for (const ask of ties.asks) if (ask.isDeclined) note(ask, { preference: "declined" });
  for (const ask of ties.asks) if (!ask.isDeclined) note(ask, { preference: "menteeAsked" });
  for (const { personId, otherId } of ties.apart) {
    note({ menteeId: personId, mentorId: otherId }, { isKeptApart: true });
    note({ menteeId: otherId, mentorId: personId }, { isKeptApart: true });
  }
  return [...found.values()].sort(byPair);
}

/** Everybody above each mentee, however the line bends. */
function* listLines({ leads }: Ties, wanting: readonly MemberFacts[]): Generator<PairOfIds> {
  const leadsOf = Map.groupBy(leads, ({ personId }) => personId);
  for (const { id: menteeId } of wanting) {
    const seen = new Set([menteeId]);
    const above = [menteeId];
    for (let person = above.pop(); person !== undefined; person = above.pop()) {
      for (const { leadId } of leadsOf.get(person) ?? []) {
        if (seen.has(leadId)) continue;
        seen.add(leadId);
        above.push(leadId);
        yield { menteeId, mentorId: leadId };
      }
    }
  }
}

function uniquePairs(pairs: readonly PairOfIds[]): PairOfIds[] {
  const keyed = pairs.map(
    ({ menteeId, mentorId }) => [`${menteeId} ${mentorId}`, { menteeId, mentorId }] as const,
  );
  return [...new Map(keyed).values()].sort(byPair);
}

function byPair(one: PairOfIds, other: PairOfIds): number {
  if (one.menteeId !== other.menteeId) return one.menteeId < other.menteeId ? -1 : 1;
  return one.mentorId < other.mentorId ? -1 : 1;
}

/** Many people of one zone paint the same hours; each such list of open times stands once. */
function foldWeeks(people: readonly MemberFacts[], takenAt: Instant) {
  const places = new Map<string, number>();
  const weeks: number[][] = [];
  const weeksOf: Record<string, number> = {};
  for (const { id, timeZone, weeklyHours } of people) {
    if (weeklyHours === null) continue;
    const key = JSON.stringify([timeZone, weeklyHours]);
    const place = places.get(key) ?? weeks.length;
    if (place === weeks.length) {
      places.set(key, place);
      const open = openWeeks({ timeZone, weekly: weeklyHours }, takenAt);
      weeks.push(open.flatMap(({ from, until }) => [from, until]));
    }
    weeksOf[id] = place;
  }
  return { weeks, weeksOf };
}
