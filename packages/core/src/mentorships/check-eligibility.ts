import type { GradeBand } from "../ladder/levels.ts";
import type { EligibilityRefusal } from "./mentorship-refusal.ts";

/** What the mentee wants, with what both are. Peer and reverse mentoring are kinds of their own, without a gap. */
export type GoalFacts =
  | {
      kind: "level";
      mentorGrade: GradeBand | null;
      menteeGrade: GradeBand | null;
      /** Grades that the mentor stands above at least; 1 unless a programme asks for more. */
      minimumGap?: number;
    }
  | {
      kind: "skill";
      /** 0..5; null when the mentor doesn't offer the skill. */
      mentorProficiency: number | null;
      isSelfAssessed: boolean;
      /** 0..5; null is not assessed, and counts as 0. */
      menteeProficiency: number | null;
    }
  | { kind: "peer" | "reverse" };

export interface EligibilityFacts {
  isSelf: boolean;
  /** Deactivated, paused, or not open to new requests: read as one. */
  isInactive: boolean;
  isAlreadyPaired: boolean;
  isInReportingLine: boolean;
  /** An admin let this pair be. */
  isReportingLineAllowed: boolean;
  freeSeats: number;
  /** The mentee's switch: a mentor's own word about a skill is enough. */
  acceptsSelfAssessed: boolean;
  goal: GoalFacts;
}

export interface Eligibility {
  /** Every reason against, the one to say first at the front; empty when the mentor may be asked. */
  refusals: EligibilityRefusal[];
  cautions: "SELF_ASSESSED"[];
}

/**
 * Whether this mentee may ask this mentor (spec/ladder.md section 4): one grade more for a level goal, by the
 * mentor's low and the mentee's high end; one proficiency more for a skill goal; never the own reporting line.
 */
export function checkEligibility(facts: EligibilityFacts): Eligibility {
  if (facts.isSelf) return { refusals: ["SELF"], cautions: [] };
  const gap = checkGap(facts);
  const against: (EligibilityRefusal | null)[] = [
    facts.isInactive ? "INACTIVE" : null,
    facts.isAlreadyPaired ? "ALREADY_PAIRED" : null,
    facts.isInReportingLine && !facts.isReportingLineAllowed ? "OWN_MANAGER" : null,
    gap,
    facts.freeSeats <= 0 ? "NO_CAPACITY" : null,
  ];
  const isSelfAssessed = facts.goal.kind === "skill" && facts.goal.isSelfAssessed && gap === null;
  return {
    refusals: against.filter((refusal) => refusal !== null),
    cautions: isSelfAssessed ? ["SELF_ASSESSED"] : [],
  };
}

function checkGap({ goal, acceptsSelfAssessed }: EligibilityFacts): EligibilityRefusal | null {
  if (goal.kind === "level") {
    const { mentorGrade, menteeGrade, minimumGap = 1 } = goal;
    if (mentorGrade === null || menteeGrade === null) return "LEVEL_GAP_TOO_SMALL";
    return mentorGrade.low >= menteeGrade.high + minimumGap ? null : "LEVEL_GAP_TOO_SMALL";
  }
  if (goal.kind !== "skill") return null;
  if (goal.mentorProficiency === null) return "NOT_OFFERED";
  // Nobody but the mentor has said so, and this mentee doesn't go by that: then no gap is known.
  if (goal.isSelfAssessed && !acceptsSelfAssessed) return "SKILL_GAP_TOO_SMALL";
  return goal.mentorProficiency >= (goal.menteeProficiency ?? 0) + 1 ? null : "SKILL_GAP_TOO_SMALL";
}
