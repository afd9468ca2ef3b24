import { createRoute, createRouter } from "@tanstack/react-router";
import { companyDeliveries, companyPeople, companySettings, companyTeams } from "./routes/company-routes.ts";
import {
  forgot,
  join,
  joinByLink,
  reset,
  setUp,
  signIn,
  unsubscribe,
  verify,
  welcome,
} from "./routes/entrance-routes.ts";
import { myActivity, team, teamPerson } from "./routes/evidence-routes.ts";
import { companyLayout, memberLayout, publicLayout, root } from "./routes/layouts.ts";
import {
  calendar,
  createGroup,
  find,
  group,
  home,
  ladder,
  logSession,
  mentorship,
  mentorships,
  person,
  reviews,
  session,
} from "./routes/mentoring-routes.ts";
import { joinProgramme, matchRun, newProgramme, programme, programmes } from "./routes/programme-routes.ts";
import { account, hours, notifications, profile, sentMail, signIns } from "./routes/settings-routes.ts";
import { NotFoundPage } from "./shell/not-found-page.tsx";
import { routerDefaults } from "./shell/router-defaults.ts";

// Inside the frame, behind sign-in: a stranger can't tell a page that is missing from one that is not theirs.
const anythingElse = createRoute({ getParentRoute: () => memberLayout, path: "$", component: NotFoundPage });

/** The table of addresses: a page is a route in `routes/` and its name here. */
const routeTree = root.addChildren([
  signIn,
  publicLayout.addChildren([setUp, join, joinByLink, verify, forgot, reset, unsubscribe, welcome]),
  memberLayout.addChildren([
    home,
    session,
    logSession,
    createGroup,
    group,
    calendar,
    reviews,
    myActivity,
    team,
    teamPerson,
    programmes,
    newProgramme,
    joinProgramme,
    programme,
    matchRun,
    find,
    person,
    mentorships,
    mentorship,
    profile,
    ladder,
    companyLayout.addChildren([companyPeople, companyTeams, companyDeliveries, companySettings]),
    sentMail,
    account,
    signIns,
    notifications,
    hours,
    anythingElse,
  ]),
]);

export const router = createRouter({
  routeTree,
  ...routerDefaults,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
