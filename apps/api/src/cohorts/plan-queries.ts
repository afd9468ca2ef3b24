import type { MatchRunId, PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { sql } from "kysely";
import { seatsGone } from "../mentorships/queries.ts";
import { areKeptApart, awayUntil } from "../people/queries.ts";
import type { Reader } from "../platform/database.ts";
import type { ProgrammeRuns, RunnerScope, RunScope } from "./scope.ts";

/** Seats of `mentor` that nobody has, is asked about or waits for. */
const seatsLeft = sql<number>`mentor.capacity - ${seatsGone("mentor")}
  - (select count(*) from match_proposal where match_proposal.mentor_id = mentor.id
      and match_proposal.status = 'open')`;

/** Those of them that `mentor`, in the programme as `in_mentor`, has left for it. */
const seatsLeftHere = ({ programmeId }: ProgrammeRuns, mentorCapacity: number) =>
  sql<number>`least(${seatsLeft}, coalesce(in_mentor.capacity, ${mentorCapacity}::int)
    - (select count(*) from mentorship where mentorship.mentor_id = mentor.id
        and mentorship.programme_id = ${programmeId} and mentorship.status = 'active')
    - (select count(*) from match_proposal where match_proposal.mentor_id = mentor.id
        and match_proposal.programme_id = ${programmeId} and match_proposal.status = 'open'))`;

interface PairsOfRun {
  runId: MatchRunId;
  now: Instant;
  only?: readonly PersonId[];
  /** The seats in the programme of a mentor who says nothing else. */
  mentorCapacity: number;
}

/** The pairs of a run, each with what has become of the two: `core/cohorts/judge-pairs.ts` weighs it. */
export function listPairStates(
  db: Reader,
  scope: ProgrammeRuns,
  { runId, now, only, mentorCapacity }: PairsOfRun,
) {
  const { programmeId } = scope;
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
      areKeptApart(sql.ref("pair.menteeId"), sql.ref("pair.mentorId")).as("isKeptApart"),
      seatsLeftHere(scope, mentorCapacity).as("seats"),
    ])
    .where("pair.runId", "=", runId)
    .where("pair.outcome", "is", null)
    .$if(only !== undefined, (query) => query.where("pair.menteeId", "in", [...(only ?? [])]))
    .orderBy("pair.menteeId")
    .execute();
}

interface Planned {
  /** Mentees whose pairs will not be made. */
  leftOut: readonly PersonId[];
  now: Instant;
}

/**
 * Open requests to mentors whose last seats a run takes: their yes would find no room. Who asked is said where they
 * asked in this programme; elsewhere it is the two's own.
 */
export function listRequestsWithoutRoom(
  db: Reader,
  { runId, programmeId }: RunScope,
  { leftOut, now }: Planned,
) {
  return db
    .with("planned", (query) =>
      query
        .selectFrom("matchRunPair")
        .select((eb) => ["mentorId", eb.fn.countAll<number>().as("mentees")])
        .where("runId", "=", runId)
        .where("mentorId", "is not", null)
        .where(sql<boolean>`not (mentee_id = any(${sql.val([...leftOut])}::uuid[]))`)
        .groupBy("mentorId"),
    )
    .selectFrom("mentorshipRequest as request")
    .innerJoin("planned", "planned.mentorId", "request.mentorId")
    .innerJoin("person as mentor", "mentor.id", "request.mentorId")
    .innerJoin("person as mentee", "mentee.id", "request.menteeId")
    .select([
      "request.id",
      "mentor.name as mentorName",
      sql<string | null>`case when request.programme_id = ${programmeId}::uuid then mentee.name end`.as(
        "menteeName",
      ),
    ])
    .where("request.status", "=", "requested")
    .where("request.closesAt", ">", now)
    .where(sql<boolean>`planned.mentees >= ${seatsLeft}`)
    .where(
      sql<boolean>`not exists (select from match_run_pair as pair where pair.run_id = ${runId}
        and pair.mentee_id = request.mentee_id and pair.mentor_id = request.mentor_id)`,
    )
    .orderBy("request.createdAt")
    .orderBy("request.id")
    .limit(50)
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
export async function findDraft(db: Reader, { runId }: RunScope) {
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
  return { ...run, pairs };
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
