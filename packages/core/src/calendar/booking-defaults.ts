export const OFFERED_DURATIONS = [25, 45, 60, 90] as const;
export type OfferedDuration = (typeof OFFERED_DURATIONS)[number];

/** What a session may be about. */
export const SESSION_KINDS = ["pairing", "review", "debugging", "career"] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** Each divides the hour, so the grid is the same in every hour. */
export const SLOT_STEPS = [5, 10, 15, 20, 30, 60] as const;
export type SlotStep = (typeof SLOT_STEPS)[number];

/** What a mentor offers until they choose otherwise. Minutes unless named otherwise; null is no limit. */
export const BOOKING_DEFAULTS = {
  durationMinutes: 60,
  slotStepMinutes: 15,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  minimumNoticeMinutes: 24 * 60,
  horizonDays: 60,
  maxSessionsPerDay: null,
  maxSessionsPerWeek: null,
} as const;
