import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readDeliveriesSearch, readPeopleSearch, readTeamsSearch } from "../lib/company-search.ts";
import { companyLayout } from "./layouts.ts";

export const companyPeople = createRoute({
  getParentRoute: () => companyLayout,
  path: "/company/people",
  staticData: { title: "People" },
  validateSearch: readPeopleSearch,
  component: lazyRouteComponent(() => import("../pages/company-people-page.tsx"), "CompanyPeoplePage"),
});

export const companyTeams = createRoute({
  getParentRoute: () => companyLayout,
  path: "/company/teams",
  staticData: { title: "Teams" },
  validateSearch: readTeamsSearch,
  component: lazyRouteComponent(() => import("../pages/company-teams-page.tsx"), "CompanyTeamsPage"),
});

export const companyDeliveries = createRoute({
  getParentRoute: () => companyLayout,
  path: "/company/deliveries",
  staticData: { title: "Deliveries" },
  validateSearch: readDeliveriesSearch,
  component: lazyRouteComponent(
    () => import("../pages/company-deliveries-page.tsx"),
    "CompanyDeliveriesPage",
  ),
});

export const companySettings = createRoute({
  getParentRoute: () => companyLayout,
  path: "/company/settings",
  staticData: { title: "Company settings" },
  component: lazyRouteComponent(() => import("../pages/company-settings-page.tsx"), "CompanySettingsPage"),
});
