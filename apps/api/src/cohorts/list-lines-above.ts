import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Reader } from "../platform/database.ts";
import { listLeadsOf } from "../teams/queries.ts";

/** Everybody above each of these people, however far: one look a level of the company. */
export async function listLinesAbove(
  db: Reader,
  ids: readonly PersonId[],
  now: Instant,
): Promise<Map<PersonId, Set<PersonId>>> {
  const leadsOf = new Map<PersonId, PersonId[]>();
  let next = [...new Set(ids)];
  while (next.length > 0) {
    for (const id of next) leadsOf.set(id, []);
    const leads = await listLeadsOf(db, next, now);
    for (const { personId, leadId } of leads) leadsOf.get(personId)?.push(leadId);
    next = [...new Set(leads.map(({ leadId }) => leadId))].filter((id) => !leadsOf.has(id));
  }
  return new Map(ids.map((id) => [id, climb(leadsOf, id)]));
}

function climb(leadsOf: ReadonlyMap<PersonId, readonly PersonId[]>, id: PersonId): Set<PersonId> {
  const seen = new Set<PersonId>();
  const above = [...(leadsOf.get(id) ?? [])];
  for (let lead = above.pop(); lead !== undefined; lead = above.pop()) {
    if (lead === id || seen.has(lead)) continue;
    seen.add(lead);
    above.push(...(leadsOf.get(lead) ?? []));
  }
  return seen;
}
