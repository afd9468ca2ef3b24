import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { readEntrance } from "./lib/entrance.ts";
import { NotFoundPage } from "./shell/not-found-page.tsx";
import { PagePending } from "./shell/page-pending.tsx";
import { RouteError } from "./shell/route-error.tsx";

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
  beforeLoad: async ({ location }) => {
    // Both at once: the frame's code arrives while the server says who is signed in.
    const [{ findMe }] = await Promise.all([import("./lib/viewer.ts"), import("./shell/member-layout.tsx")]);
    if ((await findMe()) === null) throw redirect({ to: "/sign-in", search: { next: location.href } });
  },
  component: lazyRouteComponent(() => import("./shell/member-layout.tsx"), "MemberLayout"),
});

// The sign-in page stands alone: it loads neither the frame nor the typed client.
const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  staticData: { title: "Sign in" },
  validateSearch: ({ next }: { next?: unknown }): { next?: string } =>
    typeof next === "string" ? { next } : {},
  loader: async () => {
    const entrance = await readEntrance();
    if (entrance === null) throw redirect({ href: "/set-up" });
    return entrance;
  },
  component: lazyRouteComponent(() => import("./pages/sign-in-page.tsx"), "SignInPage"),
});

const reviews = createRoute({
  getParentRoute: () => memberLayout,
  path: "/reviews",
  staticData: { title: "Reviews" },
  validateSearch: ({ show }: { show?: unknown }): { show?: "given" | "received" | "unanswered" } =>
    show === "given" || show === "received" || show === "unanswered" ? { show } : {},
  component: lazyRouteComponent(() => import("./pages/reviews-page.tsx"), "ReviewsPage"),
});

const ladder = createRoute({
  getParentRoute: () => memberLayout,
  path: "/ladder",
  staticData: { title: "Ladder" },
  validateSearch: ({ level }: { level?: unknown }): { level?: string } =>
    typeof level === "string" ? { level } : {},
  component: lazyRouteComponent(() => import("./pages/ladder-page.tsx"), "LadderPage"),
});

// Inside the frame, behind sign-in: a stranger can't tell a page that is missing from one that is not theirs.
const anythingElse = createRoute({ getParentRoute: () => memberLayout, path: "$", component: NotFoundPage });

/** The table of addresses: a page is a route above and its name here. */
const routeTree = root.addChildren([
  signIn,
  publicLayout.addChildren([]),
  memberLayout.addChildren([reviews, ladder, anythingElse]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: "intent",
  // Freshness is TanStack Query's matter.
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 200,
  defaultPendingMinMs: 0,
  defaultPendingComponent: PagePending,
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** Where one is, for the document's title; without it the page renders its own `PageTitle`. */
    title?: string;
    /** A public page that renders `EntryFrame` itself: a wide one, or one with steps at its head. */
    hasOwnFrame?: boolean;
  }
}
