import type { PlainDate } from "../instant.ts";
import type { PeriodPlan, PeriodRefusal } from "../people/period.ts";
import { isWithin, planPeriod } from "../people/period.ts";
import type { TeamLead } from "../people/reporting-line.ts";
import type { Result } from "../result.ts";
import { refuse } from "../result.ts";

export type TeamLeadRefusal = PeriodRefusal | "ALREADY_LEADS";

/**
 * Hands a team to a lead from a date on, past or planned; whoever leads it then, leads it until that date.
 * `existing` are all leads of the same team.
 */
export function planTeamLead<L extends TeamLead>(
  existing: readonly L[],
  next: TeamLead,
): Result<PeriodPlan<L>, TeamLeadRefusal, L> {
  const plan = planPeriod<L>(existing, next);
  if (!plan.ok) return plan;
  const before = plan.value.closes?.period;
  if (before?.personId === next.personId) {
    return refuse("ALREADY_LEADS", { field: "personId", details: before });
  }
  return plan;
}

/** The lead of one team at a date among the leads of many; undefined when nobody leads it. */
export function teamLeadAt<L extends TeamLead>(
  teamLeads: readonly L[],
  teamId: L["teamId"],
  date: PlainDate,
): L | undefined {
  return teamLeads.find((lead) => lead.teamId === teamId && isWithin(lead, date));
}
