import type { PersonId } from "@belay/core/ids.ts";
import type { Scope } from "../platform/scope.ts";
import { mintScope } from "../platform/scope.ts";

/** Whose open hours and held times a rule may weigh. Others see free times that come of them, never the hours. */
export type HoursScope = Scope<"hours", { personIds: readonly PersonId[] }>;

export function hoursScope(personIds: readonly PersonId[]): HoursScope {
  return mintScope("hours", { personIds });
}

/** One's own hours as one painted them, nobody else's. */
export type OwnHoursScope = Scope<"ownHours", { personId: PersonId }>;

export function ownHoursScope(actor: { id: PersonId }): OwnHoursScope {
  return mintScope("ownHours", { personId: actor.id });
}
