import type { Instant } from "../instant.ts";
import type { PairFacts } from "../matching/pair-facts.ts";
import type { MenteeProfile, MentorProfile } from "../matching/profile.ts";
import type { MatchPolicy } from "../programmes/match-policy.ts";
import { defaultPolicy } from "../programmes/match-policy.ts";

export type RunObjective = "totalScore" | "matchedFirst" | "maxMin";

/** What an admin chose for a run. */
export interface RunSettings {
  readonly objective: RunObjective;
  /** 0..1,000,000: how much more the first points of a pair count than its last. */
  readonly fairnessPpm: number;
  /** Pairs with a lower score are not made, in ppm. */
  readonly minScore: number;
  readonly seed: number;
}

export interface PairOfIds {
  readonly menteeId: string;
  readonly mentorId: string;
}

/** What two people know of each other, of the few pairs of which anything is known; the rest is the same for all. */
export interface KnownPair extends PairOfIds {
  readonly isInReportingLine: boolean;
  readonly isAlreadyPaired: boolean;
  readonly preference: PairFacts["preference"];
  /** One of the two does not want to be a pair with the other; not said which, and left out of all others. */
  readonly isKeptApart?: true;
}

/** Everything that a run is solved from, and nothing that could change afterwards: solved again it gives the same. */
export interface CohortSnapshot {
  readonly takenAt: Instant;
  readonly policy: MatchPolicy;
  readonly settings: RunSettings;
  /** By id, as are all the lists. */
  readonly mentees: readonly MenteeProfile[];
  readonly mentors: readonly MentorProfile[];
  readonly known: readonly KnownPair[];
  readonly locked: readonly PairOfIds[];
  readonly blocked: readonly PairOfIds[];
  /** Open times of four weeks, each list once: from, until, from, until … in milliseconds since the epoch. */
  readonly weeks: readonly (readonly number[])[];
  /** Whose list is which, by place in `weeks`; who isn't named never painted hours. */
  readonly weeksOf: Readonly<Record<string, number>>;
}

/** A snapshot as it was kept: a rule that programmes could not set yet was what it still is where nobody sets it. */
export function recallSnapshot(kept: CohortSnapshot): CohortSnapshot {
  return { ...kept, policy: { ...defaultPolicy, ...kept.policy } };
}

/** The snapshot's one spelling: names of fields in order, nothing between. What is hashed and kept. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalText(field)}`);
  return `{${fields.join(",")}}`;
}
