import type { Track } from "../ladder/ladder.ts";
import type { GradeBand } from "../ladder/levels.ts";
import type { Proficiency } from "../ladder/proficiency.ts";
import type { MatchGoal } from "./match-goal.ts";

export type TrackKind = Track["kind"];

/** Who says so; a self-assessment counts only while nobody else has said anything. */
export type AssessmentSource = "self" | "mentor" | "peer" | "lead" | "calibrated";

/** A skill somebody teaches. One skill may stand here once per source. */
export interface Offer {
  readonly skillId: string;
  readonly level: Proficiency;
  readonly source: AssessmentSource;
}

/** What matching reads of either side. Plain data. */
interface Profile {
  readonly id: string;
  /** null while no level is known. */
  readonly grade: GradeBand | null;
  readonly teamId: string | null;
  /** The unit above the team; null where teams stand right below the company. */
  readonly orgId: string | null;
  /** BCP 47 tags, in any order. */
  readonly languages: readonly string[];
}

export interface MentorProfile extends Profile {
  readonly track: TrackKind | null;
  readonly offers: readonly Offer[];
  /** Mentees at once; null is the policy's default. */
  readonly capacity: number | null;
  readonly seatsTaken: number;
  /** False for the deactivated, the paused and those on leave. */
  readonly isActive: boolean;
  readonly acceptsRequests: boolean;
}

export interface MenteeProfile extends Profile {
  /** Where they want to go; null is undecided. */
  readonly direction: TrackKind | null;
  readonly goals: readonly MatchGoal[];
  /** Whether a mentor's own word about a skill is enough. */
  readonly acceptsSelfAssessed: boolean;
}
