import { localDate } from "@belay/core/evidence/local-date.ts";
import type { TeamId } from "@belay/core/ids.ts";
import { placementId, teamId } from "@belay/core/ids.ts";
import type { Instant, PlainDate } from "@belay/core/instant.ts";
import { periodAt } from "@belay/core/people/period.ts";
import type { Placement } from "@belay/core/people/placement.ts";
import { planPlacement } from "@belay/core/people/placement.ts";
import { loadBuiltinLadder } from "../src/ladder/load-builtin-ladder.ts";
import { jsonb } from "../src/platform/jsonb.ts";
import type { TeamKey } from "./cast.ts";
import { TEAMS } from "./cast.ts";
import type { History, Member } from "./history.ts";
import { COMPANY_ZONE, daysAgo, firstOfMonth, memberOf, OPENED_DAYS_AGO } from "./history.ts";
import { rowId } from "./mint-id.ts";
import { LEADS, MOVES } from "./moves.ts";
import { seededRandom } from "./seeded-random.ts";

const TEAM_KEYS: readonly TeamKey[] = ["office", "payments", "search", "platform", "mobile"];
/** For whatever was so from the beginning. */
const FOUNDED_MONTHS_AGO = 60;

export function tellTeams(history: History): void {
  const createdAt = daysAgo(history, OPENED_DAYS_AGO);
  const teams = new Map<TeamKey, TeamId>();
  for (const key of TEAM_KEYS) {
    const { name, org } = TEAMS[key];
    const id = history.mint(teamId, createdAt);
    teams.set(key, id);
    history.rows.team.push({ id, name, org, createdAt });
  }
  tellLeads(history, teams);
  for (const member of history.members.values()) tellPlacements(history, member, teams);
}

/** The level that somebody was placed at on a day; null without a placement. */
export function levelAt(history: History, member: Member, at: Instant): string | null {
  const own = history.placements.filter(({ personId }) => personId === member.id);
  return periodAt(own, localDate(at, COMPANY_ZONE))?.levelId ?? null;
}

function tellLeads(history: History, teams: ReadonlyMap<TeamKey, TeamId>): void {
  for (const [index, { team, person, from }] of LEADS.entries()) {
    const next = LEADS.slice(index + 1).find((other) => other.team === team);
    const lead = {
      teamId: idOf(teams, team),
      personId: memberOf(history, person).id,
      fromDate: monthStart(history, from ?? -FOUNDED_MONTHS_AGO),
      toDate: next === undefined ? null : monthStart(history, next.from ?? 0),
    };
    history.teamLeads.push(lead);
    history.rows.teamLead.push({ id: history.mint(rowId, daysAgo(history, OPENED_DAYS_AGO)), ...lead });
  }
}

function tellPlacements(history: History, member: Member, teams: ReadonlyMap<TeamKey, TeamId>): void {
  const { role, leftAt } = member;
  if (role.team === null) return;
  const began = monthStart(history, -seededRandom(`placed ${member.key}`).whole(18, FOUNDED_MONTHS_AGO - 1));
  for (const step of MOVES[member.key] ?? [{ from: null }]) {
    const leadKey = step.lead === undefined ? role.lead : step.lead;
    place(history, member, {
      personId: member.id,
      levelId: step.level ?? role.level,
      ladderVersion: loadBuiltinLadder().ladder.version,
      specialisation: role.specialisation ?? null,
      teamId: idOf(teams, step.team ?? role.team),
      leadId: leadKey ? memberOf(history, leadKey).id : null,
      fromDate: step.from === null ? began : monthStart(history, step.from),
      toDate: leftAt === null ? null : localDate(leftAt, COMPANY_ZONE),
    });
  }
}

/** By core's own plan: the earlier placement ends where this one begins. */
function place(history: History, { joinedAt: at }: Member, next: Placement): void {
  const own = history.placements.filter(({ personId }) => personId === next.personId);
  const plan = planPlacement(own, next);
  if (!plan.ok) throw new Error(`A placement of the demo company was refused: ${plan.code}`);
  const { closes, adds } = plan.value;
  if (closes) endPlacement(history, closes.period, closes.toDate);
  const placed = { ...next, ...adds };
  const id = history.mint(placementId, at);
  history.placements.push(placed);
  history.rows.placement.push({ id, ...placed });
  history.rows.audit.push({
    id: history.mint(rowId, at),
    at,
    actorId: memberOf(history, "herrera").id,
    action: "place",
    subjectKind: "placement",
    subjectId: id,
    before: null,
    after: jsonb(placed),
  });
}

function endPlacement(history: History, ended: Placement, toDate: PlainDate): void {
  const index = history.placements.indexOf(ended);
  history.placements[index] = { ...ended, toDate };
  const row = history.rows.placement[index];
  if (row) history.rows.placement[index] = { ...row, toDate, version: 2 };
}

function idOf(teams: ReadonlyMap<TeamKey, TeamId>, key: TeamKey): TeamId {
  const id = teams.get(key);
  if (!id) throw new Error(`There is no team ${key}.`);
  return id;
}

function monthStart({ now }: History, months: number): PlainDate {
  return firstOfMonth(localDate(now, COMPANY_ZONE), months);
}
