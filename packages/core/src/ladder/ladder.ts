import type { HabitId } from "./habits.ts";
import type { Proficiency } from "./proficiency.ts";

/** An id and the words people read for it. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Track extends Named {
  readonly kind: "ic" | "management";
}

/** An ordered scale, least first, that every level is placed on. */
export interface Dimension extends Named {
  readonly scale: readonly Named[];
}

/** What somebody at a level does. The UUID stays for life, so evidence survives rewording. */
export interface Expectation {
  readonly id: string;
  readonly dimension: string;
  readonly habit: HabitId;
  readonly weight: "core" | "supporting";
  readonly text: string;
}

export interface MentoringExpected {
  readonly minActiveMentees: number;
  readonly kinds: readonly string[];
  readonly text: string;
}

export interface Level {
  readonly id: string;
  readonly track: string;
  /** Lowest and highest grade, both included: a fuzzy title can span two. */
  readonly grade: readonly [number, number];
  readonly title: string;
  /** What people say: "Staff" for "Staff Engineer". */
  readonly shortTitle: string;
  readonly aliases: readonly string[];
  /** Dimension id to the values of its scale that this level covers, least first. */
  readonly profile: Readonly<Record<string, readonly string[]>>;
  readonly expectations: readonly Expectation[];
  readonly mentoring: MentoringExpected | null;
  /** Skill id to the proficiency that is expected. */
  readonly skills: Readonly<Record<string, Proficiency>>;
}

/** There is no demotion: management back to IC is a return, whatever the grades say. */
export type TransitionKind = "promotion" | "lateral" | "return";

/** What a move is about, in the words of the person who makes it. */
export interface Change {
  readonly whatChanges: readonly string[];
  readonly reversible: boolean;
}

export interface Transition extends Change {
  readonly from: string;
  readonly to: string;
  readonly kind: TransitionKind;
}

/** A ladder that passed `validateLadder`: every reference in it leads somewhere. Plain JSON, safe to send. */
export interface Ladder {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly tracks: readonly Track[];
  readonly specialisations: readonly Named[];
  /** Moving between specialisations at the same level; null where the ladder says nothing about it. */
  readonly specialisationChange: Change | null;
  readonly dimensions: readonly Dimension[];
  readonly levels: readonly Level[];
  readonly transitions: readonly Transition[];
}
