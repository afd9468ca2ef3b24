import type { ZonedHours, ZoneMode } from "@belay/core/calendar/change-zone.ts";
import { changeZone } from "@belay/core/calendar/change-zone.ts";
import { openIntervals } from "@belay/core/calendar/open-time.ts";
import { sharedMinutesPerWeek } from "@belay/core/calendar/shared-minutes.ts";
import type { MentorBusyTime } from "@belay/core/calendar/slot-input.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import type { Call } from "../platform/call.ts";
import { findHours, listCalendars, listPartners } from "./queries.ts";
import { hoursScope, ownHoursScope } from "./scope.ts";

const AHEAD = 60 * DAY;

/** What a change of zone would do: one's sessions outside of the new hours, and how much one shares with whom. */
export async function readZoneChange(call: Call, to: { timeZone: string; mode: ZoneMode }) {
  const { db, actor, now } = call;
  const before = await findHours(db, ownHoursScope(actor), now);
  const after = changeZone(before, { ...to, now });
  const range = { start: now, end: addMilliseconds(now, AHEAD) };
  const held = (await listCalendars(db, hoursScope([actor.id]), range)).get(actor.id)?.held ?? [];
  const partners = await listPartners(db, ownHoursScope(actor));
  return {
    weekly: after.weekly,
    outside: held
      .filter((time) => isComingSession(time, now) && isOutside(time, after))
      .map(toSession)
      .toSorted((one, other) => one.start.localeCompare(other.start)),
    partners: partners.map(({ id, name, timeZone, weekly }) => ({
      id,
      name,
      before: sharedMinutesPerWeek({ timeZone, weekly }, before, now),
      after: sharedMinutesPerWeek({ timeZone, weekly }, after, now),
    })),
  };
}

function isComingSession({ id, kind, start }: MentorBusyTime, now: string): boolean {
  return kind !== "timeoff" && typeof id === "string" && start > now;
}

function isOutside({ start, end }: MentorBusyTime, hours: ZonedHours): boolean {
  const [open] = openIntervals(hours, { start, end });
  return open?.start !== start || open.end !== end;
}

function toSession({ id, start, end }: MentorBusyTime) {
  return { id: id ?? "", start, end };
}
