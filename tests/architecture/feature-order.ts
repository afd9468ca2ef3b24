import { COMPOSING, FEATURES, isFeature, isTest, PLUMBING, placeOf } from "./house.ts";
import type { Import } from "./read-imports.ts";

const SHARED_BY_API_FEATURES = ["queries.ts", "writes.ts", "scope.ts"];

/** Features import to their left, plumbing imports no feature, and only the URL table imports pages. */
export function breaksFeatureOrder(path: string, { target, isOwn }: Import): string | null {
  const from = placeOf(path);
  const to = placeOf(target);
  if (!isOwn || from.house !== to.house || !["core", "api", "web"].includes(from.house)) return null;
  if (from.house === "web" && to.folder === "pages" && from.folder !== "routes") {
    return "only routes import pages";
  }
  // A test arranges its world with whatever verbs it needs.
  if (isTest(path) && from.house === "api") return null;
  if (!isFeature(from.folder)) return breaksPlumbing(from, to);
  if (from.house === "api" && to.folder === "") return "a feature may not import what puts features together";
  if (COMPOSING[from.house]?.includes(to.folder)) return `a feature may not import ${to.folder}`;
  if (!isFeature(to.folder) || to.folder === from.folder) return null;
  if (FEATURES.indexOf(to.folder) > FEATURES.indexOf(from.folder)) {
    return `${from.folder} stands left of ${to.folder} and may not import it`;
  }
  if (from.house === "api" && !SHARED_BY_API_FEATURES.includes(to.name)) {
    return `of another feature only ${SHARED_BY_API_FEATURES.join(", ")} may be imported`;
  }
  return null;
}

function breaksPlumbing(from: { house: string; folder: string }, to: { folder: string }): string | null {
  const isPlumbing =
    PLUMBING[from.house]?.includes(from.folder) || (from.folder === "" && from.house !== "api");
  if (!isPlumbing) return null;
  if (isFeature(to.folder)) return `${from.folder || "the root"} of ${from.house} knows no feature`;
  if (from.house === "api" && to.folder !== from.folder) return "the platform imports only the platform";
  return null;
}
