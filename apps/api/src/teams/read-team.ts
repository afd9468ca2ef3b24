import type { TeamId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { TRPCError } from "@trpc/server";
import { sql } from "kysely";
import { companyDate, holdsOn } from "../platform/company-date.ts";
import type { Reader } from "../platform/database.ts";
import { titleOfLevel } from "./queries.ts";
import type { PlacementsScope } from "./scope.ts";

const MOST_MEMBERS = 500;

/** One team: who leads it over time, newest first, and who stands in it today. */
export async function readTeam(db: Reader, scope: PlacementsScope, team: { teamId: TeamId; now: Instant }) {
  const found = await db
    .selectFrom("team")
    .select(["id", "name", "org", "version"])
    .select(companyDate(team.now).as("today"))
    .where("id", "=", team.teamId)
    .executeTakeFirst();
  if (!found) throw new TRPCError({ code: "NOT_FOUND", message: "There is no such team." });
  const leads = await listTeamLeads(db, scope, team.teamId);
  const members = await listMembers(db, scope, team);
  return {
    ...found,
    leads,
    members: members.map((member) => ({ ...member, levelTitle: titleOfLevel(member.levelId) })),
  };
}

function listTeamLeads(db: Reader, _scope: PlacementsScope, teamId: TeamId) {
  return db
    .selectFrom("teamLead")
    .innerJoin("person", "person.id", "teamLead.personId")
    .select(["teamLead.id", "teamLead.fromDate", "teamLead.toDate", "teamLead.personId", "person.name"])
    .select(sql<boolean>`person.deactivated_at is not null`.as("isGone"))
    .where("teamLead.teamId", "=", teamId)
    .orderBy("teamLead.fromDate", "desc")
    .execute();
}

function listMembers(db: Reader, _scope: PlacementsScope, team: { teamId: TeamId; now: Instant }) {
  return (
    db
      .selectFrom("placement")
      .innerJoin("person", "person.id", "placement.personId")
      .leftJoin("person as lead", "lead.id", "placement.leadId")
      .select(["person.id", "person.name", "placement.levelId", "placement.fromDate"])
      // Null: the team's lead is theirs.
      .select(["lead.name as ownLeadName"])
      .where("placement.teamId", "=", team.teamId)
      .where(holdsOn("placement", companyDate(team.now)))
      .where("person.deactivatedAt", "is", null)
      .orderBy(sql`lower(person.name)`)
      .orderBy("person.id")
      .limit(MOST_MEMBERS)
      .execute()
  );
}
