import type { PersonId, ProgrammeId } from "@belay/core/ids.ts";
import type { Scope } from "../platform/scope.ts";
import { mintScope } from "../platform/scope.ts";

/** What a search for mentors may weigh on behalf of one mentee: everybody's offers and hours, told as scores and reasons. */
export type SearchScope = Scope<"search", { menteeId: PersonId }>;

export function searchScope(actor: { id: PersonId }): SearchScope {
  return mintScope("search", { menteeId: actor.id });
}

/** What a match run may weigh: the members of one programme, on both sides. Who may start or read a run is its feature's matter. */
export type CohortScope = Scope<"cohort", { programmeId: ProgrammeId }>;

export function cohortScope({ programmeId }: { programmeId: ProgrammeId }): CohortScope {
  return mintScope("cohort", { programmeId });
}
