import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Call } from "../platform/call.ts";
import { companyDate, holdsOn } from "../platform/company-date.ts";
import type { Reader } from "../platform/database.ts";
import type { Scope } from "../platform/scope.ts";
import { mintScope } from "../platform/scope.ts";
import { listLedBy } from "../teams/queries.ts";

/**
 * Whose evidence may be read, and whom it may name: the lead's own people of today and the lead. It hangs on
 * the subject and the date alone, never on who of the two looks, so both read the same.
 */
export type EvidenceScope = Scope<
  "evidence",
  {
    subjectIds: readonly PersonId[];
    leadId: PersonId | null;
    namedIds: ReadonlySet<PersonId>;
  }
>;

/** The people whom this lead leads today, by placement or by team, and who are still here. */
export async function findTeamScope(
  db: Reader,
  { actor, now }: Pick<Call, "actor" | "now">,
): Promise<EvidenceScope> {
  const people = await listLedBy(db, actor.id, now);
  return mintScope("evidence", {
    subjectIds: people.filter(({ isHere }) => isHere).map(({ personId }) => personId),
    leadId: actor.id,
    namedIds: new Set([actor.id, ...people.map(({ personId }) => personId)]),
  });
}

/** One person's evidence, for themselves and for whoever leads them today; null for everybody else. */
export async function findPersonScope(
  db: Reader,
  { actor, now }: Pick<Call, "actor" | "now">,
  subjectId: PersonId,
): Promise<EvidenceScope | null> {
  const leadId = await findLead(db, subjectId, now);
  if (actor.id !== subjectId && actor.id !== leadId) return null;
  const people = leadId === null ? [] : await listLedBy(db, leadId, now);
  const named = people.map(({ personId }) => personId);
  return mintScope("evidence", {
    subjectIds: [subjectId],
    leadId,
    namedIds: new Set(leadId === null ? named : [leadId, ...named]),
  });
}

async function findLead(db: Reader, personId: PersonId, now: Instant): Promise<PersonId | null> {
  const today = companyDate(now);
  const row = await db
    .selectFrom("placement")
    .leftJoin("teamLead", (join) =>
      join.onRef("teamLead.teamId", "=", "placement.teamId").on(holdsOn("team_lead", today)),
    )
    .select((eb) => eb.fn.coalesce("placement.leadId", "teamLead.personId").as("leadId"))
    .where("placement.personId", "=", personId)
    .where(holdsOn("placement", today))
    .executeTakeFirst();
  // Nobody is their own lead.
  return row?.leadId === personId ? null : (row?.leadId ?? null);
}
