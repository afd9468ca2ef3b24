import type { RequestGoal } from "../mentorships/mentorship-inputs.ts";
import type { Question } from "./change.ts";
import type { Contribution } from "./contributions.ts";
import { sumPoints } from "./contributions.ts";
import { goalRefusals } from "./goal-refusals.ts";
import type { MatchGoal } from "./match-goal.ts";
import type { MentorProfile } from "./profile.ts";

/** The mentee's goals that this mentor may be asked for, where they help most first. */
export function goalsToAskFor(
  { policy, mentee }: Question,
  mentor: MentorProfile,
  contributions: readonly Contribution[],
): RequestGoal[] {
  return mentee.goals
    .filter((goal) => goalRefusals({ policy, mentee: { ...mentee, goals: [goal] } }, mentor).length === 0)
    .map((goal) => ({ goal, points: pointsFor(goal, contributions) }))
    .toSorted((one, other) => other.points - one.points)
    .flatMap(({ goal }) => toRequestGoal(goal));
}

function pointsFor(goal: MatchGoal, contributions: readonly Contribution[]): number {
  const parts = contributions.filter((part) =>
    goal.kind === "level"
      ? part.goal?.levelId === goal.levelId
      : part.goal?.skillId === goal.skillId && part.goal.levelId === null,
  );
  return sumPoints(parts);
}

function toRequestGoal(goal: MatchGoal): RequestGoal[] {
  if (goal.kind === "level") return [{ kind: "level", levelId: goal.levelId }];
  // Who has what they wanted has nothing to ask for.
  if (goal.kind !== "skill" || goal.to <= (goal.from ?? 0)) return [];
  return [{ kind: "skill", skillId: goal.skillId, fromLevel: goal.from, toLevel: goal.to }];
}
