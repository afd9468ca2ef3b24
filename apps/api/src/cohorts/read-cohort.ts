import type { MemberFacts, Ties } from "@belay/core/cohorts/to-snapshot.ts";
import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { MemberProfile } from "../matching/queries.ts";
import { listMemberProfiles } from "../matching/queries.ts";
import { cohortScope } from "../matching/scope.ts";
import type { Reader } from "../platform/database.ts";
import { listLeadsOf } from "../teams/queries.ts";
import { listTies } from "./queries.ts";
import type { ProgrammeRuns } from "./scope.ts";

/** So many people a look: others are answered between two of them, also where there is one connection. */
const PAGE = 200;

const NOTHING = { pairs: [], ended: [], asks: [], proposals: [], apart: [] };

export interface CohortPart {
  members: MemberFacts[];
  ties: Omit<Ties, "rules">;
}

/**
 * Everything that a run weighs, a page of people at a time. It is no picture of one moment: what changes meanwhile is
 * looked at again when the run is published, and each pair once more when it is opened.
 */
export async function* readCohort(
  db: Reader,
  scope: ProgrammeRuns,
  { now, only }: { now: Instant; only?: readonly PersonId[] },
): AsyncGenerator<CohortPart> {
  const known = new Set<PersonId>();
  const above = new Set<PersonId>();
  let after: PersonId | null = null;
  yield { members: [], ties: { ...(await listTies(db, scope)), leads: [] } };
  for (;;) {
    const rows: MemberProfile[] = await listMemberProfiles(db, cohortScope(scope), {
      ...{ after, limit: PAGE, now },
      ...(only && { only }),
    });
    if (rows.length === 0) break;
    const ids = rows.map(({ id }) => id);
    const leads = await listLeadsOf(db, ids, now);
    for (const id of ids) known.add(id);
    for (const { leadId } of leads) above.add(leadId);
    yield { members: rows, ties: { ...NOTHING, leads } };
    after = ids.at(-1) ?? null;
  }
  yield* readLinesAbove(db, { known, above, now });
}

interface Lines {
  known: Set<PersonId>;
  above: Set<PersonId>;
  now: Instant;
}

/** Leads of leads, level by level, until the line ends. */
async function* readLinesAbove(db: Reader, { known, above, now }: Lines): AsyncGenerator<CohortPart> {
  let next = [...above].filter((id) => !known.has(id));
  while (next.length > 0) {
    for (const id of next) known.add(id);
    const leads = await listLeadsOf(db, next, now);
    yield { members: [], ties: { ...NOTHING, leads } };
    next = [...new Set(leads.map(({ leadId }) => leadId))].filter((id) => !known.has(id));
  }
}
