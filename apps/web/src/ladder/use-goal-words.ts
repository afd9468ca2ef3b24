import type { StoredGoal } from "@belay/core/ladder/goal-words.ts";
import { goalWords } from "@belay/core/ladder/goal-words.ts";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";

const AN_HOUR = 3_600_000;

/** Says a goal in words; while the ladder is on its way the goal is "a goal". */
export function useGoalWords(): (goal: StoredGoal) => string {
  const { data } = useQuery({ ...api.ladder.current.queryOptions(), staleTime: AN_HOUR });
  return (goal) => (data ? goalWords(goal, data) : "a goal");
}
