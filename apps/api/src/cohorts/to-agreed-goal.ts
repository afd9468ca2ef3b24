import { requestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import type { AgreedGoal } from "../mentorships/writes.ts";

/** What a pair's mentorship is for, as its run kept it; null where the mentee named nothing. */
export function toAgreedGoal(explanation: unknown): AgreedGoal | null {
  if (typeof explanation !== "object" || explanation === null || !("goal" in explanation)) return null;
  const read = requestGoal.safeParse(explanation.goal);
  if (!read.success) return null;
  const { data: goal } = read;
  if (goal.kind === "level") {
    return { goalKind: "level", skillId: null, fromLevel: null, toLevel: null, levelId: goal.levelId };
  }
  const { skillId, fromLevel, toLevel } = goal;
  return { goalKind: "skill", skillId, fromLevel, toLevel, levelId: null };
}
