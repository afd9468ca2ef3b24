import type { GradeBand } from "../ladder/levels.ts";
import { countFreeSeats } from "../mentorships/seat.ts";
import type { MatchPolicy } from "../programmes/match-policy.ts";
import { countedLevel, findOfferedSkill } from "./offered-skill.ts";
import type { PairFacts } from "./pair-facts.ts";
import type { MenteeProfile, MentorProfile, TrackKind } from "./profile.ts";
import type { GoalPart } from "./search.ts";

/** A value in 0..1 as two numbers, so that points are rounded exactly. */
export interface Value {
  readonly part: number;
  readonly whole: number;
}

const LEVEL_BY_GAP = [80, 100, 75, 45, 25, 10, 10];
const LEVEL_WITHOUT_GAP = 50;
const TRACK: Record<TrackKind | "undecided", Record<TrackKind, number>> = {
  ic: { ic: 10, management: 4 },
  management: { ic: 3, management: 10 },
  undecided: { ic: 8, management: 8 },
};
const PREFERENCE: Record<PairFacts["preference"], number> = {
  mutual: 10,
  menteeAsked: 8,
  mentorOffered: 7,
  neutral: 5,
  declined: 1,
};
const HISTORY = { good: 10, neutral: 5, poor: 2 };

export function skillValue({ gap }: GoalPart, mentee: MenteeProfile, mentor: MentorProfile): Value {
  if (gap === null) return { part: 1, whole: 1 };
  const current = gap.from ?? 0;
  const whole = gap.to - current;
  if (whole <= 0) return { part: 1, whole: 1 };
  const level = countedLevel(findOfferedSkill(mentor.offers, gap.skillId), mentee.acceptsSelfAssessed);
  return { part: Math.min(whole, Math.max(0, level - current)), whole };
}

/** By the mentor's low and the mentee's high end; a grade that nobody knows is worth as much as an equal one. */
export function levelValue(mentee: MenteeProfile, mentor: MentorProfile): Value {
  const gap = gradeGap(mentee.grade, mentor.grade);
  if (gap === null || gap <= 0) return { part: LEVEL_WITHOUT_GAP, whole: 100 };
  return { part: LEVEL_BY_GAP[Math.min(gap, LEVEL_BY_GAP.length) - 1] ?? 0, whole: 100 };
}

export function gradeGap(mentee: GradeBand | null, mentor: GradeBand | null): number | null {
  return mentee === null || mentor === null ? null : mentor.low - mentee.high;
}

export function overlapValue({ fullOverlapMinutes }: MatchPolicy, sharedMinutes: number | null): Value {
  const part = sharedMinutes === null ? fullOverlapMinutes : Math.min(fullOverlapMinutes, sharedMinutes);
  return { part, whole: fullOverlapMinutes };
}

/** A mentor whose track nobody knows gets the worse of the two. */
export function trackValue(direction: TrackKind | null, track: TrackKind | null): Value {
  const row = TRACK[direction ?? "undecided"];
  return { part: track === null ? Math.min(row.ic, row.management) : row[track], whole: 10 };
}

/** Where a unit is unknown, or teams stand right below the company, the company is the unit they share. */
export function crossTeamValue(mentee: MenteeProfile, mentor: MentorProfile): Value {
  if (mentee.teamId !== null && mentee.teamId === mentor.teamId) return { part: 0, whole: 10 };
  const isOtherOrg = mentee.orgId !== null && mentor.orgId !== null && mentee.orgId !== mentor.orgId;
  return { part: isOtherOrg ? 10 : 8, whole: 10 };
}

export function capacityValue(policy: MatchPolicy, mentor: MentorProfile): Value {
  return { part: Math.min(policy.fullSeats, freeSeats(policy, mentor)), whole: policy.fullSeats };
}

export function freeSeats({ mentorCapacity }: MatchPolicy, { capacity, seatsTaken }: MentorProfile): number {
  return countFreeSeats(seatsTaken, capacity ?? mentorCapacity);
}

export function preferenceValue(preference: PairFacts["preference"]): Value {
  return { part: PREFERENCE[preference], whole: 10 };
}

export function languageValue(mentee: MenteeProfile, mentor: MentorProfile): Value {
  const shared = sharedLanguages(mentee, mentor).length;
  return { part: shared >= 2 ? 10 : shared === 1 ? 7 : 0, whole: 10 };
}

/** Each language once, in the mentee's order. */
export function sharedLanguages(mentee: MenteeProfile, mentor: MentorProfile): string[] {
  const shared = mentee.languages.filter((language) => mentor.languages.includes(language));
  return shared.length < 2 ? shared : [...new Set(shared)];
}

/** Whether what the two speak lets them be a pair. */
export function canTalk(
  { needsSharedLanguage }: MatchPolicy,
  mentee: MenteeProfile,
  mentor: MentorProfile,
): boolean {
  return !needsSharedLanguage || sharedLanguages(mentee, mentor).length > 0;
}

export function historyValue(history: PairFacts["history"]): Value {
  return { part: HISTORY[history ?? "neutral"], whole: 10 };
}
