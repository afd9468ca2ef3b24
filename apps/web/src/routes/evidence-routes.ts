import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readPeriodSearch } from "../lib/period-search.ts";
import { memberLayout } from "./layouts.ts";

export const myActivity = createRoute({
  getParentRoute: () => memberLayout,
  path: "/me/activity",
  staticData: { title: "My activity" },
  validateSearch: readPeriodSearch,
  component: lazyRouteComponent(() => import("../pages/my-activity-page.tsx"), "MyActivityPage"),
});

export const team = createRoute({
  getParentRoute: () => memberLayout,
  path: "/team",
  staticData: { title: "Team" },
  validateSearch: readPeriodSearch,
  component: lazyRouteComponent(() => import("../pages/team-page.tsx"), "TeamPage"),
});

export const teamPerson = createRoute({
  getParentRoute: () => memberLayout,
  path: "/team/$personId",
  validateSearch: readPeriodSearch,
  component: lazyRouteComponent(() => import("../pages/team-person-page.tsx"), "TeamPersonPage"),
});
