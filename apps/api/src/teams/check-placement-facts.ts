import type { PersonId, TeamId } from "@belay/core/ids.ts";
import type { Instant, PlainDate } from "@belay/core/instant.ts";
import { findLevel } from "@belay/core/ladder/levels.ts";
import type { Refused } from "@belay/core/result.ts";
import { refuse } from "@belay/core/result.ts";
import type { PlacementWriteRefusal } from "@belay/core/teams/team-choices.ts";
import { findLadder } from "../ladder/queries.ts";
import { companyDate } from "../platform/company-date.ts";
import type { Tx } from "../platform/database.ts";

interface Placing {
  levelId: string;
  specialisation: string | null;
  teamId: TeamId;
  leadId: PersonId | null;
  toDate: PlainDate | null;
}

type Problem = Refused<PlacementWriteRefusal>;

/** Whether what a placement names exists: the level and the specialisation on the ladder, the team, the lead. */
export async function checkPlacementFacts(tx: Tx, placing: Placing, now: Instant): Promise<Problem | null> {
  return checkLadder(placing) ?? (await checkTeam(tx, placing)) ?? checkLead(tx, placing, now);
}

function checkLadder({ levelId, specialisation }: Placing): Problem | null {
  const { ladder } = findLadder();
  if (!findLevel(ladder, levelId)) return refuse("UNKNOWN_LEVEL", { field: "levelId" });
  const isKnown = specialisation === null || ladder.specialisations.some(({ id }) => id === specialisation);
  return isKnown ? null : refuse("UNKNOWN_SPECIALISATION", { field: "specialisation" });
}

async function checkTeam(tx: Tx, { teamId }: Placing): Promise<Problem | null> {
  const team = await tx.selectFrom("team").select("id").where("id", "=", teamId).executeTakeFirst();
  return team ? null : refuse("UNKNOWN_TEAM", { field: "teamId" });
}

/** Somebody who left may have led in the past, but leads nobody today or later. */
async function checkLead(tx: Tx, { leadId, toDate }: Placing, now: Instant): Promise<Problem | null> {
  if (leadId === null) return null;
  const lead = await tx
    .selectFrom("person")
    .select("deactivatedAt")
    .select(companyDate(now).as("today"))
    .where("id", "=", leadId)
    .executeTakeFirst();
  if (!lead) return refuse("UNKNOWN_LEAD", { field: "leadId" });
  const isOver = toDate !== null && toDate <= lead.today;
  return lead.deactivatedAt === null || isOver ? null : refuse("ACCOUNT_CLOSED", { field: "leadId" });
}
