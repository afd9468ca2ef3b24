import { isTest, placeOf } from "./house.ts";
import type { Import } from "./read-imports.ts";

const API_TYPE = "apps/api/src/router.ts";
// What the api shows to tests alone: `@belay/api/testing` and what lies under that name.
const API_TESTING = /^apps\/api\/src\/testing(\/|$)/;

// Server and browser say times alike; the words know no domain (decision 015).
const TIME_WORDS = /^packages\/core\/src\/time-words\//;

const OUTSIDE_PARTS: Record<string, RegExp> = {
  core: /^(zod\/mini|temporal-polyfill(\/.*)?)$/,
  ui: /^(react|react-dom|@mantine|@fontsource(-variable)?)(\/.*)?$/,
  web: /^(?!node:|@belay\/)/,
  api: /^(?!@belay\/|react|@mantine\/)/,
  tests: /^(?!@belay\/)/,
};
const TESTING_PARTS = /^(vitest|fast-check|node:.*)$/;

/** `web -> ui, core, type of api; api -> core; ui -> core's words for times; core -> nothing of ours; tests -> api/testing, core`. */
export function breaksPackageArrow(path: string, { target, isOwn, isTypeOnly }: Import): string | null {
  const { house, folder } = placeOf(path);
  if (!isOwn) return breaksOutsideArrow(path, target);

  const to = placeOf(target).house;
  if (to === house) return null;
  if (house === "web" && (to === "ui" || to === "core")) return null;
  if (house === "web" && target === API_TYPE) {
    return isTypeOnly ? null : "the web may import only the type of the api: `import type`";
  }
  if (house === "api" && to === "core") return null;
  if (house === "ui" && TIME_WORDS.test(target)) return null;
  if (house === "tests" && (to === "core" || API_TESTING.test(target))) return null;
  if (house === "tests" && target === API_TYPE && isTypeOnly) return null;
  return `${house}/${folder} may not import from ${to || "outside the packages"}`;
}

function breaksOutsideArrow(path: string, target: string): string | null {
  const { house, folder } = placeOf(path);
  // Beside the sources stand configurations and tools (vite.config.ts, the gallery); knip watches their parts.
  if (folder === "outside" && house !== "tests" && !target.startsWith("@belay/")) return null;
  if (isTest(path) && TESTING_PARTS.test(target)) return null;
  return OUTSIDE_PARTS[house]?.test(target) ? null : `${house} may not import the package ${target}`;
}
