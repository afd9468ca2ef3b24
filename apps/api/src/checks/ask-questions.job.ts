import type { Question } from "@belay/core/checks/questions.ts";
import { ASKED_WITHIN, dueQuestions, QUESTION_OPEN_FOR } from "@belay/core/checks/questions.ts";
import type { MentorshipId, PersonId } from "@belay/core/ids.ts";
import { questionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds } from "@belay/core/instant.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import type { RawBuilder } from "kysely";
import { sql } from "kysely";
import type { Tx } from "../platform/database.ts";
import { newId } from "../platform/new-id.ts";
import { announce } from "../platform/outbox.ts";
import { pairClock } from "../programmes/queries.ts";
import { isResting } from "./pair-signs.ts";

// Rows of one round; what is left over is asked in the next.
const BATCH = 500;

interface Asking {
  id: MentorshipId;
  mentorId: PersonId;
  menteeId: PersonId;
}

/** What the clock asks the two of a relationship: does it fit, and how does it go. Each once, whoever looks. */
export async function askQuestions(tx: Tx, now: Instant): Promise<void> {
  for (const { asked, status, pulse, ...pair } of await listDue(tx, now)) {
    const known = asked.map(({ personId, ...one }) => ({ ...one, to: sideOf(pair, personId) }));
    const facts = { ...pair, isActive: status === "active", asked: known, now };
    for (const question of dueQuestions(facts, pulse)) await ask(tx, { pair, question, now });
  }
}

function sideOf({ mentorId }: Asking, personId: PersonId): Party {
  return personId === mentorId ? "mentor" : "mentee";
}

async function ask(
  tx: Tx,
  { pair, question, now }: { pair: Asking; question: Question; now: Instant },
): Promise<void> {
  const { kind, to, round } = question;
  const personId = to === "mentor" ? pair.mentorId : pair.menteeId;
  const kept = await tx
    .insertInto("mentorshipQuestion")
    .values({
      ...{ id: newId(questionId), mentorshipId: pair.id, personId, kind, round, status: "open" },
      ...{ askedAt: now, closesAt: addMilliseconds(now, QUESTION_OPEN_FOR) },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!kept) return;
  const payload = { questionId: kept.id };
  await announce(tx, { topic: "check.asked", payload, at: now, reaches: [personId] });
}

/** Running relationships that have come to a first session or to a day of their pulse, and were not asked then. */
function listDue(tx: Tx, now: Instant) {
  const triedAt = sql<Instant | null>`(select session.ends_at from session
    where session.mentorship_id = mentorship.id and session.status = 'completed'
    order by session.ends_at offset ${ofClock("fitCheck", "afterSession")} - 1 limit 1)`;
  const oldest = addMilliseconds(now, -ASKED_WITHIN);
  const every = sql`(${ofClock("pulse", "thenEveryDays")} * 86400)`;
  // Seconds since the first pulse was due.
  const since = sql`(extract(epoch from ${now}::timestamptz - mentorship.started_at)
    - ${ofClock("pulse", "firstAfterDays")} * 86400)`;
  return tx
    .selectFrom((eb) =>
      eb
        .selectFrom("mentorship")
        .select(["id", "mentorId", "menteeId", "status", "startedAt"])
        .select(sql<boolean>`covers_leave_id is not null`.as("isCover"))
        .select([pairClock("pulse").as("pulse"), pairClock("fitCheck").as("fitCheck")])
        .where("status", "=", "active")
        .where("coversLeaveId", "is", null)
        .as("mentorship"),
    )
    .select(["id", "mentorId", "menteeId", "status", "startedAt", "isCover", "pulse"])
    .select([isResting(now).as("isResting"), triedAt.as("triedAt"), asked.as("asked")])
    .where(sql<boolean>`not ${isResting(now)}`)
    .where((eb) =>
      eb.or([
        sql<boolean>`(${since} >= 0
          and mod(${since}, ${every}) < ${ASKED_WITHIN / 1_000}::int
          and ${countAsked("pulse", sql`floor(${since} / ${every}) + 1`)} < 2)`,
        sql<boolean>`(${triedAt} > ${oldest}::timestamptz and ${countAsked("fitCheck", sql`1`)} < 1)`,
      ]),
    )
    .orderBy("id")
    .limit(BATCH)
    .execute();
}

/** A number of a clock of the pair. */
function ofClock(clock: "pulse" | "fitCheck", name: string) {
  return sql`(${sql.ref(`mentorship.${clock}`)} ->> ${sql.lit(name)})::int`;
}

const asked = sql<(Pick<Question, "kind" | "round"> & { personId: PersonId })[]>`coalesce((
  select json_agg(json_build_object('kind', kind, 'round', round, 'personId', person_id))
  from mentorship_question where mentorship_question.mentorship_id = mentorship.id), '[]')`;

function countAsked(kind: Question["kind"], round: RawBuilder<unknown>) {
  return sql`(select count(*) from mentorship_question where mentorship_question.mentorship_id = mentorship.id
    and mentorship_question.kind = ${kind} and mentorship_question.round = ${round})`;
}
