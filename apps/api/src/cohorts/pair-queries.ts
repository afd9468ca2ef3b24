import type { RunPairsInput } from "@belay/core/cohorts/run-inputs.ts";
import type { PersonId, ProgrammeId } from "@belay/core/ids.ts";
import type { Explanation } from "@belay/core/matching/explanation.ts";
import type { OpeningChange } from "@belay/core/matching/opening-changes.ts";
import { WHOLE } from "@belay/core/programmes/factor.ts";
import { sql } from "kysely";
import type { Reader } from "../platform/database.ts";
import type { RunScope } from "./scope.ts";

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
  { runId, programmeId }: RunScope,
  { filter, sort, text, cursor: after, size }: PairsPage,
) {
  const byScore = sql<number>`coalesce(pair.score, -1)`;
  return selectPairs(db)
    .where("pair.runId", "=", runId)
    .$if(filter === "matched", (query) => query.where(sql<boolean>`not (${hasNobody})`))
    .$if(filter === "unmatched", (query) => query.where(hasNobody))
    .$if(filter === "alone", (query) =>
      query
        .where("mentee.deactivatedAt", "is", null)
        .where(
          sql<boolean>`${isMember(programmeId)} and not ${hasMentor(programmeId)} and not ${isAsked(programmeId)}`,
        ),
    )
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

/** No mentor in the plan, or one that they can't have any more. */
const hasNobody = sql<boolean>`pair.mentor_id is null or pair.outcome is not distinct from 'leftOut'`;

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

/** How many pairs a run would make, of how many mentors, and one that will be made as an example of what people read. */
export async function countPublished(db: Reader, { runId }: RunScope, leftOut: readonly PersonId[]) {
  const made = sql<boolean>`mentor_id is not null and not (mentee_id = any(${sql.val([...leftOut])}::uuid[]))`;
  const counts = await db
    .selectFrom("matchRunPair")
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere(made).as("pairs"),
      eb.fn.countAll<number>().filterWhere("mentorId", "is", null).as("unmatched"),
      sql<number>`count(distinct mentor_id) filter (where ${made})`.as("mentors"),
    ])
    .where("runId", "=", runId)
    .executeTakeFirstOrThrow();
  const example = await db
    .selectFrom("matchRunPair")
    .innerJoin("person as mentee", "mentee.id", "matchRunPair.menteeId")
    .innerJoin("person as mentor", "mentor.id", "matchRunPair.mentorId")
    .select(["mentee.name as menteeName", "mentor.name as mentorName"])
    .where("runId", "=", runId)
    .where(made)
    .orderBy("score", "desc")
    .orderBy("menteeId")
    .limit(1)
    .executeTakeFirst();
  return { ...counts, example: example ?? null };
}

/** How many pairs of a published run are left out, because they could not be made. */
export async function countLeftOut(db: Reader, { runId }: RunScope): Promise<number> {
  const { count } = await db
    .selectFrom("matchRunPair")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("runId", "=", runId)
    .where("outcome", "=", "leftOut")
    .executeTakeFirstOrThrow();
  return count;
}

/** Of a published run: who has nobody any more, because it ended, ran out or was declined. */
export function listLost(db: Reader, scope: RunScope) {
  return selectLost(db, scope).orderBy("mentee.name").orderBy("mentee.id").limit(100).execute();
}

function selectLost(db: Reader, { runId, programmeId }: RunScope) {
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
      sql<boolean>`${isMember(programmeId)} and not ${hasMentor(programmeId)} and not ${isAsked(programmeId)}`,
    );
}

/** How the mentees of a published run stand now, and who takes care of those who lost their mentor. */
export async function findStanding(db: Reader, scope: RunScope) {
  const { runId, programmeId } = scope;
  const counted = await db
    .selectFrom("matchRunPair as pair")
    .innerJoin("person as mentee", "mentee.id", "pair.menteeId")
    .select((eb) => [
      eb.fn.countAll<number>().as("people"),
      sql<number>`count(*) filter (where ${hasMentor(programmeId)})`.as("have"),
      sql<number>`count(*) filter (where ${isAsked(programmeId)} and not ${hasMentor(programmeId)})`.as(
        "asked",
      ),
    ])
    .where("pair.runId", "=", runId)
    .where("mentee.deactivatedAt", "is", null)
    .where(isMember(programmeId))
    .executeTakeFirstOrThrow();
  const { lost } = await db
    .selectFrom(selectLost(db, scope).as("lost"))
    .select((eb) => eb.fn.countAll<number>().as("lost"))
    .executeTakeFirstOrThrow();
  const repairedBy = await db
    .selectFrom("matchRun")
    .select(["id", "number", "status"])
    .where("repairs", "=", runId)
    .where("status", "in", ["queued", "running", "draft", "undone"])
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return { ...counted, lost, repairedBy: repairedBy ?? null };
}

/** Whether the mentee of a row of a run is still one of the programme. */
const isMember = (programmeId: ProgrammeId) =>
  sql<boolean>`exists (select from programme_member as member where member.programme_id = ${programmeId}
    and member.person_id = pair.mentee_id and member.as_mentee and member.left_at is null)`;

/** Whether they have a mentor in it, by whichever run or request. */
const hasMentor = (programmeId: ProgrammeId) =>
  sql<boolean>`exists (select from mentorship as other where other.mentee_id = pair.mentee_id
    and other.programme_id = ${programmeId} and other.status = 'active')`;

const isAsked = (programmeId: ProgrammeId) =>
  sql<boolean>`exists (select from match_proposal as other where other.mentee_id = pair.mentee_id
    and other.programme_id = ${programmeId} and other.status = 'open')`;
