import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import type { ReactNode } from "react";

/** Somebody who may be asked later. */
export interface Choosable {
  id: string;
  name: string;
}

/** Who else could be asked for a goal, with a way to add them: what the search for mentors knows. */
export type PickNext = (wanted: {
  goal: RequestGoal;
  /** Who is chosen already. */
  taken: readonly string[];
  onPick: (person: Choosable) => void;
}) => ReactNode;
