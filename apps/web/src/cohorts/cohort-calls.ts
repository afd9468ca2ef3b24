import type { AppRouter } from "@belay/api";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>;
export type Cohorts = Outputs["cohorts"];
export type CohortInputs = inferRouterInputs<AppRouter>["cohorts"];
export type CodeOf<Answer> =
  Extract<Answer, { ok: false }> extends { code: infer Code extends string } ? Code : never;

export type Run = Cohorts["run"];
export type RunPair = Cohorts["pairs"]["pairs"][number];
export type RunListed = Cohorts["runs"]["runs"][number];
export type Candidate = Cohorts["candidates"][number];
export type EditPreview = Extract<Cohorts["previewEdit"], { ok: true }>["value"];

export type ProposalSubject = Extract<
  Outputs["inbox"]["home"]["mine"][number]["subject"],
  { type: "proposal" }
>;
export type RunSubject = Extract<Outputs["inbox"]["home"]["mine"][number]["subject"], { type: "run" }>;
