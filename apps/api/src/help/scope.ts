import type { HelpAskId, PersonId } from "@belay/core/ids.ts";
import type { Scope } from "../platform/scope.ts";
import { mintScope } from "../platform/scope.ts";

/** What one person asked, is asked, and could help with; nobody else's asks. */
export type HelpScope = Scope<"help", { personId: PersonId }>;

export function helpScope(actor: { id: PersonId }): HelpScope {
  return mintScope("help", { personId: actor.id });
}

/** One ask, for a verb that holds its row and lets the rule say who may do what. */
export type AskScope = Scope<"helpAsk", { askId: HelpAskId }>;

export function askScope(askId: HelpAskId): AskScope {
  return mintScope("helpAsk", { askId });
}
