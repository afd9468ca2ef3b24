import type { ToldStep } from "@belay/core/checks/silence.ts";
import { openSilence } from "@belay/core/checks/silence.ts";
import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { PairScope } from "../mentorships/scope.ts";
import { awayUntil } from "../people/queries.ts";
import type { Reader } from "../platform/database.ts";
import { silenceClock } from "../programmes/queries.ts";
import type { ProgrammeScope } from "../programmes/scope.ts";
import { listLeadsOf } from "../teams/queries.ts";
import { hasSomethingAhead, isResting, lastSignAt } from "./pair-signs.ts";
import type { OwnChecksScope, SilentPairsScope } from "./scope.ts";

/** The silences of one person's relationships that were told to them and that they have not put off. */
export async function listOpenSilences(db: Reader, scope: OwnChecksScope, now: Instant) {
  const rows = await listToldPairs(db, scope, now);
  return rows.flatMap(({ status, lastSignAt: last, hasSomethingAhead: ahead, isResting: rests, ...row }) => {
    const signs = {
      ...{ isActive: status === "active", lastSignAt: last },
      ...{ hasSomethingAhead: ahead, isResting: rests },
    };
    const silence = openSilence({ signs, ...row });
    return silence ? [{ ...row, silence }] : [];
  });
}

/** Their running relationships of which a silence was ever told, with what was last heard in each. */
function listToldPairs(db: Reader, { personId }: OwnChecksScope, now: Instant) {
  return db
    .selectFrom("mentorship")
    .innerJoin("person as mentor", "mentor.id", "mentorship.mentorId")
    .innerJoin("person as mentee", "mentee.id", "mentorship.menteeId")
    .select(["mentorship.id", "mentorship.version", "mentorship.status"])
    .select(["mentorship.mentorId", "mentor.name as mentorName", "mentor.timeZone as mentorTimeZone"])
    .select(["mentorship.menteeId", "mentee.name as menteeName", "mentee.timeZone as menteeTimeZone"])
    .select([lastSignAt(now).as("lastSignAt"), hasSomethingAhead(now).as("hasSomethingAhead")])
    .select([isResting(now).as("isResting"), silenceClock().as("clock")])
    .select([toldSteps().as("told"), putOffBy(personId).as("putOff")])
    .where((eb) =>
      eb.or([eb("mentorship.mentorId", "=", personId), eb("mentorship.menteeId", "=", personId)]),
    )
    .where("mentorship.status", "=", "active")
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("mentorshipSilence")
          .select("mentorshipSilence.step")
          .whereRef("mentorshipSilence.mentorshipId", "=", "mentorship.id"),
      ),
    )
    .orderBy("mentorship.id")
    .execute();
}

// Of the newest silences: older ones ended with a sign of life.
const LATEST = sql`order by mentorship_silence.told_at desc limit 6`;

/** Moments in JSON are read as the driver reads a column: in UTC, to the millisecond. */
function toldSteps() {
  return sql<ToldStep[]>`coalesce((select json_agg(json_build_object('since', ${spelled("latest.since")},
      'step', latest.step, 'toldAt', ${spelled("latest.told_at")}))
    from (select since, step, told_at from mentorship_silence
      where mentorship_silence.mentorship_id = mentorship.id ${LATEST}) as latest), '[]')`;
}

function putOffBy(personId: string) {
  return sql<Pick<ToldStep, "since" | "step">[]>`coalesce((select json_agg(json_build_object(
      'since', ${spelled("answer.since")}, 'step', answer.step))
    from mentorship_silence_answer as answer
    where answer.mentorship_id = mentorship.id and answer.person_id = ${personId}), '[]')`;
}

function spelled(column: string) {
  return sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** The open questions of one person, soonest to close first. */
export function listOpenQuestions(db: Reader, { personId }: OwnChecksScope, now: Instant) {
  return db
    .selectFrom("mentorshipQuestion as question")
    .innerJoin("mentorship", "mentorship.id", "question.mentorshipId")
    .innerJoin("person as other", (join) =>
      join.on(sql<boolean>`other.id = case when mentorship.mentor_id = question.person_id
        then mentorship.mentee_id else mentorship.mentor_id end`),
    )
    .select(["question.id", "question.kind", "question.round", "question.askedAt", "question.closesAt"])
    .select(["question.mentorshipId"])
    .select(["other.id as otherId", "other.name as otherName", "other.timeZone as otherTimeZone"])
    .where("question.personId", "=", personId)
    .where("question.status", "=", "open")
    .where("question.closesAt", ">", now)
    .where("mentorship.status", "=", "active")
    .orderBy("question.closesAt")
    .orderBy("question.id")
    .limit(100)
    .execute();
}

/** What was answered in a relationship, as one of the two may read it: one's own, and what the other shares with them. */
export function listAnswers(db: Reader, { mentorshipId, role, mentorId, menteeId }: PairScope) {
  const viewerId = role === "mentor" ? mentorId : menteeId;
  return db
    .selectFrom("mentorshipQuestion as question")
    .innerJoin("person", "person.id", "question.personId")
    .select(["question.id", "question.kind", "question.round", "question.answeredAt"])
    .select(["question.feeling", "question.rhythm", "question.words", "question.circle"])
    .select(["question.personId", "person.name"])
    .where("question.mentorshipId", "=", mentorshipId)
    .where("question.status", "=", "answered")
    .where((eb) => eb.or([eb("question.personId", "=", viewerId), eb("question.circle", "=", "pair")]))
    .orderBy("question.answeredAt", "desc")
    .orderBy("question.id")
    .limit(50)
    .execute();
}

/** Relationships that were flagged and are as silent as then, longest first. */
export function listSilentPairs(db: Reader, { personIds }: SilentPairsScope, now: Instant) {
  return db
    .selectFrom("mentorship")
    .innerJoin("mentorshipSilence as flag", (join) =>
      join.onRef("flag.mentorshipId", "=", "mentorship.id").on("flag.step", "=", "flag"),
    )
    .innerJoin("person as mentor", "mentor.id", "mentorship.mentorId")
    .innerJoin("person as mentee", "mentee.id", "mentorship.menteeId")
    .leftJoin("mentorshipSilence as offer", (join) =>
      join
        .onRef("offer.mentorshipId", "=", "mentorship.id")
        .onRef("offer.since", "=", "flag.since")
        .on("offer.step", "=", "offerToConclude"),
    )
    .select(["mentorship.id", "flag.since", "flag.toldAt as flaggedAt", "offer.toldAt as offeredAt"])
    .select(["mentorship.mentorId", "mentor.name as mentorName"])
    .select(["mentorship.menteeId", "mentee.name as menteeName"])
    .where("mentorship.status", "=", "active")
    .where(sql<boolean>`flag.since = ${lastSignAt(now)}`)
    .where(sql<boolean>`not ${hasSomethingAhead(now)}`)
    .where(sql<boolean>`not ${isResting(now)}`)
    .$if(personIds !== null, (query) =>
      query.where(
        sql<boolean>`(mentorship.mentor_id = any(${sql.val([...(personIds ?? [])])}::uuid[])
          or mentorship.mentee_id = any(${sql.val([...(personIds ?? [])])}::uuid[]))`,
      ),
    )
    .orderBy("flag.since")
    .orderBy("mentorship.id")
    .limit(200)
    .execute();
}

interface Pair {
  mentorId: PersonId;
  menteeId: PersonId;
}

/** Who hears that a relationship is silent: each lead of today once, with whom of the two they lead; never the two. */
export async function listFlagReaders(db: Reader, { mentorId, menteeId }: Pair, now: Instant) {
  const led = await listLeadsOf(db, [mentorId, menteeId], now);
  const leadIds = [...new Set(led.map(({ leadId }) => leadId))].filter(
    (id) => id !== mentorId && id !== menteeId,
  );
  return leadIds.map((leadId) => {
    const leads = (id: PersonId) => led.some((one) => one.leadId === leadId && one.personId === id);
    return { leadId, mentor: leads(mentorId), mentee: leads(menteeId) };
  });
}

/** Everybody in a programme, as its health names them. */
export function listHealthMembers(db: Reader, { programmeId }: ProgrammeScope, now: Instant) {
  return db
    .selectFrom("programmeMember")
    .innerJoin("person", "person.id", "programmeMember.personId")
    .select(["programmeMember.personId", "person.name", "programmeMember.joinedAt"])
    .select(["programmeMember.asMentee", "programmeMember.asMentor", awayUntil(now).as("awayUntil")])
    .where("programmeMember.programmeId", "=", programmeId)
    .where("programmeMember.leftAt", "is", null)
    .where("person.deactivatedAt", "is", null)
    .orderBy("programmeMember.personId")
    .execute();
}

/** The running pairs that a programme made, with what was last heard in each; nothing of what was said. */
export function listHealthPairs(db: Reader, { programmeId }: ProgrammeScope, now: Instant) {
  return db
    .selectFrom("mentorship")
    .innerJoin("person as mentor", "mentor.id", "mentorship.mentorId")
    .select(["mentorship.id", "mentorship.menteeId", "mentorship.mentorId", "mentor.name as mentorName"])
    .select(["mentorship.startedAt", lastSignAt(now).as("lastSignAt")])
    .select([hasSomethingAhead(now).as("hasSomethingAhead"), isResting(now).as("isResting")])
    .where("mentorship.programmeId", "=", programmeId)
    .where("mentorship.status", "=", "active")
    .orderBy("mentorship.id")
    .execute();
}

/** Requests of a programme that nobody has answered, oldest first; also whose time is over and no clock has closed yet. */
export function listHealthRequests(db: Reader, { programmeId }: ProgrammeScope) {
  return db
    .selectFrom("mentorshipRequest as request")
    .innerJoin("person as mentor", "mentor.id", "request.mentorId")
    .select(["request.id", "request.menteeId", "request.mentorId", "mentor.name as mentorName"])
    .select(["request.createdAt", "request.closesAt"])
    .where("request.programmeId", "=", programmeId)
    .where("request.status", "=", "requested")
    .orderBy("request.createdAt")
    .orderBy("request.id")
    .execute();
}

/**
 * Mentors asked in turn, where it began in a programme: whose answer is waited for, whether that request is the
 * programme's too, and whether anybody stands behind. Not who: that is the mentee's alone.
 */
export function listHealthChains(db: Reader, { programmeId }: ProgrammeScope) {
  return db
    .selectFrom("requestChain as chain")
    .innerJoin("requestChoice as asked", (join) =>
      join.onRef("asked.chainId", "=", "chain.id").on("asked.status", "=", "asked"),
    )
    .innerJoin("mentorshipRequest as request", "request.id", "asked.requestId")
    .select(["chain.menteeId", "request.id as requestId", "request.createdAt", "request.closesAt"])
    .select([
      sql<boolean>`request.programme_id is not distinct from ${programmeId}::uuid`.as("isHere"),
      sql<boolean>`exists (select from request_choice as later
        where later.chain_id = chain.id and later.status = 'waiting')`.as("hasNext"),
    ])
    .where("chain.status", "=", "open")
    .where("request.status", "=", "requested")
    .where(
      sql<boolean>`exists (select from request_choice as choice
        inner join mentorship_request as made on made.id = choice.request_id
        where choice.chain_id = chain.id and made.programme_id = ${programmeId})`,
    )
    .orderBy("request.createdAt")
    .orderBy("request.id")
    .execute();
}

/** Pairs of a run that wait for one or both of the two; also whose time is over and no clock has closed yet. */
export function listHealthProposals(db: Reader, { programmeId }: ProgrammeScope) {
  return db
    .selectFrom("matchProposal as proposal")
    .innerJoin("person as mentor", "mentor.id", "proposal.mentorId")
    .select(["proposal.id", "proposal.menteeId", "proposal.mentorId", "mentor.name as mentorName"])
    .select(["proposal.createdAt", "proposal.closesAt"])
    .select([
      sql<boolean>`proposal.mentee_answer is not null`.as("menteeAnswered"),
      sql<boolean>`proposal.mentor_answer is not null`.as("mentorAnswered"),
    ])
    .where("proposal.programmeId", "=", programmeId)
    .where("proposal.status", "=", "open")
    .orderBy("proposal.createdAt")
    .orderBy("proposal.id")
    .execute();
}

/** What last came to an end for each mentee of a programme: a request or a proposal that came to nothing, or a pair. */
export function listHealthEnds(db: Reader, { programmeId }: ProgrammeScope) {
  return db
    .selectFrom(
      db
        .selectFrom("mentorshipRequest")
        .select(["menteeId", "mentorId", sql<string>`status`.as("how")])
        .select(sql<Instant>`coalesce(answered_at, closes_at)`.as("at"))
        .where("programmeId", "=", programmeId)
        .where("status", "in", ["declined", "withdrawn", "expired"])
        .unionAll(
          db
            .selectFrom("mentorship")
            .select(["menteeId", "mentorId", sql<string>`'pairEnded'`.as("how")])
            .select(sql<Instant>`ended_at`.as("at"))
            .where("programmeId", "=", programmeId)
            .where("status", "=", "ended"),
        )
        .unionAll(
          db
            .selectFrom("matchProposal")
            .select(["menteeId", "mentorId"])
            .select(
              sql<string>`case when status = 'expired' then 'proposalRanOut'
                when mentee_answer = 'declined' then 'proposalDeclinedByMentee'
                else 'proposalDeclinedByMentor' end`.as("how"),
            )
            .select(sql<Instant>`coalesce(answered_at, closes_at)`.as("at"))
            .where("programmeId", "=", programmeId)
            .where("status", "in", ["declined", "expired"]),
        )
        .as("ending"),
    )
    .innerJoin("person as mentor", "mentor.id", "ending.mentorId")
    .distinctOn("ending.menteeId")
    .select(["ending.menteeId", "ending.how", "ending.at", "ending.mentorId", "mentor.name as mentorName"])
    .orderBy("ending.menteeId")
    .orderBy("ending.at", "desc")
    .execute();
}

/** What was last done about each thing of a programme, by whom. */
export function listHealthRepairs(db: Reader, { programmeId }: ProgrammeScope) {
  return db
    .selectFrom("programmeRepair as repair")
    .leftJoin("person", "person.id", "repair.doneBy")
    .distinctOn("repair.aboutId")
    .select(["repair.aboutId", "repair.kind", "repair.doneAt", "repair.doneOn", "person.name as doneBy"])
    .where("repair.programmeId", "=", programmeId)
    .orderBy("repair.aboutId")
    .orderBy("repair.doneAt", "desc")
    .execute();
}
