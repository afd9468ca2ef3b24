import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import type { PairsPart } from "./session-calls.ts";

interface SessionGoalProps {
  number: number;
  goal: PairsPart["goal"];
}

/** "Session 7 of System design, 2 → 4". */
export function SessionGoal({ number, goal }: SessionGoalProps) {
  const { data } = useQuery(api.ladder.current.queryOptions());
  const skill = data?.catalogue.skills.find(({ id }) => id === goal.skillId)?.name;
  const level = data?.ladder.levels.find(({ id }) => id === goal.levelId)?.title;
  const steps = goal.toLevel === null ? "" : `, ${goal.fromLevel ?? "?"} → ${goal.toLevel}`;
  const aim = skill ? ` of ${skill}${steps}` : level ? ` towards ${level}` : "";
  return <>{`Session ${number}${aim}`}</>;
}
