/** The features in their declared order: each may import the ones to its left. */
export const FEATURES = [
  "ladder",
  "people",
  "teams",
  "company",
  "programmes",
  "calendar",
  "mentorships",
  "sessions",
  "rooms",
  "groups",
  "checks",
  "matching",
  "help",
  "cohorts",
  "reviews",
  "journal",
  "evidence",
  "inbox",
];

/** Folders beside the features, which know none of them; only composing ones (below) do. */
export const PLUMBING: Record<string, string[]> = {
  core: ["time-words"],
  api: ["platform"],
  web: ["shell", "lib", "routes"],
};

/** Folders that put features together. */
export const COMPOSING: Record<string, string[]> = { api: ["start"], web: ["pages"] };

const ROOTS = {
  core: "packages/core/",
  ui: "packages/ui/",
  api: "apps/api/",
  web: "apps/web/",
  tests: "tests/",
};

/** Where a file stands: its package, and the first folder of the package's sources ("" at their root). */
export interface Place {
  house: string;
  folder: string;
  name: string;
}

/** The place of a path from the repository's root, such as `apps/api/src/sessions/router.ts`. */
export function placeOf(path: string): Place {
  const [house, root] = Object.entries(ROOTS).find(([, start]) => path.startsWith(start)) ?? ["", ""];
  const inside = path.slice(root.length);
  if (!inside.startsWith("src/")) return { house, folder: "outside", name: inside };
  const [first = "", ...rest] = inside.slice("src/".length).split("/");
  return rest.length === 0
    ? { house, folder: "", name: first }
    : { house, folder: first, name: rest.join("/") };
}

export const isFeature = (folder: string): boolean => FEATURES.includes(folder);

/** A fixture serves tests alone. */
export const isTest = (path: string): boolean => /\.(test|fixture)\.tsx?$/.test(path);
