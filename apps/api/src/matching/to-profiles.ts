import type { Instant } from "@belay/core/instant.ts";
import { findLevel, gradeOf } from "@belay/core/ladder/levels.ts";
import type { Proficiency } from "@belay/core/ladder/proficiency.ts";
import { isProficiency } from "@belay/core/ladder/proficiency.ts";
import { skillGaps } from "@belay/core/ladder/skill-gaps.ts";
import type { MatchGoal } from "@belay/core/matching/match-goal.ts";
import type { MenteeProfile, MentorProfile, Offer, TrackKind } from "@belay/core/matching/profile.ts";
import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import type { AssessmentSource } from "@belay/core/people/current-proficiency.ts";
import { currentProficiency } from "@belay/core/people/current-proficiency.ts";
import { findLadder } from "../ladder/queries.ts";
import type { MentorRow } from "./queries.ts";

interface AssessmentRow {
  personId: string;
  skillId: string;
  level: number | null;
  source: AssessmentSource;
  assessedAt: Instant;
}

/** Assessments by person and skill, so that each profile finds its own at once. */
export type AssessmentsByPerson = ReadonlyMap<string, ReadonlyMap<string, AssessmentRow[]>>;

export function byPersonAndSkill(rows: readonly AssessmentRow[]): AssessmentsByPerson {
  const people = new Map<string, Map<string, AssessmentRow[]>>();
  for (const row of rows) {
    const skills = people.get(row.personId) ?? new Map<string, AssessmentRow[]>();
    skills.set(row.skillId, [...(skills.get(row.skillId) ?? []), row]);
    people.set(row.personId, skills);
  }
  return people;
}

export const toProficiency = (level: number | null): Proficiency | null =>
  isProficiency(level) ? level : null;

function assessed(rows: readonly AssessmentRow[] | undefined) {
  return currentProficiency((rows ?? []).map((row) => ({ ...row, level: toProficiency(row.level) })));
}

/** What others' word comes to; null while nobody has said anything. */
export function currentLevel(rows: readonly AssessmentRow[] | undefined): Proficiency | null {
  return assessed(rows)?.level ?? null;
}

/** The level that counts: the placement's, else the one the person declared. */
export const levelIdOf = ({ levelId, selfLevel }: Pick<MentorRow, "levelId" | "selfLevel">) =>
  levelId ?? selfLevel;

/** Mentors of one key keep the same hours on every date. */
export const scheduleOf = ({ timeZone, weeklyHours }: Pick<MentorRow, "timeZone" | "weeklyHours">): string =>
  JSON.stringify([timeZone, weeklyHours]);

function standingOf(row: Pick<MentorRow, "levelId" | "selfLevel">) {
  const { ladder } = findLadder();
  const id = levelIdOf(row);
  const level = id === null ? undefined : findLevel(ladder, id);
  const track: TrackKind | null = ladder.tracks.find((one) => one.id === level?.track)?.kind ?? null;
  return { grade: level ? gradeOf(level) : null, track };
}

export function toMentorProfile(row: MentorRow, assessments: AssessmentsByPerson): MentorProfile {
  return {
    id: row.id,
    ...standingOf(row),
    teamId: row.teamId,
    orgId: row.org || null,
    languages: row.languages,
    offers: row.offers.flatMap(({ skillId, level }) =>
      toOffer(skillId, level, assessments.get(row.id)?.get(skillId)),
    ),
    capacity: row.capacity,
    seatsTaken: row.seatsTaken ?? 0,
    isActive: row.deactivatedAt === null,
    acceptsRequests: row.wantsToMentor && row.pausedAt === null,
  };
}

/** What others assessed goes before what the mentor says of themselves. */
function toOffer(skillId: string, level: number, rows: readonly AssessmentRow[] | undefined): Offer[] {
  const known = assessed(rows);
  if (known?.level) return [{ skillId, level: known.level, source: known.source }];
  const own = toProficiency(level);
  return own === null ? [] : [{ skillId, level: own, source: "self" }];
}

export interface MenteeWish {
  goals: readonly MatchGoal[];
  acceptsSelfAssessed: boolean;
}

export function toMenteeProfile(row: MentorRow, wish: MenteeWish): MenteeProfile {
  return {
    id: row.id,
    grade: standingOf(row).grade,
    teamId: row.teamId,
    orgId: row.org || null,
    languages: row.languages,
    direction: row.direction === "undecided" ? null : row.direction,
    ...wish,
  };
}

interface WantRow {
  skillId: string;
  fromLevel: number | null;
  toLevel: number;
  priority: number;
}

/** What somebody wants to learn: the skills chosen for a programme, in their order, else what the profile says. */
export function wantsOf(
  chosen: readonly string[],
  wants: readonly WantRow[],
  assessments: ReadonlyMap<string, AssessmentRow[]> | undefined,
): WantRow[] {
  if (chosen.length === 0) return [...wants];
  return chosen.map((skillId, index) => {
    const known = wants.find((want) => want.skillId === skillId);
    if (known) return { ...known, priority: index + 1 };
    // One level more than they have is enough to ask for.
    const fromLevel = currentLevel(assessments?.get(skillId));
    return { skillId, fromLevel, toLevel: Math.min(5, (fromLevel ?? 0) + 1), priority: index + 1 };
  });
}

/** What the mentee can by others' word, else by their own. */
function currentSkills(
  wants: readonly WantRow[],
  assessments: ReadonlyMap<string, AssessmentRow[]> | undefined,
) {
  const current = new Map<string, Proficiency | null>();
  for (const { skillId, fromLevel } of wants) current.set(skillId, toProficiency(fromLevel));
  for (const [skillId, rows] of assessments ?? []) {
    const known = assessed(rows);
    if (known) current.set(skillId, known.level);
  }
  return current;
}

interface GoalFacts {
  /** The one asked for, or null for all that the profile wants. */
  goal: RequestGoal | null;
  wants: readonly WantRow[];
  targetLevel: string | null;
  assessments: ReadonlyMap<string, AssessmentRow[]> | undefined;
}

// The first want weighs most; the target level weighs as much as the first.
const LEAST_PRIORITY = 21;

/** Goals as matching takes them: a level becomes the skills that are missing for it. */
export function toGoals({ goal, wants, targetLevel, assessments }: GoalFacts): MatchGoal[] {
  if (goal?.kind === "skill") {
    // As asking reads it: others' word, else what this goal says, whatever the profile says elsewhere.
    const { skillId, fromLevel } = goal;
    const from = assessed(assessments?.get(skillId))?.level ?? toProficiency(fromLevel);
    return toSkillGoal({ skillId, from, to: toProficiency(goal.toLevel) }, 1);
  }
  const current = currentSkills(wants, assessments);
  if (goal?.kind === "level") return toLevelGoal(goal.levelId, current, 1);
  const skills = wants.flatMap(({ skillId, toLevel, priority }) =>
    toSkillGoal(
      { skillId, from: current.get(skillId) ?? null, to: toProficiency(toLevel) },
      LEAST_PRIORITY - priority,
    ),
  );
  return targetLevel === null
    ? skills
    : [...skills, ...toLevelGoal(targetLevel, current, LEAST_PRIORITY - 1)];
}

function toSkillGoal(
  { skillId, from, to }: { skillId: string; from: Proficiency | null; to: Proficiency | null },
  weight: number,
): MatchGoal[] {
  return to === null ? [] : [{ kind: "skill", skillId, from, to, weight }];
}

function toLevelGoal(
  levelId: string,
  current: ReadonlyMap<string, Proficiency | null>,
  weight: number,
): MatchGoal[] {
  const level = findLevel(findLadder().ladder, levelId);
  if (!level) return [];
  return [{ kind: "level", levelId, grade: gradeOf(level), gaps: skillGaps(level.skills, current), weight }];
}
