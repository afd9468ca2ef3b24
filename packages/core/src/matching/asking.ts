import type { PairFacts } from "./pair-facts.ts";
import type { MenteeProfile } from "./profile.ts";

/** What two people know of each other besides their hours. */
export type KnownFacts = Omit<PairFacts, "sharedMinutesPerWeek">;

/** A mentee before an index: what is known of single mentors, and how their hours meet. */
export interface Asking {
  readonly mentee: MenteeProfile;
  /** The mentee's own hours, as a key: what they share with others is kept by it. */
  readonly schedule: string;
  /** Minutes a week shared with mentors of these hours; null when neither painted any. */
  readonly minutesWith: (schedule: string) => number | null;
  /** By mentor's id. Of everybody else nothing is known: `STRANGERS`. */
  readonly exceptions: ReadonlyMap<string, KnownFacts>;
}

export const STRANGERS: KnownFacts = {
  isInReportingLine: false,
  isAlreadyPaired: false,
  blockedBy: null,
  preference: "neutral",
  history: null,
};
