import type { RunPairsInput } from "@belay/core/cohorts/run-inputs.ts";
import type { PersonId } from "@belay/core/ids.ts";
import type { Explanation } from "@belay/core/matching/explanation.ts";
import type { OpeningChange } from "@belay/core/matching/opening-changes.ts";
import { WHOLE } from "@belay/core/programmes/factor.ts";
import type { MatchPolicy } from "@belay/core/programmes/match-policy.ts";
import { defaultPolicy, matchPolicy } from "@belay/core/programmes/match-policy.ts";
import { sql } from "kysely";
import type { Reader } from "../platform/database.ts";
import type { ProgrammeRuns, RunScope } from "./scope.ts";

/** What stands between these people and anybody already: pairs, what was asked, what is proposed. */
export async function listTies(db: Reader, { programmeId }: ProgrammeRuns, ids: readonly PersonId[]) {
  const pairs = await db
    .selectFrom("mentorship")
    .select(["menteeId", "mentorId"])
    .select(sql<boolean>`programme_id is not distinct from ${programmeId}`.as("isOfProgramme"))
    .where("menteeId", "in", [...ids])
    .where("status", "=", "active")
    .execute();
  const asks = await db
    .selectFrom("mentorshipRequest")
    .select(["menteeId", "mentorId", sql<boolean>`status = 'declined'`.as("isDeclined")])
    .where("menteeId", "in", [...ids])
    .where("status", "in", ["requested", "declined"])
    .execute();
  const proposals = await db
    .selectFrom("matchProposal")
    .select(["menteeId", "mentorId", sql<boolean>`status = 'open'`.as("isOpen")])
    .select(sql<boolean>`programme_id = ${programmeId}`.as("isOfProgramme"))
    .where("menteeId", "in", [...ids])
    .where("status", "in", ["open", "declined"])
    .execute();
  return { pairs, asks, proposals };
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

/** How the pairs of a run spread: by score in tenths, by which choice they got, by how many a mentor has. */
export async function countPairs(db: Reader, { runId }: RunScope) {
  const pairs = () =>
    db.selectFrom("matchRunPair").where("runId", "=", runId).where("mentorId", "is not", null);
  const scores = await pairs()
    .select(sql<number>`least(9, score / 100000)`.as("tenth"))
    .select((eb) => eb.fn.countAll<number>().as("people"))
    .groupBy("tenth")
    .orderBy("tenth")
    .execute();
  const choices = await pairs()
    .select(sql<number>`least(6, choice)`.as("place"))
    .select((eb) => eb.fn.countAll<number>().as("people"))
    .groupBy("place")
    .orderBy("place")
    .execute();
  const loads = await db
    .selectFrom(
      pairs()
        .select((eb) => ["mentorId", eb.fn.countAll<number>().as("mentees")])
        .groupBy("mentorId")
        .as("load"),
    )
    .select(["load.mentees", (eb) => eb.fn.countAll<number>().as("mentors")])
    .groupBy("load.mentees")
    .orderBy("load.mentees")
    .execute();
  return { scores, choices, loads };
}

interface PairsPage extends RunPairsInput {
  size: number;
}

/** A mentee of a run with who they got and why, as the run was solved or has been changed since. */
export function listPairRows(
  db: Reader,
  { runId }: RunScope,
  { filter, sort, text, after, size }: PairsPage,
) {
  const byScore = sql<number>`coalesce(pair.score, -1)`;
  return selectPairs(db)
    .where("pair.runId", "=", runId)
    .$if(filter === "matched", (query) => query.where("pair.mentorId", "is not", null))
    .$if(filter === "unmatched", (query) => query.where("pair.mentorId", "is", null))
    .$if(filter === "locked", (query) => query.where("pair.isLocked", "=", true))
    .$if(filter === "moved", (query) =>
      query.whereRef("pair.mentorId", "is distinct from", "pair.solvedMentorId"),
    )
    .$if(text !== "", (query) =>
      query.where((eb) =>
        eb.or([
          eb("mentee.name", "ilike", `%${escapeLike(text)}%`),
          eb("mentor.name", "ilike", `%${escapeLike(text)}%`),
        ]),
      ),
    )
    .$if(sort === "mentee" && after !== null, (query) =>
      query.where(sql<boolean>`(mentee.name, mentee.id) > (${after?.value}, ${after?.menteeId}::uuid)`),
    )
    .$if(sort === "score" && after !== null, (query) =>
      query.where(
        sql<boolean>`(-${byScore}, pair.mentee_id) > (${placeOf(after?.value)}, ${after?.menteeId}::uuid)`,
      ),
    )
    .$if(sort === "mentee", (query) => query.orderBy("mentee.name").orderBy("mentee.id"))
    .$if(sort === "score", (query) => query.orderBy(byScore, "desc").orderBy("pair.menteeId"))
    .limit(size)
    .execute();
}

/** A score as it was handed out; of anything else the list begins at its start. */
function placeOf(value: string | undefined): number {
  const score = Number(value);
  return Number.isInteger(score) && Math.abs(score) <= WHOLE ? -score : -WHOLE - 1;
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, "\\$&");

function selectPairs(db: Reader) {
  return db
    .selectFrom("matchRunPair as pair")
    .innerJoin("person as mentee", "mentee.id", "pair.menteeId")
    .leftJoin("person as mentor", "mentor.id", "pair.mentorId")
    .leftJoin("mentorship", "mentorship.id", "pair.mentorshipId")
    .leftJoin("matchProposal as proposal", (join) =>
      join
        .onRef("proposal.runId", "=", "pair.runId")
        .onRef("proposal.menteeId", "=", "pair.menteeId")
        .onRef("proposal.mentorId", "=", "pair.mentorId"),
    )
    .select(["pair.menteeId", "mentee.name as menteeName", "pair.mentorId", "mentor.name as mentorName"])
    .select(["pair.score", "pair.choice", "pair.worthMore", "pair.bar", "pair.cause", "pair.reason"])
    .select(["pair.isLocked", "pair.movedByHand", "pair.outcome", "pair.outcomeReason"])
    .select([
      sql<Explanation | null>`pair.explanation`.as("explanation"),
      sql<OpeningChange | null>`pair.change`.as("change"),
      sql<{ mentorId: string; points: number } | null>`pair.nearest`.as("nearest"),
      sql<string | null>`(select name from person where id = (pair.nearest->>'mentorId')::uuid)`.as(
        "nearestName",
      ),
      sql<boolean>`pair.mentor_id is distinct from pair.solved_mentor_id`.as("isMoved"),
    ])
    .select(["mentorship.status as mentorshipStatus", "mentorship.endedAt as mentorshipEndedAt"])
    .select(["proposal.status as proposalStatus", "proposal.menteeAnswer", "proposal.mentorAnswer"]);
}
