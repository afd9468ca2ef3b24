import * as z from "zod/mini";
import type { OfferedDuration, SessionKind, SlotStep } from "./booking-defaults.ts";
import { BOOKING_DEFAULTS, OFFERED_DURATIONS, SESSION_KINDS, SLOT_STEPS } from "./booking-defaults.ts";

const HOUR = 60;
/** The bounds that the form offers, the input takes and the database keeps. Minutes unless named otherwise. */
export const BOOKING_BOUNDS = {
  bufferMinutes: 2 * HOUR,
  noticeMinutes: 14 * 24 * HOUR,
  horizonDays: 60,
  sessionsPerDay: 12,
  sessionsPerWeek: 40,
} as const;

/** What a mentor lets others book, besides their hours. Minutes unless named otherwise; null is no limit. */
export interface BookingRules {
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  minimumNoticeMinutes: number;
  horizonDays: number;
  slotStepMinutes: SlotStep;
  maxSessionsPerDay: number | null;
  maxSessionsPerWeek: number | null;
  /** The lengths and kinds that mentees may choose from; at least one each. */
  durations: OfferedDuration[];
  kinds: SessionKind[];
}

const { durationMinutes: _usual, ...defaults } = BOOKING_DEFAULTS;
export const DEFAULT_RULES: BookingRules = {
  ...defaults,
  durations: [...OFFERED_DURATIONS],
  kinds: [...SESSION_KINDS],
};

const { bufferMinutes, noticeMinutes, horizonDays, sessionsPerDay, sessionsPerWeek } = BOOKING_BOUNDS;
const within = (least: number, most: number, error: string) =>
  z.int(error).check(z.gte(least, error), z.lte(most, error));
const buffer = within(0, bufferMinutes, "A break is 2 hours at most.");

/** What somebody chooses of the above. */
export const bookingRulesInput = z.object(
  {
    bufferBeforeMinutes: buffer,
    bufferAfterMinutes: buffer,
    minimumNoticeMinutes: within(0, noticeMinutes, "Notice is 14 days at most."),
    horizonDays: within(1, horizonDays, "Choose between 1 and 60 days ahead."),
    slotStepMinutes: z.literal([...SLOT_STEPS], "Choose 5, 10, 15, 20, 30 or 60 minutes."),
    maxSessionsPerDay: z.nullable(
      within(1, sessionsPerDay, "Choose between 1 and 12 sessions a day, or no limit."),
    ),
    maxSessionsPerWeek: z.nullable(
      within(1, sessionsPerWeek, "Choose between 1 and 40 sessions a week, or no limit."),
    ),
    durations: choiceOf(OFFERED_DURATIONS, "Take at least one length."),
    kinds: choiceOf(SESSION_KINDS, "Take at least one kind of session."),
  },
  "Give the booking rules.",
);

/** At least one of what there is, each once, in its own order. */
function choiceOf<const Option extends string | number>(options: readonly Option[], error: string) {
  return z.array(z.literal([...options], error), error).check(
    z.minLength(1, error),
    z.maxLength(options.length, error),
    z.overwrite((chosen) => options.filter((option) => chosen.includes(option))),
  );
}

/** The length to propose: an hour where it is taken, else the longest shorter one, else the shortest. */
export function usualDuration(
  durations: readonly OfferedDuration[],
  wanted: number = BOOKING_DEFAULTS.durationMinutes,
): number {
  return durations.findLast((minutes) => minutes <= wanted) ?? durations[0] ?? wanted;
}
