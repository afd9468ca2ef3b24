import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readProgrammeSearch } from "../lib/programme-search.ts";
import { readRunSearch } from "../lib/run-search.ts";
import { onlyCompanyAdmins } from "../shell/guards.ts";
import { memberLayout } from "./layouts.ts";

export const programmes = createRoute({
  getParentRoute: () => memberLayout,
  path: "/programmes",
  staticData: { title: "Programmes" },
  component: lazyRouteComponent(() => import("../pages/programmes-page.tsx"), "ProgrammesPage"),
});

export const newProgramme = createRoute({
  getParentRoute: () => memberLayout,
  path: "/programmes/new",
  staticData: { title: "Make a programme" },
  beforeLoad: onlyCompanyAdmins,
  component: lazyRouteComponent(() => import("../pages/new-programme-page.tsx"), "NewProgrammePage"),
});

export const joinProgramme = createRoute({
  getParentRoute: () => memberLayout,
  path: "/programmes/join/$token",
  staticData: { title: "Join a programme" },
  component: lazyRouteComponent(() => import("../pages/join-programme-page.tsx"), "JoinProgrammePage"),
});

export const programme = createRoute({
  getParentRoute: () => memberLayout,
  path: "/programmes/$id",
  validateSearch: readProgrammeSearch,
  component: lazyRouteComponent(() => import("../pages/programme-page.tsx"), "ProgrammePage"),
});

export const matchRun = createRoute({
  getParentRoute: () => memberLayout,
  path: "/programmes/$id/runs/$runId",
  validateSearch: readRunSearch,
  component: lazyRouteComponent(() => import("../pages/run-page.tsx"), "RunPage"),
});
