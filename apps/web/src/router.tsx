import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { readAskSearch } from "./lib/ask-search.ts";
import { readCalendarSearch } from "./lib/calendar-search.ts";
import { readDeliveriesSearch, readPeopleSearch, readTeamsSearch } from "./lib/company-search.ts";
import { readEntrance } from "./lib/entrance.ts";
import { readFindSearch } from "./lib/find-search.ts";
import * as pageSearch from "./lib/page-search.ts";
import { readPeriodSearch } from "./lib/period-search.ts";
import { readProgrammeSearch } from "./lib/programme-search.ts";
import { readRunSearch } from "./lib/run-search.ts";
import { enterInside, onlyCompanyAdmins, onlyInDemo, onlySignedIn } from "./shell/guards.ts";
import { NotFoundPage } from "./shell/not-found-page.tsx";
import { routerDefaults } from "./shell/router-defaults.ts";

const root = createRootRoute();

/** The mark on top and a narrow column: for who is not inside yet. */
const publicLayout = createRoute({
  getParentRoute: () => root,
  id: "public",
  component: lazyRouteComponent(() => import("./shell/public-layout.tsx"), "PublicLayout"),
});

/** The frame: for who is signed in; everybody else signs in first and comes back. */
const memberLayout = createRoute({
  getParentRoute: () => root,
  id: "member",
  validateSearch: readAskSearch,
  beforeLoad: async ({ location }) => {
    // Both at once: the frame's code arrives while the server says who is signed in.
    await Promise.all([enterInside(location), import("./pages/member-page.tsx")]);
  },
  component: lazyRouteComponent(() => import("./pages/member-page.tsx"), "MemberPage"),
});

// The sign-in page stands alone: it loads neither the frame nor the typed client.
const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  staticData: { title: "Sign in" },
  validateSearch: pageSearch.readSignInSearch,
  loader: async () => {
    const entrance = await readEntrance();
    if (entrance === null) throw redirect({ href: "/set-up" });
    return entrance;
  },
  component: lazyRouteComponent(() => import("./pages/sign-in-page.tsx"), "SignInPage"),
});

const home = createRoute({
  getParentRoute: () => memberLayout,
  path: "/",
  staticData: { title: "Home" },
  component: lazyRouteComponent(() => import("./pages/home-page.tsx"), "HomePage"),
});

const session = createRoute({
  getParentRoute: () => memberLayout,
  path: "/sessions/$id",
  component: lazyRouteComponent(() => import("./pages/session-page.tsx"), "SessionPage"),
});

const logSession = createRoute({
  getParentRoute: () => memberLayout,
  path: "/sessions/log",
  staticData: { title: "Log a past session" },
  validateSearch: pageSearch.readLogSearch,
  component: lazyRouteComponent(() => import("./pages/log-session-page.tsx"), "LogSessionPage"),
});

const createGroup = createRoute({
  getParentRoute: () => memberLayout,
  path: "/groups/new",
  staticData: { title: "Open a group" },
  component: lazyRouteComponent(() => import("./pages/create-group-page.tsx"), "CreateGroupPage"),
});

const group = createRoute({
  getParentRoute: () => memberLayout,
  path: "/groups/$id",
  component: lazyRouteComponent(() => import("./pages/group-page.tsx"), "GroupPage"),
});

const calendar = createRoute({
  getParentRoute: () => memberLayout,
  path: "/calendar",
  staticData: { title: "Calendar" },
  validateSearch: readCalendarSearch,
  component: lazyRouteComponent(() => import("./pages/calendar-page.tsx"), "CalendarPage"),
});

const hours = createRoute({
  getParentRoute: () => memberLayout,
  path: "/settings/hours",
  staticData: { title: "Your hours" },
  component: lazyRouteComponent(() => import("./pages/hours-page.tsx"), "HoursPage"),
});

const reviews = createRoute({
  getParentRoute: () => memberLayout,
  path: "/reviews",
  staticData: { title: "Reviews" },
  validateSearch: pageSearch.readReviewsSearch,
  component: lazyRouteComponent(() => import("./pages/reviews-page.tsx"), "ReviewsPage"),
});

const myActivity = createRoute({
  getParentRoute: () => memberLayout,
  path: "/me/activity",
  staticData: { title: "My activity" },
  validateSearch: readPeriodSearch,
  component: lazyRouteComponent(() => import("./pages/my-activity-page.tsx"), "MyActivityPage"),
});

const team = createRoute({
  getParentRoute: () => memberLayout,
  path: "/team",
  staticData: { title: "Team" },
  validateSearch: readPeriodSearch,
  component: lazyRouteComponent(() => import("./pages/team-page.tsx"), "TeamPage"),
});

const teamPerson = createRoute({
  getParentRoute: () => memberLayout,
  path: "/team/$personId",
  validateSearch: readPeriodSearch,
  component: lazyRouteComponent(() => import("./pages/team-person-page.tsx"), "TeamPersonPage"),
});

const programmes = createRoute({
  getParentRoute: () => memberLayout,
  path: "/programmes",
  staticData: { title: "Programmes" },
  component: lazyRouteComponent(() => import("./pages/programmes-page.tsx"), "ProgrammesPage"),
});

const newProgramme = createRoute({
  getParentRoute: () => memberLayout,
  path: "/programmes/new",
  staticData: { title: "Make a programme" },
  beforeLoad: onlyCompanyAdmins,
  component: lazyRouteComponent(() => import("./pages/new-programme-page.tsx"), "NewProgrammePage"),
});

const joinProgramme = createRoute({
  getParentRoute: () => memberLayout,
  path: "/programmes/join/$token",
  staticData: { title: "Join a programme" },
  component: lazyRouteComponent(() => import("./pages/join-programme-page.tsx"), "JoinProgrammePage"),
});

const programme = createRoute({
  getParentRoute: () => memberLayout,
  path: "/programmes/$id",
  validateSearch: readProgrammeSearch,
  component: lazyRouteComponent(() => import("./pages/programme-page.tsx"), "ProgrammePage"),
});

const matchRun = createRoute({
  getParentRoute: () => memberLayout,
  path: "/programmes/$id/runs/$runId",
  validateSearch: readRunSearch,
  component: lazyRouteComponent(() => import("./pages/run-page.tsx"), "RunPage"),
});

const welcome = createRoute({
  getParentRoute: () => publicLayout,
  path: "/welcome",
  staticData: { title: "Welcome", hasOwnFrame: true },
  validateSearch: pageSearch.readWelcomeSearch,
  beforeLoad: onlySignedIn,
  component: lazyRouteComponent(() => import("./pages/welcome-page.tsx"), "WelcomePage"),
});

const profile = createRoute({
  getParentRoute: () => memberLayout,
  path: "/settings/profile",
  staticData: { title: "Your profile" },
  component: lazyRouteComponent(() => import("./pages/profile-page.tsx"), "ProfilePage"),
});

const find = createRoute({
  getParentRoute: () => memberLayout,
  path: "/find",
  staticData: { title: "Find" },
  validateSearch: readFindSearch,
  component: lazyRouteComponent(() => import("./pages/find-page.tsx"), "FindPage"),
});

const person = createRoute({
  getParentRoute: () => memberLayout,
  path: "/people/$id",
  validateSearch: readFindSearch,
  component: lazyRouteComponent(() => import("./pages/person-page.tsx"), "PersonPage"),
});

const mentorships = createRoute({
  getParentRoute: () => memberLayout,
  path: "/mentorships",
  staticData: { title: "Mentorships" },
  component: lazyRouteComponent(() => import("./pages/mentorships-page.tsx"), "MentorshipsPage"),
});

const mentorship = createRoute({
  getParentRoute: () => memberLayout,
  path: "/mentorships/$id",
  component: lazyRouteComponent(() => import("./pages/mentorship-page.tsx"), "MentorshipPage"),
});

const ladder = createRoute({
  getParentRoute: () => memberLayout,
  path: "/ladder",
  staticData: { title: "Ladder" },
  validateSearch: pageSearch.readLadderSearch,
  component: lazyRouteComponent(() => import("./pages/ladder-page.tsx"), "LadderPage"),
});

const setUp = createRoute({
  getParentRoute: () => publicLayout,
  path: "/set-up",
  staticData: { title: "Set up" },
  loader: async () => (await import("./lib/load-door.ts")).loadSetUp(),
  component: lazyRouteComponent(() => import("./pages/set-up-page.tsx"), "SetUpPage"),
});

const join = createRoute({
  getParentRoute: () => publicLayout,
  path: "/join",
  staticData: { title: "Ask to join" },
  loader: async () => (await import("./lib/load-door.ts")).loadJoin(),
  component: lazyRouteComponent(() => import("./pages/join-page.tsx"), "JoinPage"),
});

const joinByLink = createRoute({
  getParentRoute: () => publicLayout,
  path: "/join/$token",
  staticData: { title: "Join" },
  loader: async ({ params }) => (await import("./lib/load-door.ts")).loadInvitation(params.token),
  component: lazyRouteComponent(() => import("./pages/join-by-link-page.tsx"), "JoinByLinkPage"),
});

const verify = createRoute({
  getParentRoute: () => publicLayout,
  path: "/verify/$token",
  staticData: { title: "Join" },
  loader: async ({ params }) => (await import("./lib/load-door.ts")).loadInvitation(params.token),
  component: lazyRouteComponent(() => import("./pages/verify-page.tsx"), "VerifyPage"),
});

const forgot = createRoute({
  getParentRoute: () => publicLayout,
  path: "/forgot",
  staticData: { title: "Forgotten password" },
  component: lazyRouteComponent(() => import("./pages/forgot-page.tsx"), "ForgotPage"),
});

const reset = createRoute({
  getParentRoute: () => publicLayout,
  path: "/reset/$token",
  staticData: { title: "Another password" },
  loader: async ({ params }) => (await import("./lib/read-reset.ts")).readReset(params.token),
  component: lazyRouteComponent(() => import("./pages/reset-page.tsx"), "ResetPage"),
});

/** Behind the last line of a mail: for its reader, who need not sign in. */
const unsubscribe = createRoute({
  getParentRoute: () => publicLayout,
  path: "/unsubscribe/$token",
  staticData: { title: "Less mail" },
  loader: async ({ params }) => (await import("./lib/read-stop-link.ts")).readStopLink(params.token),
  component: lazyRouteComponent(() => import("./pages/unsubscribe-page.tsx"), "UnsubscribePage"),
});

/** The company's pages: for its admins; for anybody else there is nothing at these addresses. */
const companyLayout = createRoute({
  getParentRoute: () => memberLayout,
  id: "admin",
  beforeLoad: onlyCompanyAdmins,
});

const companyPeople = createRoute({
  getParentRoute: () => companyLayout,
  path: "/company/people",
  staticData: { title: "People" },
  validateSearch: readPeopleSearch,
  component: lazyRouteComponent(() => import("./pages/company-people-page.tsx"), "CompanyPeoplePage"),
});

const companyTeams = createRoute({
  getParentRoute: () => companyLayout,
  path: "/company/teams",
  staticData: { title: "Teams" },
  validateSearch: readTeamsSearch,
  component: lazyRouteComponent(() => import("./pages/company-teams-page.tsx"), "CompanyTeamsPage"),
});

const companyDeliveries = createRoute({
  getParentRoute: () => companyLayout,
  path: "/company/deliveries",
  staticData: { title: "Deliveries" },
  validateSearch: readDeliveriesSearch,
  component: lazyRouteComponent(() => import("./pages/company-deliveries-page.tsx"), "CompanyDeliveriesPage"),
});

/** The demo's post box; in a real company there is nothing at this address. */
const sentMail = createRoute({
  getParentRoute: () => memberLayout,
  path: "/sent-mail",
  staticData: { title: "Sent mail" },
  validateSearch: pageSearch.readMailSearch,
  beforeLoad: onlyInDemo,
  component: lazyRouteComponent(() => import("./pages/sent-mail-page.tsx"), "SentMailPage"),
});

const companySettings = createRoute({
  getParentRoute: () => companyLayout,
  path: "/company/settings",
  staticData: { title: "Company settings" },
  component: lazyRouteComponent(() => import("./pages/company-settings-page.tsx"), "CompanySettingsPage"),
});

const account = createRoute({
  getParentRoute: () => memberLayout,
  path: "/settings/account",
  staticData: { title: "Your account" },
  component: lazyRouteComponent(() => import("./pages/account-page.tsx"), "AccountPage"),
});

const signIns = createRoute({
  getParentRoute: () => memberLayout,
  path: "/settings/sign-ins",
  staticData: { title: "Your sign-ins" },
  component: lazyRouteComponent(() => import("./pages/sign-ins-page.tsx"), "SignInsPage"),
});

const notifications = createRoute({
  getParentRoute: () => memberLayout,
  path: "/settings/notifications",
  staticData: { title: "Notifications" },
  component: lazyRouteComponent(() => import("./pages/notifications-page.tsx"), "NotificationsPage"),
});

// Inside the frame, behind sign-in: a stranger can't tell a page that is missing from one that is not theirs.
const anythingElse = createRoute({ getParentRoute: () => memberLayout, path: "$", component: NotFoundPage });

/** The table of addresses: a page is a route above and its name here. */
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
