import type { PersonId, TeamId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { findLevel } from "@belay/core/ladder/levels.ts";
import { sql } from "kysely";
import { findLadder } from "../ladder/queries.ts";
import type { Actor } from "../platform/call.ts";
import { companyDate, holdsOn } from "../platform/company-date.ts";
import type { Reader } from "../platform/database.ts";

/** Who this is today, with the relations that open doors; null when the account is closed or unknown. */
export async function findActor(db: Reader, id: PersonId, now: Instant): Promise<Actor | null> {
  const today = companyDate(now);
  const row = await db
    .selectFrom("person")
    .select(["person.id", "person.name", "person.timeZone", "person.isCompanyAdmin", "person.welcomeStep"])
    .select((eb) =>
      eb
        .or([
          eb.exists(
            eb
              .selectFrom("teamLead")
              .select("teamLead.id")
              .where("teamLead.personId", "=", id)
              .where(holdsOn("team_lead", today)),
          ),
          eb.exists(
            eb
              .selectFrom("placement")
              .select("placement.id")
              .where("placement.leadId", "=", id)
              .where(holdsOn("placement", today)),
          ),
        ])
        .as("leadsSomebody"),
    )
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("programmeAdmin")
            .innerJoin("programme", "programme.id", "programmeAdmin.programmeId")
            .select("programme.id")
            .where("programmeAdmin.personId", "=", id)
            .where("programme.endedAt", "is", null),
        )
        .as("runsProgrammes"),
    )
    .where("person.id", "=", id)
    .where("person.deactivatedAt", "is", null)
    .executeTakeFirst();
  if (!row) return null;
  const { leadsSomebody, runsProgrammes, ...rest } = row;
  return { ...rest, leadsSomebody: Boolean(leadsSomebody), runsProgrammes: Boolean(runsProgrammes) };
}

/** Today's placements with the lead that each says: its own, else the team's. */
function selectLeads(db: Reader, now: Instant) {
  const today = companyDate(now);
  return db
    .selectFrom("placement")
    .leftJoin("teamLead", (join) =>
      join.onRef("teamLead.teamId", "=", "placement.teamId").on(holdsOn("team_lead", today)),
    )
    .where(holdsOn("placement", today));
}

/** Whether this person leads one of the others today, by placement or by team. Nobody is their own lead. */
export async function isLeadOfAny(
  db: Reader,
  leadId: PersonId,
  others: { ids: readonly PersonId[]; now: Instant },
): Promise<boolean> {
  const row = await selectLeads(db, others.now)
    .select("placement.id")
    .where("placement.personId", "in", [...others.ids])
    .where("placement.personId", "!=", leadId)
    .where((eb) => eb(eb.fn.coalesce("placement.leadId", "teamLead.personId"), "=", leadId))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Who leads each of these people today, by placement or by team. Nobody is their own lead. */
export async function listLeadsOf(db: Reader, ids: readonly PersonId[], now: Instant) {
  const rows = await selectLeads(db, now)
    .select(["placement.personId"])
    .select((eb) => eb.fn.coalesce("placement.leadId", "teamLead.personId").as("leadId"))
    .where("placement.personId", "in", [...ids])
    .execute();
  return rows.flatMap(({ personId, leadId }) =>
    leadId === null || leadId === personId ? [] : [{ personId, leadId }],
  );
}

/** Whom somebody leads today: by their own placement, else as their team's lead; by the teams first, so that the company is not read. */
export function listLedBy(db: Reader, leadId: PersonId, now: Instant) {
  const today = companyDate(now);
  return db
    .selectFrom("placement")
    .innerJoin("person", "person.id", "placement.personId")
    .select(["placement.personId", sql<boolean>`person.deactivated_at is null`.as("isHere")])
    .where(holdsOn("placement", today))
    .where("placement.personId", "<>", leadId)
    .where((eb) =>
      eb.or([
        eb("placement.leadId", "=", leadId),
        eb.and([
          eb("placement.leadId", "is", null),
          eb(
            "placement.teamId",
            "in",
            eb
              .selectFrom("teamLead")
              .select("teamLead.teamId")
              .where("teamLead.personId", "=", leadId)
              .where(holdsOn("team_lead", today)),
          ),
        ]),
      ]),
    )
    .orderBy("person.name")
    .orderBy("person.id")
    .execute();
}

/** Everybody above a person today: the lead, the lead's lead and so on, however the line bends. */
export async function listReportingLine(db: Reader, id: PersonId, now: Instant): Promise<PersonId[]> {
  const rows = await db
    // RECURSIVE stands once, before the first of them.
    .withRecursive("leads", () =>
      selectLeads(db, now).select([
        "placement.personId",
        sql<PersonId | null>`nullif(coalesce(placement.lead_id, team_lead.person_id), placement.person_id)`.as(
          "leadId",
        ),
      ]),
    )
    .withRecursive("line", (query) =>
      query
        .selectFrom("leads")
        .select("leads.leadId")
        .where("leads.personId", "=", id)
        .where("leads.leadId", "is not", null)
        // Each once: two people who lead each other end the line.
        .union(
          query
            .selectFrom("line")
            .innerJoin("leads", "leads.personId", "line.leadId")
            .select("leads.leadId")
            .where("leads.leadId", "is not", null),
        ),
    )
    .selectFrom("line")
    .select("line.leadId")
    .execute();
  return rows.flatMap(({ leadId }) => (leadId === null || leadId === id ? [] : [leadId]));
}

/** Everybody below a person today, however far: whom they never mentor unless an admin lets them. */
export async function listEverybodyBelow(db: Reader, id: PersonId, now: Instant): Promise<PersonId[]> {
  const rows = await db
    .withRecursive("leads", () =>
      selectLeads(db, now).select([
        "placement.personId",
        sql<PersonId | null>`nullif(coalesce(placement.lead_id, team_lead.person_id), placement.person_id)`.as(
          "leadId",
        ),
      ]),
    )
    .withRecursive("below", (query) =>
      query
        .selectFrom("leads")
        .select("leads.personId")
        .where("leads.leadId", "=", id)
        .union(
          query
            .selectFrom("below")
            .innerJoin("leads", "leads.leadId", "below.personId")
            .select("leads.personId"),
        ),
    )
    .selectFrom("below")
    .select("below.personId")
    .execute();
  return rows.map(({ personId }) => personId).filter((one) => one !== id);
}

/** Where people stand today: the level that counts (else the one they declared), the team, the unit above it. */
export interface Standing {
  id: PersonId;
  levelId: string | null;
  /** The level was declared by the person, no placement says it. */
  isSelfDeclared: boolean;
  teamId: TeamId | null;
  team: string | null;
  org: string | null;
}

export async function listStandings(
  db: Reader,
  ids: readonly PersonId[],
  now: Instant,
): Promise<Map<PersonId, Standing>> {
  if (ids.length === 0) return new Map();
  const today = companyDate(now);
  const rows = await db
    .selectFrom("person")
    .leftJoin("placement", (join) =>
      join.onRef("placement.personId", "=", "person.id").on(holdsOn("placement", today)),
    )
    .leftJoin("team", "team.id", "placement.teamId")
    .select([
      "person.id",
      "person.selfLevel",
      "placement.levelId",
      "team.id as teamId",
      "team.name as team",
      "team.org",
    ])
    .where("person.id", "in", [...ids])
    .execute();
  return new Map(
    rows.map(({ selfLevel, levelId, ...row }) => [
      row.id,
      { ...row, levelId: levelId ?? selfLevel, isSelfDeclared: levelId === null && selfLevel !== null },
    ]),
  );
}

/** What people read for a level; the id itself for one that an older ladder had. */
export function titleOfLevel(levelId: string): string {
  return findLevel(findLadder().ladder, levelId)?.title ?? levelId;
}
