import type { PersonId } from "@belay/core/ids.ts";
import type { Scope } from "../platform/scope.ts";
import { mintScope } from "../platform/scope.ts";

/** One's own profile, whole. */
export type OwnProfileScope = Scope<"ownProfile", { personId: PersonId }>;

export function ownProfileScope(actor: { id: PersonId }): OwnProfileScope {
  return mintScope("ownProfile", { personId: actor.id });
}

/** What colleagues see of each other: everybody with an account, the parts that the profile says others see. */
export type ColleaguesScope = Scope<"colleagues", { viewerId: PersonId }>;

export function colleaguesScope(actor: { id: PersonId }): ColleaguesScope {
  return mintScope("colleagues", { viewerId: actor.id });
}
