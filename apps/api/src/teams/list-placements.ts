import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { companyDate } from "../platform/company-date.ts";
import type { Reader } from "../platform/database.ts";
import { titleOfLevel } from "./queries.ts";
import type { PlacementsScope } from "./scope.ts";

/** Where a person stood, stands and will stand, newest first, and which date it is for the company. */
export async function listPlacements(
  db: Reader,
  _scope: PlacementsScope,
  person: { personId: PersonId; now: Instant },
) {
  const { today } = await db
    .selectFrom("company")
    .select(companyDate(person.now).as("today"))
    .executeTakeFirstOrThrow();
  const placements = await db
    .selectFrom("placement")
    .innerJoin("team", "team.id", "placement.teamId")
    .leftJoin("person as lead", "lead.id", "placement.leadId")
    .select(["placement.id", "placement.version", "placement.fromDate", "placement.toDate"])
    .select(["placement.levelId", "placement.specialisation"])
    .select(["placement.teamId", "team.name as team", "placement.leadId", "lead.name as leadName"])
    .where("placement.personId", "=", person.personId)
    .orderBy("placement.fromDate", "desc")
    .execute();
  return {
    today,
    placements: placements.map((row) => ({ ...row, levelTitle: titleOfLevel(row.levelId) })),
  };
}
