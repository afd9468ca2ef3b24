import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Explanation } from "@belay/core/matching/explanation.ts";
import type { MatchPolicy } from "@belay/core/programmes/match-policy.ts";
import { defaultPolicy, matchPolicy } from "@belay/core/programmes/match-policy.ts";
import { sql } from "kysely";
import type { Reader } from "../platform/database.ts";
import type { RunProgrammesScope } from "../programmes/scope.ts";
import type { OwnProposalsScope, ProgrammeRuns } from "./scope.ts";
import { selectRuns } from "./select-runs.ts";
import { toAgreedGoal } from "./to-agreed-goal.ts";

/** What stands between a programme's mentees and anybody already: pairs, what was asked, what is proposed. */
export async function listTies(db: Reader, { programmeId }: ProgrammeRuns) {
  const members = db
    .selectFrom("programmeMember")
    .select("personId")
    .where("programmeId", "=", programmeId)
    .where("asMentee", "=", true)
    .where("leftAt", "is", null);
  const pairs = await db
    .selectFrom("mentorship")
    .select(["menteeId", "mentorId"])
    .select(sql<boolean>`programme_id is not distinct from ${programmeId}`.as("isOfProgramme"))
    .where("menteeId", "in", members)
    .where("status", "=", "active")
    .execute();
  const ended = await db
    .selectFrom("mentorship")
    .select(["menteeId", "mentorId"])
    .where("menteeId", "in", members)
    .where("programmeId", "=", programmeId)
    .where("status", "!=", "active")
    .orderBy("id")
    .execute();
  const asks = await db
    .selectFrom("mentorshipRequest")
    .select(["menteeId", "mentorId", sql<boolean>`status = 'declined'`.as("isDeclined")])
    .where("menteeId", "in", members)
    .where("status", "in", ["requested", "declined"])
    .execute();
  // Of all programmes, whoever the mentee is: a mentor's seat is held by each that waits.
  const proposals = await db
    .selectFrom("matchProposal")
    .select(["menteeId", "mentorId", sql<boolean>`status = 'open'`.as("isOpen")])
    .select(sql<boolean>`programme_id = ${programmeId}`.as("isOfProgramme"))
    .where((eb) => eb.or([eb("status", "=", "open"), eb("programmeId", "=", programmeId)]))
    .where("status", "in", ["open", "declined"])
    .execute();
  const apart = await db
    .selectFrom("notWith")
    .select(["personId", "otherId"])
    .where((eb) => eb.or([eb("personId", "in", members), eb("otherId", "in", members)]))
    .orderBy("personId")
    .orderBy("otherId")
    .execute();
  return { pairs, ended, asks, proposals, apart };
}

/** How the programme of a run matches. */
export async function findPolicy(db: Reader, { programmeId }: ProgrammeRuns): Promise<MatchPolicy> {
  const { policy } = await db
    .selectFrom("programme")
    .select("policy")
    .where("id", "=", programmeId)
    .executeTakeFirstOrThrow();
  return matchPolicy.parse({ ...defaultPolicy, ...(typeof policy === "object" ? policy : {}) });
}

/** Whether the programme makes no pairs any more. */
export async function hasEnded(db: Reader, { programmeId }: ProgrammeRuns): Promise<boolean> {
  const { endedAt } = await db
    .selectFrom("programme")
    .select("endedAt")
    .where("id", "=", programmeId)
    .executeTakeFirstOrThrow();
  return endedAt !== null;
}

/** How many are in it on either side, and how many mentees wait for a mentor and are asked about none. */
export async function countSides(db: Reader, { programmeId }: ProgrammeRuns) {
  const { mentees, mentors, waiting } = await db
    .selectFrom("programmeMember as member")
    .innerJoin("person", "person.id", "member.personId")
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere("member.asMentee", "=", true).as("mentees"),
      eb.fn.countAll<number>().filterWhere("member.asMentor", "=", true).as("mentors"),
      sql<number>`count(*) filter (where member.as_mentee
        and not exists (select from mentorship where mentorship.mentee_id = member.person_id
          and mentorship.programme_id = member.programme_id and mentorship.status = 'active')
        and not exists (select from match_proposal where match_proposal.mentee_id = member.person_id
          and match_proposal.programme_id = member.programme_id and match_proposal.status = 'open'))`.as(
        "waiting",
      ),
    ])
    .where("member.programmeId", "=", programmeId)
    .where("member.leftAt", "is", null)
    .where("person.deactivatedAt", "is", null)
    .executeTakeFirstOrThrow();
  return { mentees, mentors, waiting };
}

/** The names of people that a run speaks of. */
export async function listNames(db: Reader, _scope: ProgrammeRuns, ids: readonly PersonId[]) {
  if (ids.length === 0) return new Map<string, string>();
  const rows = await db
    .selectFrom("person")
    .select(["id", "name"])
    .where("id", "in", [...ids])
    .orderBy("id")
    .execute();
  return new Map<string, string>(rows.map(({ id, name }) => [id, name]));
}

/**
 * What decides whose turn the runs of programmes are, for who runs them, of those that have not ended: the drafts, the
 * last run, and what was published last. A programme that nobody runs by name is the company's admins'.
 */
export function listTurnRuns(db: Reader, { adminId, isCompanyAdmin }: RunProgrammesScope) {
  const admins = sql`from programme_admin as admin
    inner join person on person.id = admin.person_id and person.deactivated_at is null
    where admin.programme_id = programme.id`;
  return selectRuns(db)
    .select(["matchRun.startedBy", "starter.timeZone as startedByTimeZone"])
    .select(["programme.kind", "programme.enrolUntil", "programme.startsOn", "programme.endsOn"])
    .where("programme.endedAt", "is", null)
    .where((eb) =>
      eb.or([
        sql<boolean>`exists (select ${admins} and admin.person_id = ${adminId})`,
        sql<boolean>`(${isCompanyAdmin}::boolean and not exists (select ${admins}))`,
      ]),
    )
    .where((eb) =>
      eb.or([
        eb("matchRun.status", "in", ["draft", "undone"]),
        sql<boolean>`match_run.number = (select max(newest.number) from match_run as newest
          where newest.programme_id = match_run.programme_id and newest.status <> 'discarded')`,
        sql<boolean>`match_run.status = 'published' and match_run.published_at = (
          select max(latest.published_at) from match_run as latest
          where latest.programme_id = match_run.programme_id and latest.status = 'published')`,
      ]),
    )
    .orderBy("matchRun.programmeId")
    .orderBy("matchRun.number", "desc")
    .limit(500)
    .execute();
}

/** Pairs that one person is asked about and that wait for an answer of either, each with what it is for and why. */
export async function listOwnProposals(db: Reader, { personId }: OwnProposalsScope, now: Instant) {
  const rows = await db
    .selectFrom("matchProposal")
    .innerJoin("programme", "programme.id", "matchProposal.programmeId")
    .innerJoin("person as mentor", "mentor.id", "matchProposal.mentorId")
    .innerJoin("person as mentee", "mentee.id", "matchProposal.menteeId")
    .leftJoin("matchRunPair as pair", (join) =>
      join
        .onRef("pair.runId", "=", "matchProposal.runId")
        .onRef("pair.menteeId", "=", "matchProposal.menteeId"),
    )
    .select(["matchProposal.id", "matchProposal.status", "matchProposal.menteeAnswer"])
    .select(["matchProposal.mentorAnswer", "matchProposal.createdAt", "matchProposal.closesAt"])
    .select(["matchProposal.version", "programme.name as programmeName"])
    .select(["matchProposal.mentorId", "mentor.name as mentorName", "mentor.timeZone as mentorTimeZone"])
    .select(["matchProposal.menteeId", "mentee.name as menteeName", "mentee.timeZone as menteeTimeZone"])
    .select(sql<Explanation | null>`pair.explanation`.as("explanation"))
    .where("matchProposal.status", "=", "open")
    .where("matchProposal.closesAt", ">", now)
    .where((eb) =>
      eb.or([eb("matchProposal.mentorId", "=", personId), eb("matchProposal.menteeId", "=", personId)]),
    )
    .orderBy("matchProposal.closesAt")
    .orderBy("matchProposal.id")
    .execute();
  return rows.map(({ explanation, ...row }) => {
    return { ...row, goal: toAgreedGoal(explanation), reasons: explanation?.reasons ?? [] };
  });
}
