import type { Instant } from "@belay/core/instant.ts";
import { sql } from "kysely";
import { companyDate, holdsOn } from "../platform/company-date.ts";
import type { Reader } from "../platform/database.ts";
import type { PlacementsScope } from "./scope.ts";

const MOST = 1_000;

/** All teams by name, with whoever leads them today and how many people with an open account stand in them. */
export async function listTeams(db: Reader, _scope: PlacementsScope, now: Instant) {
  const date = companyDate(now);
  const { today } = await db.selectFrom("company").select(date.as("today")).executeTakeFirstOrThrow();
  const teams = await db
    .selectFrom("team")
    .leftJoin("teamLead", (join) =>
      join.onRef("teamLead.teamId", "=", "team.id").on(holdsOn("team_lead", date)),
    )
    .leftJoin("person as lead", "lead.id", "teamLead.personId")
    .select(["team.id", "team.name", "team.org", "team.version"])
    .select(["lead.id as leadId", "lead.name as leadName", "teamLead.fromDate as leadSince"])
    .select(sql<boolean>`lead.deactivated_at is not null`.as("isLeadGone"))
    .select((eb) =>
      eb
        .selectFrom("placement")
        .innerJoin("person as member", "member.id", "placement.personId")
        .select((inner) => inner.fn.countAll<number>().as("count"))
        .whereRef("placement.teamId", "=", "team.id")
        .where(holdsOn("placement", date))
        .where("member.deactivatedAt", "is", null)
        .$asScalar()
        .$notNull()
        .as("memberCount"),
    )
    .orderBy(sql`lower(team.name)`)
    .orderBy("team.id")
    .limit(MOST)
    .execute();
  return { today, teams };
}
