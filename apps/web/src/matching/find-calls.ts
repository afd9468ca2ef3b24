import type { AppRouter } from "@belay/api";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

type Answers = inferRouterOutputs<AppRouter>["matching"];

export type Found = Answers["find"];
export type FoundMentor = Found["mentors"][number];
export type Missing = Answers["missing"];
export type Judgement = Answers["judge"];
export type SearchGoal = Found["goals"][number];
type Input = inferRouterInputs<AppRouter>["matching"]["find"];
/** Everything as the profile says, but with these hours. */
export type Painted = Required<Pick<Input, "hours">>;
export type Question = Pick<
  Input,
  "goal" | "levelAsSkills" | "minimumOverlapMinutes" | "acceptsSelfAssessed"
>;
