import type { IconName } from "@belay/ui/icon.tsx";
import type { Viewer } from "../lib/viewer.ts";

/** One place of the rail, the phone's bar, the search and the shortcuts: the same word everywhere. */
export interface Place {
  path: string;
  word: string;
  /** The key after `g` that goes there. */
  key: string;
  group: "mine" | "relations";
  icon: IconName;
  /** One of the four of the phone's bar; the others stand under More. */
  isOnPhone?: true;
  isFor?: (viewer: Viewer) => boolean;
}

const places: readonly Place[] = [
  { path: "/", word: "Home", key: "h", group: "mine", icon: "home", isOnPhone: true },
  { path: "/find", word: "Find", key: "f", group: "mine", icon: "search", isOnPhone: true },
  {
    path: "/mentorships",
    word: "Mentorships",
    key: "m",
    group: "mine",
    icon: "people",
    isOnPhone: true,
  },
  { path: "/calendar", word: "Calendar", key: "c", group: "mine", icon: "calendar", isOnPhone: true },
  { path: "/reviews", word: "Reviews", key: "r", group: "mine", icon: "comment" },
  { path: "/ladder", word: "Ladder", key: "l", group: "mine", icon: "ladder" },
  { path: "/me/activity", word: "My activity", key: "a", group: "mine", icon: "activity" },
  {
    path: "/team",
    word: "Team",
    key: "t",
    group: "relations",
    icon: "team",
    isFor: ({ leadsSomebody }) => leadsSomebody,
  },
  {
    path: "/programmes",
    word: "Programmes",
    key: "p",
    group: "relations",
    icon: "programme",
    isFor: ({ isCompanyAdmin, runsProgrammes }) => isCompanyAdmin || runsProgrammes,
  },
  {
    path: "/company/people",
    word: "Company",
    key: "o",
    group: "relations",
    icon: "company",
    isFor: ({ isCompanyAdmin }) => isCompanyAdmin,
  },
  {
    path: "/sent-mail",
    word: "Sent mail",
    key: "s",
    group: "relations",
    icon: "mail",
    isFor: ({ isDemo }) => isDemo,
  },
];

/** The places that exist in the route table and that the viewer's relations open, in the rail's order. */
export function listPlaces(viewer: Viewer, routesByPath: object): Place[] {
  return places.filter(({ path, isFor }) => Object.hasOwn(routesByPath, path) && (isFor?.(viewer) ?? true));
}

/** Whether an address lies at a place or below it. */
export function isAtPlace({ path }: Place, pathname: string): boolean {
  if (path === "/company/people") return pathname.startsWith("/company/");
  return pathname === path || (path !== "/" && pathname.startsWith(`${path}/`));
}
