import type { Proficiency } from "../ladder/proficiency.ts";
import type { MatchPolicy } from "../programmes/match-policy.ts";
import type { MatchGoal } from "./match-goal.ts";
import type { MenteeProfile } from "./profile.ts";

/** Something that could be different in a search so that it finds more people. */
export type Change =
  | { readonly code: "LOWER_OVERLAP"; readonly minutesPerWeek: number }
  | { readonly code: "ACCEPT_SELF_ASSESSED" }
  | { readonly code: "LOWER_TARGET"; readonly skillId: string; readonly to: Proficiency }
  /** Ask for the skills missing for a level, from anybody who is ahead in one, whatever their grade. */
  | { readonly code: "SKILLS_INSTEAD_OF_LEVEL"; readonly levelId: string }
  /** Take mentors who stand fewer grades above than the programme asks for. */
  | { readonly code: "LOWER_LEVEL_GAP"; readonly grades: number }
  | { readonly code: "SPEAK_LANGUAGE"; readonly language: string }
  | { readonly code: "LOWER_THRESHOLD"; readonly threshold: number };

/** What a search asks for. */
export interface Question {
  readonly policy: MatchPolicy;
  readonly mentee: MenteeProfile;
}

/** The same question with one thing changed. A change that doesn't concern it leaves it as it is. */
export function applyChange({ policy, mentee }: Question, change: Change): Question {
  switch (change.code) {
    case "LOWER_OVERLAP":
      return { mentee, policy: { ...policy, minimumOverlapMinutes: change.minutesPerWeek } };
    case "LOWER_LEVEL_GAP":
      return { mentee, policy: { ...policy, minimumLevelGap: change.grades } };
    case "LOWER_THRESHOLD":
      return { mentee, policy: { ...policy, threshold: change.threshold } };
    case "ACCEPT_SELF_ASSESSED":
      return { policy, mentee: { ...mentee, acceptsSelfAssessed: true } };
    case "SPEAK_LANGUAGE":
      return { policy, mentee: { ...mentee, languages: [...mentee.languages, change.language] } };
    case "LOWER_TARGET": {
      const { skillId, to } = change;
      const goals = mentee.goals.map((goal) => lowerTarget(goal, skillId, to));
      return { policy, mentee: { ...mentee, goals } };
    }
    case "SKILLS_INSTEAD_OF_LEVEL":
      return { policy, mentee: { ...mentee, goals: asSkills(mentee.goals, change.levelId) } };
  }
}

function lowerTarget(goal: MatchGoal, skillId: string, to: Proficiency): MatchGoal {
  return goal.kind !== "level" && goal.skillId === skillId && goal.to > to ? { ...goal, to } : goal;
}

/** The level's weight is shared by its skills, so the others' weights are raised to keep their proportion. */
function asSkills(goals: readonly MatchGoal[], levelId: string): MatchGoal[] {
  const level = goals.find((goal) => goal.kind === "level" && goal.levelId === levelId);
  if (level?.kind !== "level" || level.gaps.length === 0) return [...goals];
  return goals.flatMap((goal): MatchGoal[] =>
    goal === level
      ? level.gaps.map((gap) => ({ ...gap, kind: "skill", weight: level.weight }))
      : [{ ...goal, weight: goal.weight * level.gaps.length }],
  );
}
