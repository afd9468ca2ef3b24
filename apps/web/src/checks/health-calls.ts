import type { AppRouter } from "@belay/api";
import type { inferRouterOutputs } from "@trpc/server";

type Answers = inferRouterOutputs<AppRouter>["checks"];

/** How the people of a programme stand, a page of it. */
export type HealthPage = Answers["health"];
export type HealthRow = HealthPage["rows"][number];
