import type { PersonId } from "@belay/core/ids.ts";
import type { Scope } from "../platform/scope.ts";
import { mintScope } from "../platform/scope.ts";

/** What waits for one person, whom they wait for, and what they were told. */
export type InboxScope = Scope<"inbox", { personId: PersonId }>;

export function inboxScope(actor: { id: PersonId }): InboxScope {
  return mintScope("inbox", { personId: actor.id });
}
