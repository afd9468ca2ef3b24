import { MOST_CHOICES } from "@belay/core/mentorships/choices.ts";
import { useState } from "react";
import { firstName } from "../people/first-name.ts";
import type { Choosing } from "./choosing.ts";
import { sharedGoals } from "./choosing.ts";
import type { FoundMentor } from "./find-calls.ts";

/** Who of those who were found is chosen; whoever is not found any more is not chosen either. */
export function useChoosing(found: readonly FoundMentor[]): Choosing {
  const [ids, setIds] = useState<readonly string[]>([]);
  const chosen = ids.flatMap((id) => found.filter((mentor) => mentor.id === id && mentor.asked === null));
  const isChosen = (id: string) => chosen.some((mentor) => mentor.id === id);
  return {
    chosen,
    goals: sharedGoals(chosen),
    refuse: (mentor) => {
      if (isChosen(mentor.id) || chosen.length === 0) return null;
      if (chosen.length >= MOST_CHOICES) return "Three at most are asked for one goal.";
      if (sharedGoals([...chosen, mentor]).length > 0) return null;
      const [first] = chosen;
      return `${firstName(mentor.name)} cannot help with what you would ask ${firstName(first?.name ?? "")} for.`;
    },
    toggle: ({ id }) =>
      setIds(isChosen(id) ? ids.filter((one) => one !== id) : [...chosen.map((one) => one.id), id]),
    arrange: setIds,
  };
}
