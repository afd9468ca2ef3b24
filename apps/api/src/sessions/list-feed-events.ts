import type { CalendarEvent } from "@belay/core/calendar/calendar-event.ts";
import type { Instant } from "@belay/core/instant.ts";
import { sessionCalendarEvent } from "@belay/core/sessions/session-calendar-event.ts";
import type { FeedScope } from "../calendar/scope.ts";
import type { Reader } from "../platform/database.ts";
import { listForFeed } from "./queries.ts";
import { toSessionState } from "./session-row.ts";

/** Somebody's sessions as entries of a feed: who and about what; no notes, no reasons, nobody's address. */
export async function listFeedEvents(
  db: Reader,
  scope: FeedScope,
  { now, url }: { now: Instant; url: string },
): Promise<CalendarEvent[]> {
  const rows = await listForFeed(db, scope, now);
  return rows.flatMap((row) => {
    const { id, kind, topic, mentorName, menteeName, joinUrl } = row;
    const event = sessionCalendarEvent({
      ...{ id, kind, topic, mentorName, menteeName, joinUrl, meeting: null },
      session: toSessionState(row),
      pageUrl: `${url}/sessions/${id}`,
      stamp: row.changedAt ?? row.createdAt,
    });
    return event === null ? [] : [event];
  });
}
