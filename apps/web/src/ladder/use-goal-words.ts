import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import type { StoredGoal } from "./goal-words.ts";
import { goalWords } from "./goal-words.ts";

const AN_HOUR = 3_600_000;

/** Says a goal in words; while the ladder is on its way the goal is "a goal". */
export function useGoalWords(): (goal: StoredGoal) => string {
  const { data } = useQuery({ ...api.ladder.current.queryOptions(), staleTime: AN_HOUR });
  return (goal) => (data ? goalWords(goal, data) : "a goal");
}
