import { calendarFreshness } from "@belay/core/calendar/calendar-freshness.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import type { Call } from "../platform/call.ts";
import { listSources } from "./queries.ts";
import { ownCalendarsScope } from "./scope.ts";

const SOON = 60 * DAY;

/** One's own calendars elsewhere: how each stands, and never its address. */
export async function readSources({ db, actor, now }: Call) {
  const sources = await listSources(db, ownCalendarsScope(actor), { now, until: addMilliseconds(now, SOON) });
  return sources.map(({ isTold, ...source }) => {
    // What the demo tells without a problem is as fresh as on the day it was told.
    const fetchedAt = isTold && source.problem === null ? now : source.fetchedAt;
    return { ...source, fetchedAt, freshness: calendarFreshness(fetchedAt, now) };
  });
}
