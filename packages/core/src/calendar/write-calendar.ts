import type { Instant } from "../instant.ts";
import { toInstant, toMilliseconds } from "../instant.ts";
import type { CalendarAddress, CalendarEvent } from "./calendar-event.ts";
import { foldLine, quotedName, textValue, uriValue } from "./ics-text.ts";

export interface Calendar {
  /** What a mail asks of the calendar; null for a feed. */
  method: "REQUEST" | "CANCEL" | null;
  /** How the calendar is called where people subscribe to it; null for mail. */
  name: string | null;
  events: readonly CalendarEvent[];
}

/**
 * An iCalendar stream (RFC 5545): CRLF to the last line, lines of at most 75 octets, moments in UTC. It has no
 * TZID, RRULE or VALARM, which calendars read in different ways.
 */
export function writeCalendar({ method, name, events }: Calendar): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Belay//Belay//EN",
    "CALSCALE:GREGORIAN",
    ...(method === null ? [] : [`METHOD:${method}`]),
    ...(name === null ? [] : nameLines(name)),
    ...events.flatMap(eventLines),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

/** The old name and the new one (RFC 7986), and the wish to be asked again each hour. */
function nameLines(name: string): string[] {
  const text = textValue(name);
  return [
    `NAME:${text}`,
    `X-WR-CALNAME:${text}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
  ];
}

function eventLines(event: CalendarEvent): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${textValue(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utcValue(event.stamp)}`,
    `DTSTART:${utcValue(event.startsAt)}`,
    `DTEND:${utcValue(event.endsAt)}`,
    `SUMMARY:${textValue(event.summary)}`,
    ...textLine("DESCRIPTION", event.description),
    ...textLine("LOCATION", event.location),
    ...(event.url ? [`URL:${uriValue(event.url)}`] : []),
    `STATUS:${event.status}`,
    `TRANSP:${event.status === "CANCELLED" ? "TRANSPARENT" : "OPAQUE"}`,
    ...meetingLines(event.meeting),
    "END:VEVENT",
  ];
}

function textLine(name: string, text: string | null): string[] {
  return text ? [`${name}:${textValue(text)}`] : [];
}

function meetingLines(meeting: CalendarEvent["meeting"]): string[] {
  if (meeting === null) return [];
  const { organizer, attendees } = meeting;
  return [
    `ORGANIZER;CN=${quotedName(organizer.name)}:${mailValue(organizer)}`,
    ...attendees.map(
      (attendee) =>
        `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN=${quotedName(attendee.name)}:${mailValue(attendee)}`,
    ),
  ];
}

function mailValue({ email }: CalendarAddress): string {
  return `mailto:${uriValue(email)}`;
}

/** `20260610T130000Z`: whole seconds, as calendars know them. */
function utcValue(instant: Instant): string {
  const second = Math.floor(toMilliseconds(instant) / 1_000) * 1_000;
  return toInstant(second).replace(/[-:]/g, "");
}
