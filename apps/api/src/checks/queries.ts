import type { ToldStep } from "@belay/core/checks/silence.ts";
import { openSilence } from "@belay/core/checks/silence.ts";
import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { defaultClocks } from "@belay/core/programmes/clocks.ts";
import { sql } from "kysely";
import type { PairScope } from "../mentorships/scope.ts";
import type { Reader } from "../platform/database.ts";
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
    const silence = openSilence({ signs, ...row, clock: defaultClocks.silence });
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
    .select(isResting(now).as("isResting"))
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
