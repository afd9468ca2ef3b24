import { localDate } from "@belay/core/evidence/local-date.ts";
import type { Instant } from "@belay/core/instant.ts";
import { findLevel, gradeOf } from "@belay/core/ladder/levels.ts";
import type { Proficiency } from "@belay/core/ladder/proficiency.ts";
import type { GoalFacts } from "@belay/core/mentorships/check-eligibility.ts";
import { checkEligibility } from "@belay/core/mentorships/check-eligibility.ts";
import { countFreeSeats } from "@belay/core/mentorships/seat.ts";
import { currentProficiency } from "@belay/core/people/current-proficiency.ts";
import { hasLeadInChain, leadsAt } from "@belay/core/people/reporting-line.ts";
import { loadBuiltinLadder } from "../src/ladder/load-builtin-ladder.ts";
import type { History, Member } from "./history.ts";
import { COMPANY_ZONE, isBefore } from "./history.ts";
import type { Goal } from "./mentorship-table.ts";
import { pairsAt } from "./mentorships.ts";
import { levelAt } from "./placements.ts";
import { OFFERS } from "./skill-tables.ts";

interface Wish {
  mentor: Member;
  mentee: Member;
  goal: Goal;
  createdAt: Instant;
}

/** Nobody of the demo company asked whom the product would not have let them ask. */
export function mustBeEligible(history: History, wish: Wish): void {
  const { mentor, mentee, createdAt: at } = wish;
  const running = pairsAt(history, mentor, at);
  const leads = leadsAt(history, localDate(at, COMPANY_ZONE));
  const isInLine = hasLeadInChain(mentee.id, mentor.id, leads) || hasLeadInChain(mentor.id, mentee.id, leads);
  const { refusals } = checkEligibility({
    isSelf: mentor === mentee,
    isInactive: mentor.role.capacity === undefined || mentor.leftAt !== null,
    isAlreadyPaired: running.some((pair) => pair.mentee === mentee),
    isInReportingLine: isInLine,
    isReportingLineAllowed: false,
    freeSeats: countFreeSeats(running.length, mentor.role.capacity ?? 0),
    acceptsSelfAssessed: true,
    goal: goalFacts(history, wish),
  });
  if (refusals.length > 0) {
    throw new Error(`${mentee.key} could not ask ${mentor.key}: ${refusals.join(", ")}`);
  }
}

function goalFacts(history: History, { mentor, mentee, goal, createdAt }: Wish): GoalFacts {
  if ("level" in goal) {
    const bandOf = (member: Member) => {
      const level = findLevel(loadBuiltinLadder().ladder, levelAt(history, member, createdAt) ?? "");
      return level ? gradeOf(level) : null;
    };
    return { kind: "level", mentorGrade: bandOf(mentor), menteeGrade: bandOf(mentee) };
  }
  const [skillId, from] = goal;
  const offered = OFFERS[mentor.key]?.[skillId] ?? null;
  const assessed = assessedAt(history, { member: mentor, skillId, at: createdAt });
  return {
    kind: "skill",
    mentorProficiency: offered === null ? null : (assessed ?? offered),
    isSelfAssessed: offered !== null && assessed === null,
    menteeProficiency: assessedAt(history, { member: mentee, skillId, at: createdAt }) ?? from,
  };
}

function assessedAt(
  { assessments }: History,
  { member, skillId, at }: { member: Member; skillId: string; at: Instant },
): Proficiency | null {
  const known = assessments.filter(
    (said) => said.personId === member.id && said.skillId === skillId && isBefore(said.assessedAt, at),
  );
  return currentProficiency(known)?.level ?? null;
}
