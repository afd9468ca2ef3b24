import type { EligibilityFacts, GoalFacts } from "../mentorships/check-eligibility.ts";
import { checkEligibility } from "../mentorships/check-eligibility.ts";
import type { EligibilityRefusal } from "../mentorships/mentorship-refusal.ts";
import type { Question } from "./change.ts";
import type { MatchGoal } from "./match-goal.ts";
import { findOfferedSkill } from "./offered-skill.ts";
import type { MentorProfile } from "./profile.ts";

const NOTHING_ELSE: Omit<EligibilityFacts, "goal" | "acceptsSelfAssessed"> = {
  isSelf: false,
  isInactive: false,
  isAlreadyPaired: false,
  isInReportingLine: false,
  isReportingLineAllowed: false,
  freeSeats: 1,
};

/**
 * Why the mentor can help with none of the goals, by the rule that asking goes by too: whoever is proposed may
 * be asked. One goal that they can help with is enough, and so is no goal at all.
 */
export function goalRefusals(question: Question, mentor: MentorProfile): EligibilityRefusal[] {
  const { mentee } = question;
  const found = new Set<EligibilityRefusal>();
  for (const goal of mentee.goals) {
    const { refusals } = checkEligibility({
      ...NOTHING_ELSE,
      acceptsSelfAssessed: mentee.acceptsSelfAssessed,
      goal: goalFacts(goal, question, mentor),
    });
    const [refusal] = refusals;
    if (refusal === undefined) return [];
    found.add(refusal);
  }
  // "Offers none of the wanted skills" is untrue of somebody who offers one of them.
  if (found.has("SKILL_GAP_TOO_SMALL")) found.delete("NOT_OFFERED");
  return [...found];
}

function goalFacts(goal: MatchGoal, { policy, mentee }: Question, mentor: MentorProfile): GoalFacts {
  if (goal.kind === "level") {
    const grades = { mentorGrade: mentor.grade, menteeGrade: mentee.grade };
    return { kind: "level", ...grades, minimumGap: policy.minimumLevelGap };
  }
  if (goal.kind !== "skill") return { kind: goal.kind };
  const offered = findOfferedSkill(mentor.offers, goal.skillId);
  return {
    kind: "skill",
    mentorProficiency: offered?.level ?? null,
    isSelfAssessed: offered?.isSelfAssessed ?? false,
    menteeProficiency: goal.from,
  };
}
