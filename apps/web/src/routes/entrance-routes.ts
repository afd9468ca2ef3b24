import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { readEntrance } from "../lib/entrance.ts";
import * as pageSearch from "../lib/page-search.ts";
import { onlySignedIn } from "../shell/guards.ts";
import { publicLayout, root } from "./layouts.ts";

// The sign-in page stands alone: it loads neither the frame nor the typed client.
export const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  staticData: { title: "Sign in" },
  validateSearch: pageSearch.readSignInSearch,
  loader: async () => {
    const entrance = await readEntrance();
    if (entrance === null) throw redirect({ href: "/set-up" });
    return entrance;
  },
  component: lazyRouteComponent(() => import("../pages/sign-in-page.tsx"), "SignInPage"),
});

export const setUp = createRoute({
  getParentRoute: () => publicLayout,
  path: "/set-up",
  staticData: { title: "Set up" },
  loader: async () => (await import("../lib/load-door.ts")).loadSetUp(),
  component: lazyRouteComponent(() => import("../pages/set-up-page.tsx"), "SetUpPage"),
});

export const join = createRoute({
  getParentRoute: () => publicLayout,
  path: "/join",
  staticData: { title: "Ask to join" },
  loader: async () => (await import("../lib/load-door.ts")).loadJoin(),
  component: lazyRouteComponent(() => import("../pages/join-page.tsx"), "JoinPage"),
});

export const joinByLink = createRoute({
  getParentRoute: () => publicLayout,
  path: "/join/$token",
  staticData: { title: "Join" },
  loader: async ({ params }) => (await import("../lib/load-door.ts")).loadInvitation(params.token),
  component: lazyRouteComponent(() => import("../pages/join-by-link-page.tsx"), "JoinByLinkPage"),
});

export const verify = createRoute({
  getParentRoute: () => publicLayout,
  path: "/verify/$token",
  staticData: { title: "Join" },
  loader: async ({ params }) => (await import("../lib/load-door.ts")).loadInvitation(params.token),
  component: lazyRouteComponent(() => import("../pages/verify-page.tsx"), "VerifyPage"),
});

export const forgot = createRoute({
  getParentRoute: () => publicLayout,
  path: "/forgot",
  staticData: { title: "Forgotten password" },
  component: lazyRouteComponent(() => import("../pages/forgot-page.tsx"), "ForgotPage"),
});

export const reset = createRoute({
  getParentRoute: () => publicLayout,
  path: "/reset/$token",
  staticData: { title: "Another password" },
  loader: async ({ params }) => (await import("../lib/read-reset.ts")).readReset(params.token),
  component: lazyRouteComponent(() => import("../pages/reset-page.tsx"), "ResetPage"),
});

/** Behind the last line of a mail: for its reader, who need not sign in. */
export const unsubscribe = createRoute({
  getParentRoute: () => publicLayout,
  path: "/unsubscribe/$token",
  staticData: { title: "Less mail" },
  loader: async ({ params }) => (await import("../lib/read-stop-link.ts")).readStopLink(params.token),
  component: lazyRouteComponent(() => import("../pages/unsubscribe-page.tsx"), "UnsubscribePage"),
});

export const welcome = createRoute({
  getParentRoute: () => publicLayout,
  path: "/welcome",
  staticData: { title: "Welcome", hasOwnFrame: true },
  validateSearch: pageSearch.readWelcomeSearch,
  beforeLoad: onlySignedIn,
  component: lazyRouteComponent(() => import("../pages/welcome-page.tsx"), "WelcomePage"),
});
