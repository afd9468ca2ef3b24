import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readCalendarSearch } from "../lib/calendar-search.ts";
import { readFindSearch } from "../lib/find-search.ts";
import * as pageSearch from "../lib/page-search.ts";
import { memberLayout } from "./layouts.ts";

export const home = createRoute({
  getParentRoute: () => memberLayout,
  path: "/",
  staticData: { title: "Home" },
  component: lazyRouteComponent(() => import("../pages/home-page.tsx"), "HomePage"),
});

export const find = createRoute({
  getParentRoute: () => memberLayout,
  path: "/find",
  staticData: { title: "Find" },
  validateSearch: readFindSearch,
  component: lazyRouteComponent(() => import("../pages/find-page.tsx"), "FindPage"),
});

export const person = createRoute({
  getParentRoute: () => memberLayout,
  path: "/people/$id",
  validateSearch: readFindSearch,
  component: lazyRouteComponent(() => import("../pages/person-page.tsx"), "PersonPage"),
});

export const mentorships = createRoute({
  getParentRoute: () => memberLayout,
  path: "/mentorships",
  staticData: { title: "Mentorships" },
  component: lazyRouteComponent(() => import("../pages/mentorships-page.tsx"), "MentorshipsPage"),
});

export const mentorship = createRoute({
  getParentRoute: () => memberLayout,
  path: "/mentorships/$id",
  component: lazyRouteComponent(() => import("../pages/mentorship-page.tsx"), "MentorshipPage"),
});

export const session = createRoute({
  getParentRoute: () => memberLayout,
  path: "/sessions/$id",
  component: lazyRouteComponent(() => import("../pages/session-page.tsx"), "SessionPage"),
});

export const logSession = createRoute({
  getParentRoute: () => memberLayout,
  path: "/sessions/log",
  staticData: { title: "Log a past session" },
  validateSearch: pageSearch.readLogSearch,
  component: lazyRouteComponent(() => import("../pages/log-session-page.tsx"), "LogSessionPage"),
});

export const createGroup = createRoute({
  getParentRoute: () => memberLayout,
  path: "/groups/new",
  staticData: { title: "Open a group" },
  component: lazyRouteComponent(() => import("../pages/create-group-page.tsx"), "CreateGroupPage"),
});

export const group = createRoute({
  getParentRoute: () => memberLayout,
  path: "/groups/$id",
  component: lazyRouteComponent(() => import("../pages/group-page.tsx"), "GroupPage"),
});

export const calendar = createRoute({
  getParentRoute: () => memberLayout,
  path: "/calendar",
  staticData: { title: "Calendar" },
  validateSearch: readCalendarSearch,
  component: lazyRouteComponent(() => import("../pages/calendar-page.tsx"), "CalendarPage"),
});

export const reviews = createRoute({
  getParentRoute: () => memberLayout,
  path: "/reviews",
  staticData: { title: "Reviews" },
  validateSearch: pageSearch.readReviewsSearch,
  component: lazyRouteComponent(() => import("../pages/reviews-page.tsx"), "ReviewsPage"),
});

export const ladder = createRoute({
  getParentRoute: () => memberLayout,
  path: "/ladder",
  staticData: { title: "Ladder" },
  validateSearch: pageSearch.readLadderSearch,
  component: lazyRouteComponent(() => import("../pages/ladder-page.tsx"), "LadderPage"),
});
