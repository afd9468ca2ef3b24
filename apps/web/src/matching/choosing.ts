import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import type { FoundMentor } from "./find-calls.ts";

/** Choosing several of those who were found, to be asked one after the other. */
export interface Choosing {
  /** In the order in which they are asked. */
  chosen: readonly FoundMentor[];
  /** What one can ask all of them for. */
  goals: readonly RequestGoal[];
  /** Why this one can't be chosen beside the others; null when they can. */
  refuse: (mentor: Pick<FoundMentor, "id" | "name" | "askFor">) => string | null;
  toggle: (mentor: Pick<FoundMentor, "id">) => void;
  /** The same people, or some of them, in this order. */
  arrange: (ids: readonly string[]) => void;
}

const keyOf = (goal: RequestGoal) => (goal.kind === "level" ? goal.levelId : goal.skillId);

/** The goals that each of them can be asked for, as the first one puts them. */
export function sharedGoals(mentors: readonly Pick<FoundMentor, "askFor">[]): RequestGoal[] {
  const [first, ...others] = mentors;
  if (!first) return [];
  return first.askFor.filter((goal) =>
    others.every(({ askFor }) => askFor.some((other) => keyOf(other) === keyOf(goal))),
  );
}
