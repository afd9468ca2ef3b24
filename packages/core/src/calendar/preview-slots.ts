import type { Instant, PlainDate } from "../instant.ts";
import { addMilliseconds, DAY, MINUTE, toMilliseconds } from "../instant.ts";
import type { BookingRules } from "./booking-rules.ts";
import { usualDuration } from "./booking-rules.ts";
import { localDate, shiftDate } from "./local-days.ts";
import type { HoursOverride, MentorBusyTime, WeeklyWindow } from "./slot-input.ts";
import { computeSlots } from "./slots.ts";

export const PREVIEW_DAYS = 14;

/** All of a mentor's settings that say when they can be booked, saved or not yet. */
export interface HoursSettings {
  timeZone: string;
  weekly: readonly WeeklyWindow[] | null;
  overrides: readonly HoursOverride[];
  timeOff: readonly { start: Instant; end: Instant }[];
  rules: BookingRules;
}

export interface PreviewDay {
  date: PlainDate;
  /** Every start at which a mentee without hours of their own could book. */
  starts: Instant[];
  /** The same starts, those one step apart as one run: its first and its last. */
  runs: { first: Instant; last: Instant }[];
}

/** The free starts of the next 14 local dates, today the first, that come of these settings and of what is held. */
export function previewSlots(
  { timeZone, weekly, overrides, timeOff, rules }: HoursSettings,
  { held, now }: { held: readonly MentorBusyTime[]; now: Instant },
): PreviewDay[] {
  const busy = [...held, ...timeOff.map((range) => ({ kind: "timeoff" as const, ...range }))];
  const starts = computeSlots({
    now,
    durationMinutes: usualDuration(rules.durations),
    slotStepMinutes: rules.slotStepMinutes,
    excludeSessionId: null,
    mentor: { ...rules, timeZone, weekly: weekly ?? [], overrides, busy },
    mentee: null,
    range: { start: now, end: addMilliseconds(now, (PREVIEW_DAYS + 1) * DAY) },
  });
  const byDate = Map.groupBy(starts, (start) => localDate(start, timeZone));
  const today = localDate(now, timeZone);
  return Array.from({ length: PREVIEW_DAYS }, (_, index) => {
    const date = shiftDate(today, index);
    const own = byDate.get(date) ?? [];
    return { date, starts: own, runs: runsOf(own, rules.slotStepMinutes) };
  });
}

function runsOf(starts: readonly Instant[], stepMinutes: number): PreviewDay["runs"] {
  const runs: PreviewDay["runs"] = [];
  for (const start of starts) {
    const run = runs.at(-1);
    const follows = run && toMilliseconds(start) - toMilliseconds(run.last) === stepMinutes * MINUTE;
    if (follows) run.last = start;
    else runs.push({ first: start, last: start });
  }
  return runs;
}

/** How many starts a change of settings takes away and adds, day by day and in all. */
export function comparePreviews(before: readonly PreviewDay[], after: readonly PreviewDay[]) {
  const days = after.map(({ date, starts }, index) => {
    const earlier = new Set(before[index]?.starts);
    const kept = starts.filter((start) => earlier.has(start)).length;
    return { date, added: starts.length - kept, removed: earlier.size - kept };
  });
  const sum = (part: "added" | "removed") => days.reduce((all, day) => all + day[part], 0);
  return { days, added: sum("added"), removed: sum("removed") };
}
