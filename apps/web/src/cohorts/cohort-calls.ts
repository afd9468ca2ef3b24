import type { AppRouter } from "@belay/api";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>;
export type Cohorts = Outputs["cohorts"];
export type CodeOf<Answer> =
  Extract<Answer, { ok: false }> extends { code: infer Code extends string } ? Code : never;

export type ProposalSubject = Extract<
  Outputs["inbox"]["home"]["mine"][number]["subject"],
  { type: "proposal" }
>;
