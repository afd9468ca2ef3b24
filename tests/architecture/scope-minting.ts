import { isFeature, placeOf } from "./house.ts";
import type { Import } from "./read-imports.ts";

/** Only a feature's `scope.ts` decides who reaches what, so only it may mint the brand. */
export function mintsForeignScope(path: string, { target, names, isTypeOnly }: Import): string | null {
  if (target !== "apps/api/src/platform/scope.ts" || isTypeOnly) return null;
  if (!names.includes("mintScope") && !names.includes("*")) return null;
  const { folder, name } = placeOf(path);
  return isFeature(folder) && name === "scope.ts" ? null : "only a feature's scope.ts may mint a scope";
}
