import type { Instant, PlainDate } from "../instant.ts";
import type { WallTime } from "./wall-clock.ts";

/** Open from `start` until `end` by the wall clock; past 24:00 means the next date. One with `end <= start` counts as absent. */
export interface HoursWindow {
  readonly start: WallTime;
  readonly end: WallTime;
}

/** `day` is the ISO weekday, 1 = Monday. */
export interface WeeklyWindow extends HoursWindow {
  readonly day: number;
}

/** Defines its date fully: no windows close it, and nothing spills in from the evening before. */
export interface HoursOverride {
  readonly date: PlainDate;
  readonly windows: readonly HoursWindow[];
}

/** When somebody is open, in their own zone. `weekly: null` is no limit at all, `[]` is never. */
export interface OpenHours {
  readonly timeZone: string;
  readonly weekly: readonly WeeklyWindow[] | null;
  readonly overrides?: readonly HoursOverride[];
}

/** Held time; one with `end <= start` counts as absent. `id` names the session that holds it. */
export interface BusyTime {
  readonly id?: string | null;
  readonly start: Instant;
  readonly end: Instant;
}

/** A mentor's sessions keep their own buffers on top of the new slot's; external times only meet the new slot's, time off none. */
export interface MentorBusyTime extends BusyTime {
  readonly kind: "session" | "external" | "timeoff";
  /** Another time for the session of the same `id`, which counts once toward a limit that holds both. */
  readonly isProposal?: boolean;
  readonly bufferBeforeMinutes?: number;
  readonly bufferAfterMinutes?: number;
}

export interface MenteeAvailability extends OpenHours {
  readonly busy: readonly BusyTime[];
}

/** The mentor's hours are never "no limit": who painted none offers none, `weekly: []`. */
export interface MentorAvailability extends MenteeAvailability {
  readonly weekly: readonly WeeklyWindow[];
  readonly busy: readonly MentorBusyTime[];
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly minimumNoticeMinutes: number;
  /** Whole local dates after today; null is no limit. */
  readonly horizonDays: number | null;
  readonly maxSessionsPerDay: number | null;
  readonly maxSessionsPerWeek: number | null;
}

/** What a mentor may let go for a session of their own making. A clash is not among them. */
export const WAIVABLE = ["notice", "horizon", "hours", "limits"] as const;
export type Waivable = (typeof WAIVABLE)[number];

/** All that one start is judged by. */
export interface SlotFacts {
  readonly now: Instant;
  readonly durationMinutes: number;
  /** One of 5, 10, 15, 20, 30, 60. */
  readonly slotStepMinutes: number;
  /** The session that is being moved: its time, buffers and place in the limits don't count. */
  readonly excludeSessionId: string | null;
  readonly mentor: MentorAvailability;
  readonly mentee: MenteeAvailability | null;
  /** A waived notice still refuses what is past. */
  readonly waive?: readonly Waivable[];
}

/** `range` bounds the starts; a slot may end past it. The busy times have to be known for the whole of it. */
export interface SlotInput extends SlotFacts {
  readonly range: { readonly start: Instant; readonly end: Instant };
}

export function isWaived(facts: SlotFacts, rule: Waivable): boolean {
  return facts.waive?.includes(rule) ?? false;
}
