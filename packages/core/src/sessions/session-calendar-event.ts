import type { CalendarAddress, CalendarEvent } from "../calendar/calendar-event.ts";
import type { Instant } from "../instant.ts";
import type { SessionState } from "./session.ts";

const UID = /^([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})@belay$/i;
const KIND_NAMES: Readonly<Record<string, string>> = {
  pairing: "Pairing",
  review: "Review",
  debugging: "Debugging",
  career: "Career",
};

export interface SessionEventFacts {
  id: string;
  kind: string;
  topic: string;
  session: Pick<SessionState, "status" | "startsAt" | "endsAt" | "icalSequence" | "lateCancel">;
  mentorName: string;
  menteeName: string;
  /** The page of the session. */
  pageUrl: string;
  /** Where they meet; null when nobody said. */
  joinUrl: string | null;
  stamp: Instant;
  meeting: { organizer: CalendarAddress; attendees: readonly CalendarAddress[] } | null;
}

/**
 * The calendar entry of a session, for mail and feed alike; null for one that never was in a calendar: a request
 * that waits, or was declined, withdrawn or ran out. It says who and about what, and nothing of notes or reasons.
 */
export function sessionCalendarEvent(facts: SessionEventFacts): CalendarEvent | null {
  const status = calendarStatus(facts.session);
  if (status === null) return null;
  const { session, pageUrl, joinUrl } = facts;
  return {
    uid: sessionUid(facts.id),
    sequence: session.icalSequence,
    stamp: facts.stamp,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    status,
    summary: summaryOf(facts),
    description: joinUrl === null ? `In Belay: ${pageUrl}` : `Join: ${joinUrl}\nIn Belay: ${pageUrl}`,
    location: joinUrl,
    url: pageUrl,
    meeting: facts.meeting,
  };
}

/** Moving or renaming the site leaves it as it is, so no calendar shows a session twice. */
export function sessionUid(id: string): string {
  return `${id}@belay`;
}

/** Whether a calendar entry is a session of ours, written by `sessionUid`. */
export function isSessionUid(uid: string): boolean {
  return UID.test(uid);
}

function summaryOf({ mentorName, menteeName, topic, kind }: SessionEventFacts): string {
  const about = topic.trim() || (KIND_NAMES[kind] ?? "Session");
  return `${mentorName} / ${menteeName}: ${about}`;
}

/** Only what had been confirmed says whether its cancellation was late: a withdrawn request leaves that open. */
function calendarStatus({
  status,
  lateCancel,
}: SessionEventFacts["session"]): CalendarEvent["status"] | null {
  if (status === "confirmed" || status === "completed" || status === "no_show") return "CONFIRMED";
  return status === "cancelled" && lateCancel !== null ? "CANCELLED" : null;
}
