import { createRootRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readAskSearch } from "../lib/ask-search.ts";
import { enterInside, onlyCompanyAdmins } from "../shell/guards.ts";

export const root = createRootRoute();

/** The mark on top and a narrow column: for who is not inside yet. */
export const publicLayout = createRoute({
  getParentRoute: () => root,
  id: "public",
  component: lazyRouteComponent(() => import("../shell/public-layout.tsx"), "PublicLayout"),
});

/** The frame: for who is signed in; everybody else signs in first and comes back. */
export const memberLayout = createRoute({
  getParentRoute: () => root,
  id: "member",
  validateSearch: readAskSearch,
  beforeLoad: async ({ location }) => {
    // Both at once: the frame's code arrives while the server says who is signed in.
    await Promise.all([enterInside(location), import("../pages/member-page.tsx")]);
  },
  component: lazyRouteComponent(() => import("../pages/member-page.tsx"), "MemberPage"),
});

/** The company's pages: for its admins; for anybody else there is nothing at these addresses. */
export const companyLayout = createRoute({
  getParentRoute: () => memberLayout,
  id: "admin",
  beforeLoad: onlyCompanyAdmins,
});
