import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { GradeBand } from "@belay/core/ladder/levels.ts";
import { findLevel, gradeOf } from "@belay/core/ladder/levels.ts";
import { isProficiency } from "@belay/core/ladder/proficiency.ts";
import type { EligibilityFacts, GoalFacts } from "@belay/core/mentorships/check-eligibility.ts";
import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import { countFreeSeats } from "@belay/core/mentorships/seat.ts";
import { currentProficiency } from "@belay/core/people/current-proficiency.ts";
import { sql } from "kysely";
import { findLadder } from "../ladder/queries.ts";
import { areKeptApart, awayUntil } from "../people/queries.ts";
import type { Reader } from "../platform/database.ts";
import { listReportingLine, listStandings } from "../teams/queries.ts";
import { seatsGone } from "./queries.ts";

export interface Wish {
  menteeId: PersonId;
  mentorId: PersonId;
  goal: RequestGoal;
  now: Instant;
}

/** What the eligibility rule weighs, read inside the transaction that acts on it; null when there is no such mentor. */
export async function findEligibilityFacts(db: Reader, wish: Wish): Promise<EligibilityFacts | null> {
  const mentor = await findMentor(db, wish);
  if (!mentor) return null;
  const line = await listReportingLine(db, wish.menteeId, wish.now);
  return {
    isSelf: wish.menteeId === wish.mentorId,
    isInactive:
      mentor.deactivatedAt !== null ||
      mentor.pausedAt !== null ||
      mentor.awayUntil !== null ||
      !mentor.wantsToMentor ||
      mentor.isKeptApart,
    isAlreadyPaired: mentor.activeWithMentee > 0,
    isInReportingLine: line.includes(wish.mentorId),
    isReportingLineAllowed: false,
    freeSeats: countFreeSeats(mentor.seatsGone, mentor.capacity),
    // The mentee's switch says whom to propose. Who asks by name saw the caution and decided.
    acceptsSelfAssessed: true,
    goal: wish.goal.kind === "level" ? await levelFacts(db, wish) : await skillFacts(db, wish, wish.goal),
  };
}

function findMentor(db: Reader, { mentorId, menteeId, now }: Wish) {
  return (
    db
      .selectFrom("person")
      .select(["person.deactivatedAt", "person.wantsToMentor", "person.pausedAt", "person.capacity"])
      .select(awayUntil(now).as("awayUntil"))
      .select(seatsGone().as("seatsGone"))
      // Said in the same word, and at the same place, as of somebody who is paused.
      .select(areKeptApart(sql`${mentorId}::uuid`, sql`${menteeId}::uuid`).as("isKeptApart"))
      .select((eb) => [
        eb
          .selectFrom("mentorship")
          .select((inner) => inner.fn.countAll<number>().as("count"))
          .where("mentorship.mentorId", "=", mentorId)
          .where("mentorship.menteeId", "=", menteeId)
          .where("mentorship.status", "=", "active")
          .$asScalar()
          .as("activeWithMentee"),
      ])
      .where("person.id", "=", mentorId)
      .executeTakeFirst()
      .then((row) => row && { ...row, activeWithMentee: row.activeWithMentee ?? 0 })
  );
}

async function levelFacts(db: Reader, { mentorId, menteeId, now }: Wish): Promise<GoalFacts> {
  const standings = await listStandings(db, [mentorId, menteeId], now);
  return {
    kind: "level",
    mentorGrade: gradeBandOf(standings.get(mentorId)?.levelId ?? null),
    menteeGrade: gradeBandOf(standings.get(menteeId)?.levelId ?? null),
  };
}

export function gradeBandOf(levelId: string | null): GradeBand | null {
  const level = levelId === null ? undefined : findLevel(findLadder().ladder, levelId);
  return level ? gradeOf(level) : null;
}

/** What others assessed goes before what a person says; for the mentor the offer is that word. */
async function skillFacts(
  db: Reader,
  { mentorId, menteeId }: Wish,
  goal: Extract<RequestGoal, { kind: "skill" }>,
): Promise<GoalFacts> {
  const offer = await db
    .selectFrom("offer")
    .select("level")
    .where("personId", "=", mentorId)
    .where("skillId", "=", goal.skillId)
    .executeTakeFirst();
  const assessments = await db
    .selectFrom("assessment")
    .select(["personId", "level", "source", "assessedAt"])
    .where("personId", "in", [mentorId, menteeId])
    .where("skillId", "=", goal.skillId)
    .orderBy("assessedAt")
    .execute();
  const known = (id: PersonId) =>
    currentProficiency(
      assessments
        .filter(({ personId }) => personId === id)
        .map(({ level, ...rest }) => ({ ...rest, level: isProficiency(level) ? level : null })),
    );
  const mentors = known(mentorId);
  return {
    kind: "skill",
    mentorProficiency: offer ? (mentors?.level ?? offer.level) : null,
    isSelfAssessed: offer !== undefined && mentors === null,
    menteeProficiency: known(menteeId)?.level ?? goal.fromLevel,
  };
}
