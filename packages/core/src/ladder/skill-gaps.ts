import type { Level } from "./ladder.ts";
import type { Proficiency } from "./proficiency.ts";

export interface SkillGap {
  readonly skillId: string;
  /** null: not assessed, which matching counts as 0. */
  readonly from: Proficiency | null;
  readonly to: Proficiency;
}

/**
 * What is missing for a level, widest gap first, then by skill id: a goal to reach a level becomes these.
 * A skill that is already there is no gap; one that nobody assessed is a gap from nothing.
 */
export function skillGaps(
  targets: Level["skills"],
  current: ReadonlyMap<string, Proficiency | null>,
): SkillGap[] {
  return Object.entries(targets)
    .map(([skillId, to]) => ({ skillId, from: current.get(skillId) ?? null, to }))
    .filter(({ from, to }) => to > (from ?? 0))
    .toSorted((one, other) => widthOf(other) - widthOf(one) || (one.skillId < other.skillId ? -1 : 1));
}

function widthOf({ from, to }: SkillGap): number {
  return to - (from ?? 0);
}
