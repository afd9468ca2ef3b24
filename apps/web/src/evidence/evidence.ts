import type { AppRouter } from "@belay/api";
import type { inferRouterOutputs } from "@trpc/server";

type Answers = inferRouterOutputs<AppRouter>["evidence"];

export type TeamEvidence = Answers["team"];
export type TeamMember = TeamEvidence["people"][number];
export type PersonEvidence = Answers["person"];
export type EvidenceRow = Answers["rows"]["rows"][number];
export type EvidencePeriod = PersonEvidence["period"];
