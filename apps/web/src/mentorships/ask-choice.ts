import type { StoredGoal } from "@belay/core/ladder/goal-words.ts";
import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";

/** A goal as rows and words take it. */
export function toStoredGoal(goal: RequestGoal): StoredGoal {
  if (goal.kind === "level") return { skillId: null, fromLevel: null, toLevel: null, levelId: goal.levelId };
  const { skillId, fromLevel, toLevel } = goal;
  return { skillId, fromLevel, toLevel, levelId: null };
}

/** The other way round; null where a row names none. */
export function toAskedGoal({ skillId, fromLevel, toLevel, levelId }: StoredGoal): RequestGoal | null {
  if (levelId !== null) return { kind: "level", levelId };
  return skillId === null || toLevel === null ? null : { kind: "skill", skillId, fromLevel, toLevel };
}

interface Started {
  /** Null where others may come to read it: then it greets nobody by name. */
  mentorName: string | null;
  /** `System design, 2 → 4` */
  goal: string;
  isLevel: boolean;
}

/** The beginning of a message that its writer only has to finish. */
export function startMessage({ mentorName, goal, isLevel }: Started): string {
  const aim = isLevel ? `I am working towards ${goal}.` : `I would like to get better at ${goal}.`;
  return `${greeting(mentorName)}\n\n${aim} Right now I am working on `;
}

/** Words for one, as words for several: the greeting names nobody, and what follows it stays. */
export function greetNobody(message: string, mentorName: string): string {
  return message.startsWith(greeting(mentorName))
    ? greeting(null) + message.slice(greeting(mentorName).length)
    : message;
}

const greeting = (mentorName: string | null) => (mentorName === null ? "Hi," : `Hi ${mentorName},`);
