import type { PersonId } from "@belay/core/ids.ts";
import type { Call } from "../platform/call.ts";
import { listSilentPairs } from "./queries.ts";
import type { SilentPairsScope } from "./scope.ts";
import { allSilenceScope, ledSilenceScope } from "./scope.ts";

/** For a lead: relationships of their own people that have been silent for long. Who is not theirs is not named. */
export async function listSilentOfTeam(call: Call) {
  return listSilent(call, await ledSilenceScope(call.db, call));
}

/** For whoever runs the programme: all of them. */
export function listSilentOfCompany(call: Call) {
  return listSilent(call, allSilenceScope(call.actor));
}

async function listSilent({ db, now }: Call, scope: SilentPairsScope) {
  if (scope.personIds?.length === 0) return [];
  const rows = await listSilentPairs(db, scope, now);
  const named = (id: PersonId, name: string) =>
    scope.personIds === null || scope.personIds.includes(id) ? { id, name } : null;
  return rows.map(({ id, since, flaggedAt, offeredAt, ...row }) => ({
    ...{ id, since, flaggedAt, offeredAt },
    mentor: named(row.mentorId, row.mentorName),
    mentee: named(row.menteeId, row.menteeName),
  }));
}
