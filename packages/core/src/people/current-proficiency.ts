import type { Instant } from "../instant.ts";
import { toMilliseconds } from "../instant.ts";
import type { Proficiency } from "../ladder/proficiency.ts";

export const ASSESSMENT_SOURCES = ["self", "mentor", "peer", "lead", "calibrated"] as const;
export type AssessmentSource = (typeof ASSESSMENT_SOURCES)[number];

/** One row of what somebody said about a person's skill. A null level takes back what its source said before. */
export interface Assessment {
  readonly level: Proficiency | null;
  readonly source: AssessmentSource;
  readonly assessedAt: Instant;
}

// Sources stand side by side and are never averaged: the first that says something is believed.
const BELIEVED: readonly AssessmentSource[] = ["calibrated", "lead", "mentor", "peer"];

/** What counts as the level of one skill of one person, with its source; null when nobody but the person spoke. */
export function currentProficiency<A extends Assessment>(assessments: readonly A[]): A | null {
  for (const source of BELIEVED) {
    const newest = newestOf(assessments, source);
    if (newest !== null) return newest;
  }
  return null;
}

/** What the person says: drawn hollow, and never in the place of what others say. */
export function selfAssessment<A extends Assessment>(assessments: readonly A[]): A | null {
  return newestOf(assessments, "self");
}

function newestOf<A extends Assessment>(assessments: readonly A[], source: AssessmentSource): A | null {
  const newest = assessments
    .filter((assessment) => assessment.source === source)
    // Of two at the same moment the one that was written down last.
    .reduce<A | null>((best, next) => (best !== null && isBefore(next, best) ? best : next), null);
  return newest === null || newest.level === null ? null : newest;
}

function isBefore(one: Assessment, other: Assessment): boolean {
  return toMilliseconds(one.assessedAt) < toMilliseconds(other.assessedAt);
}
