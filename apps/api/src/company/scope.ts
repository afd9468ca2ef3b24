import type { Actor } from "../platform/call.ts";
import type { Scope } from "../platform/scope.ts";
import { mintScope } from "../platform/scope.ts";

/** Everybody and every team of the company; for its admins, behind the `companyAdmin` policy. */
export type AdminScope = Scope<"companyAdmin", { adminId: Actor["id"] }>;

export function adminScope(actor: Actor): AdminScope {
  if (!actor.isCompanyAdmin) throw new Error("The admin's scope was asked for somebody who is none.");
  return mintScope("companyAdmin", { adminId: actor.id });
}
