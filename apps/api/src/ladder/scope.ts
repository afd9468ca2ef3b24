import type { Actor } from "../platform/call.ts";
import type { Scope } from "../platform/scope.ts";
import { mintScope } from "../platform/scope.ts";

/** The actor's own place on the ladder, nobody else's. */
export type OwnLevelScope = Scope<"ownLevel", { personId: Actor["id"] }>;

export function ownLevelScope(actor: Actor): OwnLevelScope {
  return mintScope("ownLevel", { personId: actor.id });
}
