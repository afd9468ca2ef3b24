import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import type { AgreedGoal } from "./writes.ts";

type StoredGoal = { [Field in keyof AgreedGoal]: AgreedGoal[Field] | null };

/** A goal as a row keeps it, as the rules read it; null where a row has none. */
export function toRequestGoal(goal: StoredGoal): RequestGoal | null {
  const { goalKind, skillId, fromLevel, toLevel, levelId } = goal;
  if (goalKind === "level" && levelId !== null) return { kind: "level", levelId };
  if (goalKind !== "skill" || skillId === null || toLevel === null) return null;
  return { kind: "skill", skillId, fromLevel, toLevel };
}

/** The same the other way round. */
export function toAgreedGoal(goal: RequestGoal): AgreedGoal {
  if (goal.kind === "level") {
    return { goalKind: "level", skillId: null, fromLevel: null, toLevel: null, levelId: goal.levelId };
  }
  const { skillId, fromLevel, toLevel } = goal;
  return { goalKind: "skill", skillId, fromLevel, toLevel, levelId: null };
}
