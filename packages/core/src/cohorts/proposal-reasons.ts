import type { Reason } from "../matching/explanation.ts";
import type { Names } from "../matching/reason-words.ts";
import { numberWords, reasonWords } from "../matching/reason-words.ts";
import type { ProposalRole } from "./proposal.ts";

/**
 * Why a pair fits as far as one of the two may read it: a mentor nothing of how a mentee judges their own skills or
 * where they want to go, which a mentee shows to their mentor once they are a pair.
 */
export function reasonsFor(role: ProposalRole, reasons: readonly Reason[]): Reason[] {
  if (role === "mentee") return [...reasons];
  return reasons.flatMap((reason): Reason[] => {
    if (reason.code === "SKILL_LEVEL") return [{ ...reason, above: null }];
    if (reason.code === "GRADE_ABOVE") return [{ ...reason, isGoalGrade: false }];
    return KEPT.has(reason.code) ? [] : [reason];
  });
}

const KEPT: ReadonlySet<Reason["code"]> = new Set(["LEVEL_SKILLS", "SAME_TRACK", "SEATS_LEFT"]);

/** One of these reasons as its reader reads it, who is the mentor or the mentee of the pair. */
export function proposalReasonWords(role: ProposalRole, reason: Reason, names: Names): string {
  if (role === "mentee") return reasonWords(reason, names);
  if (reason.code === "SKILL_LEVEL") {
    return `You practise ${names.skillName(reason.skillId)} at ${reason.mentorLevel}`;
  }
  if (reason.code === "GRADE_ABOVE") {
    return `You are ${numberWords(reason.grades)} ${reason.grades === 1 ? "grade" : "grades"} above them`;
  }
  return reasonWords(reason, names);
}
