import type { PersonId } from "@belay/core/ids.ts";
import type { Actor, Call } from "../platform/call.ts";
import type { Reader } from "../platform/database.ts";
import type { Scope } from "../platform/scope.ts";
import { mintScope } from "../platform/scope.ts";
import { listLedBy } from "../teams/queries.ts";

/** What the clocks of one's own relationships ask of oneself. */
export type OwnChecksScope = Scope<"ownChecks", { personId: PersonId }>;

export function ownChecksScope(actor: Pick<Actor, "id">): OwnChecksScope {
  return mintScope("ownChecks", { personId: actor.id });
}

/** Relationships of these people, in which nobody but they is named; `null`: of everybody, all named. */
export type SilentPairsScope = Scope<"silentPairs", { personIds: readonly PersonId[] | null }>;

/** A lead reaches the people whom they lead today. */
export async function ledSilenceScope(
  db: Reader,
  { actor, now }: Pick<Call, "actor" | "now">,
): Promise<SilentPairsScope> {
  const people = await listLedBy(db, actor.id, now);
  return mintScope("silentPairs", { personIds: people.map(({ personId }) => personId) });
}

/** Whoever runs the programme reaches all of it; until there are programmes, the company's admins do. */
export function allSilenceScope(actor: Pick<Actor, "isCompanyAdmin">): SilentPairsScope {
  if (!actor.isCompanyAdmin) throw new Error("The admin's scope was asked for somebody who is none.");
  return mintScope("silentPairs", { personIds: null });
}
