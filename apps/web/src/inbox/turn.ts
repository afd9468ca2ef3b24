import type { AppRouter } from "@belay/api";
import type { inferRouterOutputs } from "@trpc/server";

export type Inbox = inferRouterOutputs<AppRouter>["inbox"]["home"];
export type Turn = Inbox["mine"][number];
export type Notice = Inbox["notices"][number];
export type Upcoming = Inbox["thisWeek"][number];
