/**
 * Why two people are not proposed to each other, the one to say first at the front. INACTIVE and BLOCKED_PAIR
 * stand last and side by side: to the blocked they read alike, so nothing about their place may tell them apart.
 */
export const MATCH_REFUSALS = [
  "SELF",
  "ALREADY_PAIRED",
  "OWN_MANAGER",
  "NOT_OFFERED",
  "LEVEL_GAP_TOO_SMALL",
  "SKILL_GAP_TOO_SMALL",
  "NO_CAPACITY",
  "NO_SHARED_LANGUAGE",
  "OVERLAP_TOO_SMALL",
  "BELOW_THRESHOLD",
  "INACTIVE",
  "BLOCKED_PAIR",
] as const;

export type MatchRefusal = (typeof MATCH_REFUSALS)[number];
