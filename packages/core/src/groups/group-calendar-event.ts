import type { CalendarEvent } from "../calendar/calendar-event.ts";
import type { Instant } from "../instant.ts";
import { sessionUid } from "../sessions/session-calendar-event.ts";

export interface GroupEventFacts {
  id: string;
  topic: string;
  mentorName: string;
  startsAt: Instant;
  endsAt: Instant;
  /** Rises with every move, and when it is called off. */
  icalSequence: number;
  /** False once it was called off, or for whoever gave up their seat. */
  takesPlace: boolean;
  /** The page of the group. */
  pageUrl: string;
  stamp: Instant;
}

/** A group in the calendar of one who is in it, for mail and feed alike: what about and with whom, nobody else's name. */
export function groupCalendarEvent(facts: GroupEventFacts): CalendarEvent {
  const { id, topic, mentorName, startsAt, endsAt, icalSequence, takesPlace, pageUrl, stamp } = facts;
  return {
    uid: sessionUid(id),
    sequence: icalSequence,
    stamp,
    startsAt,
    endsAt,
    status: takesPlace ? "CONFIRMED" : "CANCELLED",
    summary: `Group with ${mentorName}: ${topic}`,
    description: `In Belay: ${pageUrl}`,
    location: null,
    url: pageUrl,
    meeting: null,
  };
}
