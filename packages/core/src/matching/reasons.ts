import type { Factor } from "../programmes/factor.ts";
import type { MatchPolicy } from "../programmes/match-policy.ts";
import { WEEK_MINUTES } from "../programmes/match-policy.ts";
import type { Contribution } from "./contributions.ts";
import { sumPoints } from "./contributions.ts";
import type { Reason } from "./explanation.ts";
import { freeSeats, gradeGap, sharedLanguages } from "./factor-values.ts";
import type { LevelGoal } from "./match-goal.ts";
import { countedLevel, findOfferedSkill } from "./offered-skill.ts";
import type { MenteeProfile, MentorProfile } from "./profile.ts";
import type { Search } from "./search.ts";

/** A pair with its score's parts, everything known. */
export interface ScoredPair {
  readonly search: Search;
  readonly mentor: MentorProfile;
  readonly contributions: readonly Contribution[];
  readonly sharedMinutes: number | null;
}

export interface WeighedReason {
  readonly reason: Reason;
  readonly points: number;
}

/**
 * Everything that speaks for a pair, in the order of the factors, with the points it brought. Preference and
 * history are never among them: they rest on the other side's private answer.
 */
export function listReasons(pair: ScoredPair): WeighedReason[] {
  const { search, mentor, contributions } = pair;
  const { policy, mentee } = search;
  const brought = (factor: Factor, reason: Reason | null): WeighedReason[] =>
    reason === null
      ? []
      : [{ reason, points: sumPoints(contributions.filter((part) => part.factor === factor)) }];
  return [
    ...skillReasons(pair),
    ...levelGoalReasons(pair),
    ...brought("level", gradeReason(mentee, mentor)),
    ...brought("overlap", hoursReason(policy, pair.sharedMinutes)),
    ...brought("track", trackReason(mentee, mentor)),
    ...brought("crossTeam", teamReason(mentee, mentor)),
    ...brought("capacity", seatsReason(policy, mentor)),
    ...brought("language", languageReason(mentee, mentor)),
  ].filter(({ points }) => points > 0);
}

/** Under half of what counts in full is few: worth a warning, not praise. */
export function hasFewMinutes({ fullOverlapMinutes }: MatchPolicy, sharedMinutes: number | null): boolean {
  return sharedMinutes !== null && 2 * sharedMinutes < fullOverlapMinutes;
}

function skillReasons({ search, mentor, contributions }: ScoredPair): WeighedReason[] {
  const { mentee } = search;
  return search.parts.flatMap(({ name, gap }) => {
    if (gap === null || name.levelId !== null) return [];
    const offered = findOfferedSkill(mentor.offers, gap.skillId);
    const mentorLevel = countedLevel(offered, mentee.acceptsSelfAssessed);
    if (mentorLevel <= (gap.from ?? 0)) return [];
    const above = gap.from === null ? null : mentorLevel - gap.from;
    const points = sumPoints(contributions.filter(({ goal }) => goal === name));
    return [{ reason: { code: "SKILL_LEVEL", skillId: gap.skillId, mentorLevel, above }, points }];
  });
}

/** A level's gaps are told as one: ten small parts would lose their place to a shared language. */
function levelGoalReasons({ search, mentor, contributions }: ScoredPair): WeighedReason[] {
  const { mentee } = search;
  return levelGoals(mentee).flatMap(({ levelId, gaps }) => {
    const better = gaps.filter(({ skillId, from }) => {
      const offered = findOfferedSkill(mentor.offers, skillId);
      return countedLevel(offered, mentee.acceptsSelfAssessed) > (from ?? 0);
    });
    if (better.length === 0) return [];
    const points = sumPoints(contributions.filter(({ goal }) => goal?.levelId === levelId));
    return [{ reason: { code: "LEVEL_SKILLS", levelId, skills: better.length, of: gaps.length }, points }];
  });
}

function gradeReason(mentee: MenteeProfile, mentor: MentorProfile): Reason | null {
  const grades = gradeGap(mentee.grade, mentor.grade);
  if (grades === null || grades <= 0) return null;
  const isGoalGrade = levelGoals(mentee).some(
    ({ grade }) => mentor.grade !== null && mentor.grade.low <= grade.high && mentor.grade.high >= grade.low,
  );
  return { code: "GRADE_ABOVE", grades, isGoalGrade };
}

/** Two people without painted hours share the whole week, which says nothing about them. */
function hoursReason(policy: MatchPolicy, minutesPerWeek: number | null): Reason | null {
  if (minutesPerWeek === null || minutesPerWeek >= WEEK_MINUTES) return null;
  return hasFewMinutes(policy, minutesPerWeek) ? null : { code: "SHARED_HOURS", minutesPerWeek };
}

function trackReason({ direction }: MenteeProfile, { track }: MentorProfile): Reason | null {
  return track !== null && direction === track ? { code: "SAME_TRACK", track } : null;
}

function teamReason(mentee: MenteeProfile, mentor: MentorProfile): Reason | null {
  if (mentee.teamId === null || mentor.teamId === null || mentee.teamId === mentor.teamId) return null;
  const isOtherOrg = mentee.orgId !== null && mentor.orgId !== null && mentee.orgId !== mentor.orgId;
  return { code: isOtherOrg ? "OTHER_ORG" : "OTHER_TEAM" };
}

function seatsReason(policy: MatchPolicy, mentor: MentorProfile): Reason | null {
  const seats = freeSeats(policy, mentor);
  return seats >= 2 ? { code: "SEATS_LEFT", seats } : null;
}

function languageReason(mentee: MenteeProfile, mentor: MentorProfile): Reason | null {
  const languages = sharedLanguages(mentee, mentor);
  return languages.length === 0 ? null : { code: "SHARED_LANGUAGES", languages };
}

function levelGoals({ goals }: MenteeProfile): LevelGoal[] {
  return goals.filter((goal) => goal.kind === "level");
}
