import { NotFoundPage } from "./not-found-page.tsx";
import { PagePending } from "./page-pending.tsx";
import { RouteError } from "./route-error.tsx";

/** How every address loads, waits, fails and is missing. */
export const routerDefaults = {
  defaultPreload: "intent",
  // Freshness is TanStack Query's matter.
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 200,
  defaultPendingMinMs: 0,
  defaultPendingComponent: PagePending,
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
} as const;
