import type { Proficiency } from "../ladder/proficiency.ts";
import type { AssessmentSource, Offer } from "./profile.ts";

/** Whose word goes before whose (spec/ladder.md section 2); sources are never averaged. */
const RANK: Record<AssessmentSource, number> = { calibrated: 4, lead: 3, mentor: 2, peer: 1, self: 0 };

export interface OfferedSkill {
  readonly level: Proficiency;
  readonly isSelfAssessed: boolean;
}

/** How well somebody does a skill they offer, by the source that goes first; null when they don't offer it. */
export function findOfferedSkill(offers: readonly Offer[], skillId: string): OfferedSkill | null {
  let best: Offer | null = null;
  for (const offer of offers) {
    if (offer.skillId === skillId && (best === null || goesBefore(offer, best))) best = offer;
  }
  return best === null ? null : { level: best.level, isSelfAssessed: best.source === "self" };
}

/** The level that counts for this mentee; 0 when there is none, or only the mentor's own word and that is not enough. */
export function countedLevel(offered: OfferedSkill | null, acceptsSelfAssessed: boolean): number {
  if (offered === null || (offered.isSelfAssessed && !acceptsSelfAssessed)) return 0;
  return offered.level;
}

function goesBefore(offer: Offer, other: Offer): boolean {
  const difference = RANK[offer.source] - RANK[other.source];
  return difference > 0 || (difference === 0 && offer.level > other.level);
}
