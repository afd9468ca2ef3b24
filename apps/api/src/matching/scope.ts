import type { PersonId, ProgrammeId } from "@belay/core/ids.ts";
import type { Actor } from "../platform/call.ts";
import type { Reader } from "../platform/database.ts";
import type { Scope } from "../platform/scope.ts";
import { mintScope } from "../platform/scope.ts";
import { findProgrammeScope } from "../programmes/scope.ts";

/** What a search for mentors may weigh on behalf of one mentee: everybody's offers and hours, told as scores and reasons. */
export type SearchScope = Scope<"search", { menteeId: PersonId }>;

export function searchScope(actor: { id: PersonId }): SearchScope {
  return mintScope("search", { menteeId: actor.id });
}

/** What a process keeps of mentors to answer searches with: of all of them, or of these. It goes out only through a search. */
export type MentorsScope = Scope<"mentors", { personIds: readonly PersonId[] }>;

export function mentorsScope(personIds: readonly PersonId[] = []): MentorsScope {
  return mintScope("mentors", { personIds });
}

/** What a match run may weigh: the members of one programme, on both sides. Who may start or read a run is its feature's matter. */
export type CohortScope = Scope<"cohort", { programmeId: ProgrammeId }>;

export function cohortScope({ programmeId }: { programmeId: ProgrammeId }): CohortScope {
  return mintScope("cohort", { programmeId });
}

/** Whom examples of a programme's weights may name: its people, or the company's for one that is not there yet. */
export type ExamplesScope = Scope<"examples", { programmeId: ProgrammeId | null }>;

/** For whoever runs the programme, and for company admins, who make programmes; null for everybody else. */
export async function findExamplesScope(
  reader: Reader,
  actor: Pick<Actor, "id" | "isCompanyAdmin">,
  programmeId: ProgrammeId | null,
): Promise<ExamplesScope | null> {
  const may =
    programmeId === null ? actor.isCompanyAdmin : await findProgrammeScope(reader, actor, programmeId);
  return may ? mintScope("examples", { programmeId }) : null;
}
