import { sessionCalendarEvent } from "@belay/core/sessions/session-calendar-event.ts";
import type { MailCalendar } from "../platform/mail/mail.ts";
import { SITE } from "../platform/mail/mail.ts";
import type { SessionLetter } from "./session-letter.ts";

/** The session as both calendars shall show it; nothing for one that never stood in them. */
export function sessionInvitation(letter: SessionLetter): { calendar?: MailCalendar } {
  const { id, kind, topic, session, mentor, mentee, joinUrl, now } = letter;
  const event = sessionCalendarEvent({
    id,
    kind,
    topic,
    session,
    mentorName: mentor.name,
    menteeName: mentee.name,
    pageUrl: `${SITE}/sessions/${id}`,
    joinUrl,
    // Set anew when the mail is sent.
    stamp: now,
    meeting: null,
  });
  if (event === null) return {};
  const attendees = [mentor, mentee].map(({ name, address }) => ({ name, email: address }));
  const method = event.status === "CANCELLED" ? "CANCEL" : "REQUEST";
  return { calendar: { method, event, organizerName: mentor.name, attendees } };
}
