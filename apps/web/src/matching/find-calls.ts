import type { AppRouter } from "@belay/api";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

type Answers = inferRouterOutputs<AppRouter>["matching"];

export type Found = Answers["find"];
export type FoundMentor = Found["mentors"][number];
export type Judgement = Answers["judge"];
export type SearchGoal = Found["goals"][number];
export type Question = Pick<
  inferRouterInputs<AppRouter>["matching"]["find"],
  "goal" | "levelAsSkills" | "minimumOverlapMinutes" | "acceptsSelfAssessed"
>;
