import type { CalendarEvent } from "@belay/core/calendar/calendar-event.ts";
import { groupCalendarEvent } from "@belay/core/groups/group-calendar-event.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { FeedScope } from "../calendar/scope.ts";
import type { Reader } from "../platform/database.ts";
import { listGroupsForFeed } from "./queries.ts";

/** The groups somebody leads or has a seat in, as entries of a feed: what about and with whom, nobody else's name. */
export async function listFeedGroups(
  db: Reader,
  scope: FeedScope,
  { now, url }: { now: Instant; url: string },
): Promise<CalendarEvent[]> {
  const rows = await listGroupsForFeed(db, scope, now);
  return rows.map(({ status, changedAt, createdAt, ...row }) =>
    groupCalendarEvent({
      ...row,
      takesPlace: status === "open",
      pageUrl: `${url}/groups/${row.id}`,
      stamp: changedAt ?? createdAt,
    }),
  );
}
