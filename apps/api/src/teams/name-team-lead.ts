import type { PersonId, TeamId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { planRemoval } from "@belay/core/teams/plan-removal.ts";
import { planTeamLead } from "@belay/core/teams/plan-team-lead.ts";
import type {
  RemoveTeamLeadInput,
  TakenPeriod,
  TeamLeadWriteRefusal,
} from "@belay/core/teams/team-choices.ts";
import type { NameTeamLeadInput } from "@belay/core/teams/team-inputs.ts";
import { audit } from "../platform/audit.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { newRowId } from "../platform/new-id.ts";
import { isConflict, lockFor, write } from "../platform/write.ts";

type Outcome = Result<null, TeamLeadWriteRefusal, TakenPeriod>;

/** Hands a team to a lead from a date on, past or planned; who leads it then leads it until that date. */
export async function nameTeamLead(call: Call, input: NameTeamLeadInput): Promise<Outcome> {
  try {
    return await write<Outcome>(call.db, async (tx) => {
      await lockFor(tx, [teamLock(input.teamId)]);
      const problem = await findProblem(tx, input);
      if (problem) return problem;
      const plan = planTeamLead(await listLeads(tx, input.teamId), { ...input, toDate: null });
      if (!plan.ok) return { ...plan, details: plan.details && takenBy(plan.details) };
      const { closes, adds } = plan.value;
      if (closes) await setEnd(tx, closes.period.id, closes.toDate);
      const id = newRowId();
      await tx
        .insertInto("teamLead")
        .values({ id, teamId: input.teamId, personId: input.personId, ...adds })
        .execute();
      const after = { id, personId: input.personId, ...adds };
      await audit(tx, {
        ...changeOf(call, input.teamId),
        action: "name lead",
        before: closes?.period,
        after,
      });
      return succeed(null);
    });
  } catch (error) {
    if (isConflict(error, "team_lead_team_id_daterange_excl"))
      return refuse("PERIOD_TAKEN", { field: "fromDate" });
    throw error;
  }
}

/** Takes back a lead who was named by mistake; who led before them leads on. */
export function removeTeamLead(call: Call, { teamLeadId }: RemoveTeamLeadInput): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    const team = await tx
      .selectFrom("teamLead")
      .select("teamId")
      .where("id", "=", teamLeadId)
      .executeTakeFirst();
    if (!team) return refuse("NOT_FOUND");
    await lockFor(tx, [teamLock(team.teamId)]);
    const leads = await listLeads(tx, team.teamId);
    const removed = leads.find(({ id }) => id === teamLeadId);
    if (!removed) return refuse("NOT_FOUND");
    const healing = planRemoval(
      leads.filter((lead) => lead !== removed),
      removed,
    );
    await tx.deleteFrom("teamLead").where("id", "=", teamLeadId).execute();
    if (healing) await setEnd(tx, healing.period.id, healing.toDate);
    const change = { action: "remove lead", before: removed, after: healing ?? undefined };
    await audit(tx, { ...changeOf(call, team.teamId), ...change });
    return succeed(null);
  });
}

const teamLock = (teamId: TeamId) => `team:${teamId}`;
const takenBy = ({ fromDate, toDate }: TakenPeriod): TakenPeriod => ({ fromDate, toDate });
const changeOf = ({ now, actor }: Call, subjectId: TeamId) => ({
  at: now,
  actorId: actor.id,
  subjectKind: "team",
  subjectId,
});

type Problem = Extract<Outcome, { ok: false }>;

async function findProblem(
  tx: Tx,
  { teamId, personId }: { teamId: TeamId; personId: PersonId },
): Promise<Problem | null> {
  const team = await tx.selectFrom("team").select("id").where("id", "=", teamId).executeTakeFirst();
  if (!team) return refuse("NOT_FOUND");
  const person = await tx
    .selectFrom("person")
    .select("deactivatedAt")
    .where("id", "=", personId)
    .executeTakeFirst();
  if (!person) return refuse("NOT_FOUND", { field: "personId" });
  return person.deactivatedAt === null ? null : refuse("ACCOUNT_CLOSED", { field: "personId" });
}

function listLeads(tx: Tx, teamId: TeamId) {
  return tx
    .selectFrom("teamLead")
    .select(["id", "teamId", "personId", "fromDate", "toDate"])
    .where("teamId", "=", teamId)
    .execute();
}

async function setEnd(tx: Tx, id: string, toDate: string | null): Promise<void> {
  await tx.updateTable("teamLead").set({ toDate }).where("id", "=", id).execute();
}
