import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as pageSearch from "../lib/page-search.ts";
import { onlyInDemo } from "../shell/guards.ts";
import { memberLayout } from "./layouts.ts";

export const profile = createRoute({
  getParentRoute: () => memberLayout,
  path: "/settings/profile",
  staticData: { title: "Your profile" },
  component: lazyRouteComponent(() => import("../pages/profile-page.tsx"), "ProfilePage"),
});

export const hours = createRoute({
  getParentRoute: () => memberLayout,
  path: "/settings/hours",
  staticData: { title: "Your hours" },
  component: lazyRouteComponent(() => import("../pages/hours-page.tsx"), "HoursPage"),
});

export const account = createRoute({
  getParentRoute: () => memberLayout,
  path: "/settings/account",
  staticData: { title: "Your account" },
  component: lazyRouteComponent(() => import("../pages/account-page.tsx"), "AccountPage"),
});

export const signIns = createRoute({
  getParentRoute: () => memberLayout,
  path: "/settings/sign-ins",
  staticData: { title: "Your sign-ins" },
  component: lazyRouteComponent(() => import("../pages/sign-ins-page.tsx"), "SignInsPage"),
});

export const notifications = createRoute({
  getParentRoute: () => memberLayout,
  path: "/settings/notifications",
  staticData: { title: "Notifications" },
  component: lazyRouteComponent(() => import("../pages/notifications-page.tsx"), "NotificationsPage"),
});

/** The demo's post box; in a real company there is nothing at this address. */
export const sentMail = createRoute({
  getParentRoute: () => memberLayout,
  path: "/sent-mail",
  staticData: { title: "Sent mail" },
  validateSearch: pageSearch.readMailSearch,
  beforeLoad: onlyInDemo,
  component: lazyRouteComponent(() => import("../pages/sent-mail-page.tsx"), "SentMailPage"),
});
