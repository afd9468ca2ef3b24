import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import type { PairsPart, SessionDetail } from "./session-calls.ts";

interface SessionGoalProps {
  number: number;
  form: SessionDetail["form"];
  goal: PairsPart["goal"];
}

/** "Session 7 of System design, 2 → 4"; without a mentorship "25 minutes on System design". */
export function SessionGoal({ number, form, goal }: SessionGoalProps) {
  const { data } = useQuery(api.ladder.current.queryOptions());
  const skill = data?.catalogue.skills.find(({ id }) => id === goal.skillId)?.name;
  const level = data?.ladder.levels.find(({ id }) => id === goal.levelId)?.title;
  const steps = goal.toLevel === null ? "" : `, ${goal.fromLevel ?? "?"} → ${goal.toLevel}`;
  const aim = skill ? ` of ${skill}${steps}` : level ? ` towards ${level}` : "";
  const begun = BEGUN[form];
  if (begun !== undefined) return <>{skill ? `${begun} on ${skill}` : begun}</>;
  return <>{`Session ${number}${aim}`}</>;
}

/** How one came to be that somebody asked for without a mentorship. */
const BEGUN: Partial<Record<SessionDetail["form"], string>> = {
  flash: "25 minutes",
  stuck: "Pairing after “I’m stuck”",
};
