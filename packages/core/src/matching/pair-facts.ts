import type { MenteeProfile, MentorProfile } from "./profile.ts";

export type Preference = "mutual" | "menteeAsked" | "mentorOffered" | "neutral" | "declined";

/** What two people know of each other that neither profile says. */
export interface PairFacts {
  /** The mentor stands above the mentee in the reporting chain. */
  readonly isInReportingLine: boolean;
  readonly isAlreadyPaired: boolean;
  readonly blockedBy: "mentee" | "mentor" | "both" | null;
  readonly preference: Preference;
  /** This pair's own earlier feedback; null while there is none. */
  readonly history: "good" | "neutral" | "poor" | null;
  /**
   * `sharedMinutesPerWeek` of the calendar; null when neither painted hours. The dear one: it is read last, at
   * most once per pair, and not at all when something else stands against the pair, so a getter may compute it.
   */
  readonly sharedMinutesPerWeek: number | null;
}

export interface Pair {
  readonly mentee: MenteeProfile;
  readonly mentor: MentorProfile;
  readonly facts: PairFacts;
}

/** One mentee before many mentors. */
export interface Pool {
  readonly mentee: MenteeProfile;
  readonly mentors: readonly MentorProfile[];
  readonly factsOf: (mentor: MentorProfile) => PairFacts;
}
