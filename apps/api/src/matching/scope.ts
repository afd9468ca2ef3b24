import type { PersonId } from "@belay/core/ids.ts";
import type { Scope } from "../platform/scope.ts";
import { mintScope } from "../platform/scope.ts";

/** What a search for mentors may weigh on behalf of one mentee: everybody's offers and hours, told as scores and reasons. */
export type SearchScope = Scope<"search", { menteeId: PersonId }>;

export function searchScope(actor: { id: PersonId }): SearchScope {
  return mintScope("search", { menteeId: actor.id });
}
