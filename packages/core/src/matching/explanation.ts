import type { TrackKind } from "./profile.ts";

/** Why somebody fits, as codes and numbers; the words live with the screens. */
export type Reason =
  /** `above` is null while the mentee's own level is not assessed. */
  | { code: "SKILL_LEVEL"; skillId: string; mentorLevel: number; above: number | null }
  /** Of the skills missing for a level: how many the mentor does better than the mentee. */
  | { code: "LEVEL_SKILLS"; levelId: string; skills: number; of: number }
  /** `isGoalGrade`: the mentor stands where a level goal leads. */
  | { code: "GRADE_ABOVE"; grades: number; isGoalGrade: boolean }
  | { code: "SHARED_HOURS"; minutesPerWeek: number }
  | { code: "SAME_TRACK"; track: TrackKind }
  | { code: "OTHER_TEAM" }
  | { code: "OTHER_ORG" }
  | { code: "SEATS_LEFT"; seats: number }
  | { code: "SHARED_LANGUAGES"; languages: string[] };

/** What to know before asking. */
export type Caution =
  /** Only where a programme's rules let two be a pair who speak none in common. */
  | { code: "NO_SHARED_LANGUAGE" }
  /** Only the mentor says how well they do these. */
  | { code: "SELF_ASSESSED"; skillIds: string[] }
  | { code: "FEW_SHARED_MINUTES"; minutesPerWeek: number }
  /** Helps a part of the way. */
  | { code: "BELOW_TARGET"; skillId: string; mentorLevel: number; target: number }
  | { code: "ONE_SEAT_LEFT" };

export interface Explanation {
  /** Three at most, the one that counts most first. */
  readonly reasons: readonly Reason[];
  readonly caution: Caution | null;
}
