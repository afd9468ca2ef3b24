import type { Factor } from "@belay/core/programmes/factor.ts";

/** What each weight is about, beside its slider. */
export const WEIGHT_WORDS = {
  skills: "Skills",
  level: "Level ahead",
  overlap: "Shared hours",
  track: "Direction",
  crossTeam: "Other team",
  capacity: "Room left",
  preference: "Who wants whom",
  language: "Languages",
  history: "Earlier feedback",
} as const satisfies Record<Factor, string>;
