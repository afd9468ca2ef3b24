import { peopleRouter } from "./people/router.ts";
import { router } from "./platform/trpc.ts";

/** All features put together, under the names the front end calls them by. */
export const appRouter = router({
  people: peopleRouter,
});

export type AppRouter = typeof appRouter;
