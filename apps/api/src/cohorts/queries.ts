import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { MatchPolicy } from "@belay/core/programmes/match-policy.ts";
import { defaultPolicy, matchPolicy } from "@belay/core/programmes/match-policy.ts";
import { sql } from "kysely";
import type { Reader } from "../platform/database.ts";
import type { RunProgrammesScope } from "../programmes/scope.ts";
import type { OwnProposalsScope, ProgrammeRuns, RunnerScope, RunScope } from "./scope.ts";

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
  return { pairs, asks, proposals, apart };
}

export function listRules(db: Reader, { programmeId }: ProgrammeRuns) {
  return db
    .selectFrom("matchRule")
    .select(["menteeId", "mentorId", "kind"])
    .where("programmeId", "=", programmeId)
    .orderBy("menteeId")
    .orderBy("mentorId")
    .execute();
}

/** Whose open pages show a programme's runs: who runs it, and the company's admins. */
export async function listRunReaders(db: Reader, { programmeId }: ProgrammeRuns) {
  const rows = await db
    .selectFrom("person")
    .select("person.id")
    .where("person.deactivatedAt", "is", null)
    .where((eb) =>
      eb.or([
        eb("person.isCompanyAdmin", "=", true),
        eb(
          "person.id",
          "in",
          eb.selectFrom("programmeAdmin").select("personId").where("programmeId", "=", programmeId),
        ),
      ]),
    )
    .orderBy("person.id")
    .execute();
  return rows.map(({ id }) => id);
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

const RUN_COLUMNS = [
  "matchRun.id",
  "matchRun.programmeId",
  "matchRun.number",
  "matchRun.status",
  "matchRun.objective",
  "matchRun.fairnessPpm",
  "matchRun.minScore",
  "matchRun.seed",
  "matchRun.repairs",
  "matchRun.phase",
  "matchRun.done",
  "matchRun.total",
  "matchRun.problem",
  "matchRun.problemDetails",
  "matchRun.mentees",
  "matchRun.mentors",
  "matchRun.matched",
  "matchRun.totalScore",
  "matchRun.startedAt",
  "matchRun.finishedAt",
  "matchRun.publishedAt",
  "matchRun.noticesAt",
  "matchRun.toldAt",
  "matchRun.undoneAt",
  "matchRun.discardedAt",
  "matchRun.version",
] as const;

function selectRuns(db: Reader) {
  return db
    .selectFrom("matchRun")
    .innerJoin("programme", "programme.id", "matchRun.programmeId")
    .innerJoin("person as starter", "starter.id", "matchRun.startedBy")
    .leftJoin("person as publisher", "publisher.id", "matchRun.publishedBy")
    .select(RUN_COLUMNS)
    .select(["programme.name as programmeName", "programme.endedAt as programmeEndedAt"])
    .select(["starter.name as startedByName", "publisher.name as publishedByName"]);
}

/** A programme's runs, the latest first. */
export function listRuns(db: Reader, { programmeId }: ProgrammeRuns) {
  return selectRuns(db)
    .where("matchRun.programmeId", "=", programmeId)
    .orderBy("matchRun.number", "desc")
    .limit(100)
    .execute();
}

/** Whose turn the runs of a programme are: whoever runs it by name, else the company's admins. */
export async function listTurnReaders(db: Reader, { programmeId }: ProgrammeRuns): Promise<PersonId[]> {
  const rows = await db
    .selectFrom("person")
    .select("person.id")
    .where("person.deactivatedAt", "is", null)
    .where(
      sql<boolean>`case when exists (select from programme_admin inner join person as runs_it
          on runs_it.id = programme_admin.person_id and runs_it.deactivated_at is null
          where programme_admin.programme_id = ${programmeId})
        then exists (select from programme_admin where programme_admin.programme_id = ${programmeId}
          and programme_admin.person_id = person.id)
        else person.is_company_admin end`,
    )
    .orderBy("person.id")
    .execute();
  return rows.map(({ id }) => id);
}

/** What a mail says of a run. */
export function findRunLetter(db: Reader, { runId }: RunnerScope) {
  return db
    .selectFrom("matchRun")
    .innerJoin("programme", "programme.id", "matchRun.programmeId")
    .innerJoin("person as starter", "starter.id", "matchRun.startedBy")
    .select(["matchRun.id", "matchRun.programmeId", "programme.name as programmeName", "matchRun.number"])
    .select(["matchRun.problem", "matchRun.mentees", "matchRun.matched", "matchRun.startedAt"])
    .select(["matchRun.startedBy", "starter.name as startedByName"])
    .where("matchRun.id", "=", runId)
    .executeTakeFirstOrThrow();
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

/** One run, with everything about it but its pairs. */
export function findRun(db: Reader, { runId }: RunScope) {
  return selectRuns(db)
    .select(["programme.consent as programmeConsent", "programme.policy as programmePolicy"])
    .select(["matchRun.consent", "matchRun.inputHash", "matchRun.resultHash", "matchRun.solvedScore"])
    .select(["matchRun.certificate", "matchRun.solveMs"])
    .select((eb) =>
      eb
        .selectFrom("matchRunEdit")
        .select((inner) => inner.fn.countAll<number>().as("count"))
        .whereRef("matchRunEdit.runId", "=", "matchRun.id")
        .where("matchRunEdit.undoneAt", "is", null)
        .as("edits"),
    )
    .where("matchRun.id", "=", runId)
    .executeTakeFirstOrThrow();
}

/** The run of this programme whose people are not told yet: no other is published before. */
export function findOtherWaiting(db: Reader, { programmeId }: RunScope) {
  return db
    .selectFrom("matchRun")
    .leftJoin("person", "person.id", "matchRun.publishedBy")
    .select(["matchRun.number", "person.name as byName", "matchRun.publishedAt as at", "matchRun.noticesAt"])
    .where("matchRun.programmeId", "=", programmeId)
    .where("matchRun.status", "=", "published")
    .where("matchRun.toldAt", "is", null)
    .executeTakeFirst();
}

/** What a run was solved from, in its parts. */
export function listInputParts(db: Reader, { runId }: RunScope) {
  return db.selectFrom("matchRunInput").select("bytes").where("runId", "=", runId).orderBy("part").execute();
}

/** Pairs that one person is asked about and that wait for an answer of either. */
export function listOwnProposals(db: Reader, { personId }: OwnProposalsScope, now: Instant) {
  return db
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
    .select("pair.explanation")
    .where("matchProposal.status", "=", "open")
    .where("matchProposal.closesAt", ">", now)
    .where((eb) =>
      eb.or([eb("matchProposal.mentorId", "=", personId), eb("matchProposal.menteeId", "=", personId)]),
    )
    .orderBy("matchProposal.closesAt")
    .orderBy("matchProposal.id")
    .execute();
}
