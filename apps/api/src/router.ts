import { calendarRouter } from "./calendar/router.ts";
import { companyRouter } from "./company/router.ts";
import { ladderRouter } from "./ladder/router.ts";
import { mentorshipsRouter } from "./mentorships/router.ts";
import { peopleRouter } from "./people/router.ts";
import { router } from "./platform/trpc.ts";
import { sessionsRouter } from "./sessions/router.ts";

/** All features put together, under the names the front end calls them by. */
export const appRouter = router({
  ladder: ladderRouter,
  people: peopleRouter,
  company: companyRouter,
  calendar: calendarRouter,
  mentorships: mentorshipsRouter,
  sessions: sessionsRouter,
});

export type AppRouter = typeof appRouter;
