import type { SkillGap } from "../ladder/skill-gaps.ts";
import { apportion } from "../programmes/apportion.ts";
import type { MatchPolicy } from "../programmes/match-policy.ts";
import type { MatchGoal } from "./match-goal.ts";
import type { MenteeProfile } from "./profile.ts";

/** The goal that a contribution is for. `skillId` is null for a level of which no skill is missing. */
export interface GoalName {
  readonly skillId: string | null;
  /** The level whose gap this is; null for a skill wanted for itself. */
  readonly levelId: string | null;
}

/** One skill that counts, with its share of the skills' weight in parts per million. */
export interface GoalPart {
  readonly name: GoalName;
  readonly gap: SkillGap | null;
  readonly weight: number;
}

/** A mentee and a policy, made ready to be held against many mentors. */
export interface Search {
  readonly policy: MatchPolicy;
  readonly mentee: MenteeProfile;
  readonly parts: readonly GoalPart[];
}

/**
 * The skills' weight is cut into whole parts before anything is scored: rounded one by one, six equal goals
 * that a mentor meets in full would be worth more than the factor they share.
 */
export function prepareSearch(policy: MatchPolicy, mentee: MenteeProfile): Search {
  const goals = mentee.goals.toSorted(byWeightThenName);
  if (goals.length === 0) return { policy, mentee, parts: [] };
  const shares = apportion(
    policy.weights.skills,
    goals.map(({ weight }) => weight),
  );
  return { policy, mentee, parts: goals.flatMap((goal, index) => partsOf(goal, shares[index] ?? 0)) };
}

function partsOf(goal: MatchGoal, weight: number): GoalPart[] {
  if (goal.kind !== "level") {
    return [{ name: { skillId: goal.skillId, levelId: null }, gap: goal, weight }];
  }
  const { levelId } = goal;
  if (goal.gaps.length === 0) return [{ name: { skillId: null, levelId }, gap: null, weight }];
  const gaps = goal.gaps.toSorted((one, other) => (nameOfGap(one) < nameOfGap(other) ? -1 : 1));
  const shares = apportion(
    weight,
    gaps.map(() => 1),
  );
  return gaps.map((gap, index) => ({
    name: { skillId: gap.skillId, levelId },
    gap,
    weight: shares[index] ?? 0,
  }));
}

/** The order in which somebody lists their goals must not move a single point. */
function byWeightThenName(one: MatchGoal, other: MatchGoal): number {
  return other.weight - one.weight || (nameOf(one) < nameOf(other) ? -1 : 1);
}

function nameOf(goal: MatchGoal): string {
  if (goal.kind !== "level") return `${goal.kind} ${nameOfGap(goal)}`;
  // One level twice, with other gaps each, has an order too.
  return [`level ${goal.levelId}`, ...goal.gaps.map(nameOfGap).toSorted()].join(" ");
}

function nameOfGap({ skillId, from, to }: SkillGap): string {
  return `${skillId} ${from ?? 0} ${to}`;
}
