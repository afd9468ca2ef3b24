import type { PersonId } from "@belay/core/ids.ts";
import type { Scope } from "../platform/scope.ts";
import { mintScope } from "../platform/scope.ts";

/** Whose open hours and held times a rule may weigh. Others see free times that come of them, never the hours. */
export type HoursScope = Scope<"hours", { personIds: readonly PersonId[] }>;

export function hoursScope(personIds: readonly PersonId[]): HoursScope {
  return mintScope("hours", { personIds });
}
