import type { Actor } from "../platform/call.ts";
import type { Scope } from "../platform/scope.ts";
import { mintScope } from "../platform/scope.ts";

/** Every team and everybody's placements over time; for company admins, behind the `companyAdmin` policy. */
export type PlacementsScope = Scope<"placements", { adminId: Actor["id"] }>;

export function placementsScope(actor: Actor): PlacementsScope {
  if (!actor.isCompanyAdmin) throw new Error("The placements' scope was asked for somebody who is no admin.");
  return mintScope("placements", { adminId: actor.id });
}
