import type { PersonId, TeamId } from "../ids.ts";
import type { PlainDate } from "../instant.ts";
import type { Period } from "./period.ts";
import { isWithin } from "./period.ts";
import type { Placement } from "./placement.ts";

/** Who leads a team, from when to when. */
export interface TeamLead extends Period {
  readonly teamId: TeamId;
  readonly personId: PersonId;
}

/** Person to lead, at one date. Somebody without a placement or a lead is not in it. */
export type LeadByPerson = ReadonlyMap<PersonId, PersonId>;

type Placed = Pick<Placement, "personId" | "teamId" | "leadId">;

/** The lead that the placement names, else the team's lead at that date. Null rather than oneself. */
export function leadAt(placement: Placed, teamLeads: readonly TeamLead[], date: PlainDate): PersonId | null {
  const ofTeam = teamLeads.find((lead) => lead.teamId === placement.teamId && isWithin(lead, date));
  const leadId = placement.leadId ?? ofTeam?.personId ?? null;
  return leadId === placement.personId ? null : leadId;
}

/** Everybody's lead at a date, from the placements and team leads of all. Linear in both. */
export function leadsAt(
  { placements, teamLeads }: { placements: readonly Placement[]; teamLeads: readonly TeamLead[] },
  date: PlainDate,
): LeadByPerson {
  const current = new Map(
    teamLeads.filter((lead) => isWithin(lead, date)).map((lead) => [lead.teamId, lead]),
  );
  const leads = new Map<PersonId, PersonId>();
  for (const placement of placements) {
    if (!isWithin(placement, date)) continue;
    const ofTeam = current.get(placement.teamId);
    const leadId = leadAt(placement, ofTeam === undefined ? [] : [ofTeam], date);
    if (leadId !== null) leads.set(placement.personId, leadId);
  }
  return leads;
}

/** The lead, the lead's lead and so on upwards, each once: two people who lead each other end the line. */
export function reportingChain(personId: PersonId, leads: LeadByPerson): PersonId[] {
  const chain = new Set<PersonId>();
  let next = leads.get(personId);
  while (next !== undefined && next !== personId && !chain.has(next)) {
    chain.add(next);
    next = leads.get(next);
  }
  return [...chain];
}

/** Whether `leadId` is anywhere above the person. */
export function hasLeadInChain(personId: PersonId, leadId: PersonId, leads: LeadByPerson): boolean {
  return reportingChain(personId, leads).includes(leadId);
}

/** The people somebody leads directly, in the order of the map. Empty: no lead, whatever their title. */
export function listLedBy(leadId: PersonId, leads: LeadByPerson): PersonId[] {
  return [...leads].filter(([, lead]) => lead === leadId).map(([personId]) => personId);
}
