import type { StoredGoal } from "@belay/core/ladder/goal-words.ts";
import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";

/** A goal as rows and words take it. */
export function toStoredGoal(goal: RequestGoal): StoredGoal {
  if (goal.kind === "level") return { skillId: null, fromLevel: null, toLevel: null, levelId: goal.levelId };
  const { skillId, fromLevel, toLevel } = goal;
  return { skillId, fromLevel, toLevel, levelId: null };
}

interface Started {
  mentorName: string;
  /** `System design, 2 → 4` */
  goal: string;
  isLevel: boolean;
}

/** The beginning of a message that its writer only has to finish. */
export function startMessage({ mentorName, goal, isLevel }: Started): string {
  const aim = isLevel ? `I am working towards ${goal}.` : `I would like to get better at ${goal}.`;
  return `Hi ${mentorName},\n\n${aim} Right now I am working on `;
}
