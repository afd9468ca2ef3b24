import type { AppRouter } from "@belay/api";
import { QueryCache, QueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { readFailure } from "./lib/read-failure.ts";

const HALF_MINUTE = 30_000;
const MOST_TRIES = 2;

export const apiClient = createTRPCClient<AppRouter>({
  // Below the server's limits for one batch and one address. A week painted as a checkerboard takes 6,000.
  links: [
    splitLink({
      condition: ({ type }) => type === "subscription",
      true: httpSubscriptionLink({ url: "/trpc" }),
      false: httpBatchLink({ url: "/trpc", maxItems: 8, maxURLLength: 8000 }),
    }),
  ],
});

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: forgetViewerWhenSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: HALF_MINUTE,
      retry: (tries, error) => tries < MOST_TRIES && readFailure(error).isWorthRetrying,
    },
  },
});

/** The one typed client: `useQuery(api.people.me.queryOptions())`, `useMutation(api.x.y.mutationOptions())`. */
export const api = createTRPCOptionsProxy<AppRouter>({ client: apiClient, queryClient });

// A session that ended elsewhere shows at the next read: the frame then leads to the sign-in page and back.
function forgetViewerWhenSignedOut(error: unknown) {
  if (readFailure(error).code === "UNAUTHORIZED") queryClient.setQueryData(api.people.me.queryKey(), null);
}
