import type { Actor } from "../platform/call.ts";
import type { Scope } from "../platform/scope.ts";
import { mintScope } from "../platform/scope.ts";

/** Everybody and every team of the company; for its admins, behind the `companyAdmin` policy. */
export type AdminScope = Scope<"companyAdmin", { adminId: Actor["id"] }>;

export function adminScope(actor: Actor): AdminScope {
  if (!actor.isCompanyAdmin) throw new Error("The admin's scope was asked for somebody who is none.");
  return mintScope("companyAdmin", { adminId: actor.id });
}

/** One's own choices about mail: who is signed in, or who holds the link of a mail to them. */
export type OwnMailScope = Scope<"ownMail", { personId: Actor["id"] }>;

export function ownMailScope({ id: personId }: { id: Actor["id"] }): OwnMailScope {
  return mintScope("ownMail", { personId });
}
