import { openIntervals } from "@belay/core/calendar/open-time.ts";
import type { WeeklyWindow } from "@belay/core/calendar/slot-input.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, MINUTE, toMilliseconds } from "@belay/core/instant.ts";
import type { Member } from "./history.ts";
import { WEEK_SHAPES, WORKING_WEEK } from "./week-shapes.ts";

/** When somebody is at work, also where their painted week doesn't say it. */
function workingWeek({ role, weekly }: Member): readonly WeeklyWindow[] {
  const isTelling =
    weekly !== null && weekly.length > 0 && WEEK_SHAPES[role.week] !== WEEK_SHAPES.roundTheClock;
  return isTelling ? weekly : WORKING_WEEK;
}

/** The first moment at work from `after` on, and some minutes later, as people don't act on the hour. */
export function workingMoment(member: Member, after: Instant, minutes = 0): Instant {
  const week = { timeZone: member.timeZone, weekly: workingWeek(member) };
  const [open] = openIntervals(week, { start: after, end: addMilliseconds(after, 14 * DAY) });
  if (!open) throw new Error(`${member.key} doesn't work for two weeks.`);
  const room = toMilliseconds(open.end) - toMilliseconds(open.start) - MINUTE;
  return addMilliseconds(open.start, Math.max(0, Math.min(minutes * MINUTE, room)));
}
