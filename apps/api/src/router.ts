import { calendarRouter } from "./calendar/router.ts";
import { checksRouter } from "./checks/router.ts";
import { cohortsRouter } from "./cohorts/router.ts";
import { companyRouter } from "./company/router.ts";
import { evidenceRouter } from "./evidence/router.ts";
import { groupsRouter } from "./groups/router.ts";
import { helpRouter } from "./help/router.ts";
import { inboxRouter } from "./inbox/router.ts";
import { ladderRouter } from "./ladder/router.ts";
import { matchingRouter } from "./matching/router.ts";
import { mentorshipsRouter } from "./mentorships/router.ts";
import { peopleRouter } from "./people/router.ts";
import { router } from "./platform/trpc.ts";
import { programmesRouter } from "./programmes/router.ts";
import { reviewsRouter } from "./reviews/router.ts";
import { roomsRouter } from "./rooms/router.ts";
import { sessionsRouter } from "./sessions/router.ts";
import { teamsRouter } from "./teams/router.ts";

/** All features put together, under the names the front end calls them by. */
export const appRouter = router({
  ladder: ladderRouter,
  people: peopleRouter,
  teams: teamsRouter,
  company: companyRouter,
  programmes: programmesRouter,
  calendar: calendarRouter,
  mentorships: mentorshipsRouter,
  sessions: sessionsRouter,
  rooms: roomsRouter,
  groups: groupsRouter,
  checks: checksRouter,
  matching: matchingRouter,
  help: helpRouter,
  cohorts: cohortsRouter,
  reviews: reviewsRouter,
  evidence: evidenceRouter,
  inbox: inboxRouter,
});

export type AppRouter = typeof appRouter;
