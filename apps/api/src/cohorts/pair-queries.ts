import type { RunPairsInput } from "@belay/core/cohorts/run-inputs.ts";
import type { MatchRunId, PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Explanation } from "@belay/core/matching/explanation.ts";
import type { OpeningChange } from "@belay/core/matching/opening-changes.ts";
import { WHOLE } from "@belay/core/programmes/factor.ts";
import { sql } from "kysely";
import { awayUntil } from "../people/queries.ts";
import type { Reader } from "../platform/database.ts";
import type { ProgrammeRuns, RunnerScope, RunScope } from "./scope.ts";

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
  { filter, sort, text, cursor: after, size }: PairsPage,
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

interface PairsOfRun {
  runId: MatchRunId;
  now: Instant;
  only?: readonly PersonId[];
}

/** The pairs of a run, each with what has become of the two: `core/cohorts/judge-pairs.ts` weighs it. */
export function listPairStates(db: Reader, { programmeId }: ProgrammeRuns, { runId, now, only }: PairsOfRun) {
  return db
    .selectFrom("matchRunPair as pair")
    .innerJoin("person as mentee", "mentee.id", "pair.menteeId")
    .innerJoin("person as mentor", "mentor.id", "pair.mentorId")
    .leftJoin("programmeMember as inMentee", (join) =>
      join.onRef("inMentee.personId", "=", "pair.menteeId").on("inMentee.programmeId", "=", programmeId),
    )
    .leftJoin("programmeMember as inMentor", (join) =>
      join.onRef("inMentor.personId", "=", "pair.mentorId").on("inMentor.programmeId", "=", programmeId),
    )
    .select(["pair.menteeId", "mentor.id as mentorId", "pair.isLocked"])
    .select([
      sql<number>`coalesce(pair.score, 0)`.as("score"),
      sql<boolean>`mentee.deactivated_at is not null`.as("menteeIsGone"),
      sql<boolean>`mentor.deactivated_at is not null`.as("mentorIsGone"),
      sql<boolean>`in_mentee.as_mentee is not true or in_mentee.left_at is not null`.as("menteeLeft"),
      sql<boolean>`in_mentor.as_mentor is not true or in_mentor.left_at is not null`.as("mentorLeft"),
      sql<boolean>`mentor.paused_at is not null or ${awayUntil(now, "mentor")} is not null`.as(
        "mentorIsAway",
      ),
      sql<boolean>`exists (select from mentorship where mentorship.mentor_id = pair.mentor_id
        and mentorship.mentee_id = pair.mentee_id and mentorship.status = 'active')`.as("arePaired"),
      sql<boolean>`exists (select from mentorship where mentorship.mentee_id = pair.mentee_id
          and mentorship.programme_id = ${programmeId} and mentorship.status = 'active')
        or exists (select from match_proposal where match_proposal.mentee_id = pair.mentee_id
          and match_proposal.programme_id = ${programmeId} and match_proposal.status = 'open')`.as(
        "menteeHasMentor",
      ),
      sql<boolean>`exists (select from match_rule where match_rule.programme_id = ${programmeId}
        and match_rule.mentee_id = pair.mentee_id and match_rule.mentor_id = pair.mentor_id
        and match_rule.kind = 'block')`.as("isBlocked"),
      sql<number>`mentor.capacity
        - (select count(*) from mentorship where mentorship.mentor_id = mentor.id and mentorship.status = 'active')
        - (select count(*) from match_proposal where match_proposal.mentor_id = mentor.id
            and match_proposal.status = 'open')`.as("seats"),
    ])
    .where("pair.runId", "=", runId)
    .where("pair.outcome", "is", null)
    .$if(only !== undefined, (query) => query.where("pair.menteeId", "in", [...(only ?? [])]))
    .orderBy("pair.menteeId")
    .execute();
}

/** Pairs of a published run of which nothing has become yet, some at a time. */
export async function listPairsToOpen(db: Reader, { runId }: RunnerScope, limit: number) {
  const rows = await db
    .selectFrom("matchRunPair")
    .select(["runId", "menteeId", "mentorId", "explanation"])
    .where("runId", "=", runId)
    .where("mentorId", "is not", null)
    .where("outcome", "is", null)
    .orderBy("menteeId")
    .limit(limit)
    .execute();
  return rows.flatMap(({ mentorId, ...row }) => (mentorId === null ? [] : [{ ...row, mentorId }]));
}

export type PairToOpen = Awaited<ReturnType<typeof listPairsToOpen>>[number];

/** A draft as it stands: who is with whom, and which pairs are kept. */
export async function findDraft(db: Reader, { runId, programmeId }: RunScope) {
  const run = await db
    .selectFrom("matchRun")
    .select(["status", "version", "totalScore", "number"])
    .select(sql<{ mentorId: string; price: number }[] | null>`prices`.as("prices"))
    .where("id", "=", runId)
    .executeTakeFirstOrThrow();
  const pairs = await db
    .selectFrom("matchRunPair")
    .select(["menteeId", "mentorId", "isLocked", "score"])
    .where("runId", "=", runId)
    .orderBy("menteeId")
    .execute();
  const blocked = await db
    .selectFrom("matchRule")
    .select(["matchRule.menteeId", "matchRule.mentorId"])
    .innerJoin("matchRunPair as pair", (join) =>
      join.onRef("pair.menteeId", "=", "matchRule.menteeId").on("pair.runId", "=", runId),
    )
    .where("matchRule.programmeId", "=", programmeId)
    .where("matchRule.kind", "=", "block")
    .orderBy("matchRule.menteeId")
    .orderBy("matchRule.mentorId")
    .execute();
  return { ...run, pairs, blocked };
}

/** How many mentees each mentor of a run has in it. */
export async function listLoads(db: Reader, { runId }: RunScope) {
  const rows = await db
    .selectFrom("matchRunPair")
    .select((eb) => ["mentorId", eb.fn.countAll<number>().as("mentees")])
    .where("runId", "=", runId)
    .where("mentorId", "is not", null)
    .groupBy("mentorId")
    .execute();
  return new Map<string | null, number>(rows.map(({ mentorId, mentees }) => [mentorId, mentees]));
}

/** What a run came to when it was solved, whatever was moved since. */
export async function listSolved(db: Reader, { runId }: RunScope) {
  const run = await db
    .selectFrom("matchRun")
    .select(["inputHash", "resultHash", "solvedScore"])
    .where("id", "=", runId)
    .executeTakeFirstOrThrow();
  const pairs = await db
    .selectFrom("matchRunPair")
    .select(["menteeId", "solvedMentorId as mentorId"])
    .where("runId", "=", runId)
    .orderBy("menteeId")
    .execute();
  return { ...run, pairs };
}

/** The pairs of a run as a plan. */
export async function listPlan(db: Reader, { runId }: RunScope) {
  const rows = await db
    .selectFrom("matchRunPair")
    .select(["menteeId", "mentorId", "score", "choice", "worthMore", "isLocked"])
    .where("runId", "=", runId)
    .where("mentorId", "is not", null)
    .orderBy("menteeId")
    .execute();
  const pairs = rows.map(({ menteeId, mentorId, score, choice, worthMore, isLocked }) => ({
    ...{ menteeId, mentorId: mentorId ?? menteeId, score: score ?? 0, choice: choice ?? 1, isLocked },
    wasWorthMoreToOthers: worthMore ?? 0,
  }));
  return { pairs };
}

/** How many pairs a run would make, of how many mentors, and two of them as an example of what people read. */
export async function countPublished(db: Reader, { runId }: RunScope) {
  const counts = await db
    .selectFrom("matchRunPair")
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere("mentorId", "is not", null).as("pairs"),
      eb.fn.countAll<number>().filterWhere("mentorId", "is", null).as("unmatched"),
      sql<number>`count(distinct mentor_id)`.as("mentors"),
    ])
    .where("runId", "=", runId)
    .executeTakeFirstOrThrow();
  const [example] = await selectPairs(db)
    .where("pair.runId", "=", runId)
    .where("pair.mentorId", "is not", null)
    .orderBy("pair.score", "desc")
    .orderBy("pair.menteeId")
    .limit(1)
    .execute();
  return { ...counts, example: example ?? null };
}

/** Of a published run: who has nobody any more, because it ended, ran out or was declined. */
export function listLost(db: Reader, { runId, programmeId }: RunScope) {
  return selectPairs(db)
    .where("pair.runId", "=", runId)
    .where((eb) =>
      eb.or([
        eb("mentorship.status", "=", "ended"),
        eb("proposal.status", "in", ["declined", "expired", "withdrawn"]),
        eb("pair.outcome", "=", "leftOut"),
      ]),
    )
    .where("mentee.deactivatedAt", "is", null)
    .where(
      sql<boolean>`exists (select from programme_member as member where member.programme_id = ${programmeId}
        and member.person_id = pair.mentee_id and member.as_mentee and member.left_at is null)`,
    )
    .where(
      sql<boolean>`not exists (select from mentorship as other where other.mentee_id = pair.mentee_id
        and other.programme_id = ${programmeId} and other.status = 'active')
        and not exists (select from match_proposal as other where other.mentee_id = pair.mentee_id
        and other.programme_id = ${programmeId} and other.status = 'open')`,
    )
    .orderBy("mentee.name")
    .orderBy("mentee.id")
    .limit(100)
    .execute();
}
