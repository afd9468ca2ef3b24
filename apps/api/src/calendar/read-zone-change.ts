import type { ZonedHours, ZoneMode } from "@belay/core/calendar/change-zone.ts";
import { changeZone } from "@belay/core/calendar/change-zone.ts";
import { openIntervals } from "@belay/core/calendar/open-time.ts";
import { sharedMinutesPerWeek } from "@belay/core/calendar/shared-minutes.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import type { Call } from "../platform/call.ts";
import { findHours, listHeldOccasions, listPartners } from "./queries.ts";
import { ownHoursScope } from "./scope.ts";

const AHEAD = 60 * DAY;

/** What a change of zone would do: one's sessions outside of the new hours, and how much one shares with whom. */
export async function readZoneChange(call: Call, to: { timeZone: string; mode: ZoneMode }) {
  const { db, actor, now } = call;
  const before = await findHours(db, ownHoursScope(actor), now);
  const after = changeZone(before, { ...to, now });
  const range = { start: now, end: addMilliseconds(now, AHEAD) };
  const sessions = await listHeldOccasions(db, ownHoursScope(actor), range);
  const partners = await listPartners(db, ownHoursScope(actor));
  return {
    /** Whether there is anything that the clock could move: without hours and sessions nothing has to be asked. */
    isAsked: before.weekly !== null || before.overrides.length + before.timeOff.length + sessions.length > 0,
    weekly: after.weekly,
    outside: sessions.filter((session) => isOutside(session, after)),
    partners: partners.map(({ id, name, timeZone, weekly }) => ({
      id,
      name,
      before: sharedMinutesPerWeek({ timeZone, weekly }, before, now),
      after: sharedMinutesPerWeek({ timeZone, weekly }, after, now),
    })),
  };
}

function isOutside(
  { startsAt: start, endsAt: end }: { startsAt: Instant; endsAt: Instant },
  hours: ZonedHours,
) {
  const [open] = openIntervals(hours, { start, end });
  return open?.start !== start || open.end !== end;
}
