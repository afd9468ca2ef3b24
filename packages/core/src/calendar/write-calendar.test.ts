import fc from "fast-check";
import { expect, test } from "vitest";
import type { CalendarEvent } from "./calendar-event.ts";
import { foldLine } from "./ics-text.ts";
import { writeCalendar } from "./write-calendar.ts";

const event: CalendarEvent = {
  uid: "0199b2f0-0000-7000-8000-000000000001@belay",
  sequence: 2,
  stamp: "2026-06-09T08:00:00.750Z",
  startsAt: "2026-06-10T13:00:00Z",
  endsAt: "2026-06-10T14:00:00Z",
  status: "CONFIRMED",
  summary: "Ada / Ben: locks; deadlocks, and \\ a path",
  description: "Join: https://meet.example/a\nIn Belay: https://belay.example/sessions/1",
  location: null,
  url: null,
  meeting: null,
};
const octets = (text: string) => new TextEncoder().encode(text).length;
const linesOf = (text: string) => text.split("\r\n");

test("an invitation is written line by line as calendars read it", () => {
  const ada = { name: 'Ada "Countess" Lovelace', email: "ada@belay.example" };
  const meeting = { organizer: { name: "Ada", email: "mail@belay.example" }, attendees: [ada] };
  const text = writeCalendar({ method: "REQUEST", name: null, events: [{ ...event, meeting }] });
  expect(linesOf(text.replaceAll("\r\n ", ""))).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Belay//Belay//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:REQUEST",
    "BEGIN:VEVENT",
    "UID:0199b2f0-0000-7000-8000-000000000001@belay",
    "SEQUENCE:2",
    "DTSTAMP:20260609T080000Z",
    "DTSTART:20260610T130000Z",
    "DTEND:20260610T140000Z",
    "SUMMARY:Ada / Ben: locks\\; deadlocks\\, and \\\\ a path",
    "DESCRIPTION:Join: https://meet.example/a\\nIn Belay: https://belay.example/sessions/1",
    "STATUS:CONFIRMED",
    "TRANSP:OPAQUE",
    'ORGANIZER;CN="Ada":mailto:mail@belay.example',
    `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN="Ada 'Countess' Lovelace":mailto:ada@belay.example`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test("a feed has a name, no method and no attendees, and a cancelled entry says so", () => {
  const text = writeCalendar({
    method: null,
    name: "Belay, sessions",
    events: [{ ...event, status: "CANCELLED" }],
  });
  expect(text).toContain("X-WR-CALNAME:Belay\\, sessions\r\n");
  expect(text).toContain("STATUS:CANCELLED\r\n");
  expect(text).not.toMatch(/METHOD|ATTENDEE|ORGANIZER|TZID|RRULE|VALARM/);
});

test("nothing that was typed starts a line of its own", () => {
  const evil = "x\r\nEND:VEVENT\u0000\u0085\nBEGIN:VALARM";
  const mean = { name: evil, email: "a@b.example\r\nBEGIN:VALARM" };
  const text = writeCalendar({
    method: "REQUEST",
    name: evil,
    events: [
      {
        ...event,
        summary: evil,
        location: evil,
        url: evil,
        meeting: { organizer: mean, attendees: [mean] },
      },
    ],
  });
  expect(linesOf(text).filter((line) => line === "END:VEVENT")).toHaveLength(1);
  expect(linesOf(text).some((line) => line.startsWith("BEGIN:VALARM"))).toBe(false);
  expect(text).not.toMatch(/[^\P{Cc}\r\n]/u);
});

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom("\r", "\n", ";", ",", "\\", '"', "é", "😀"),
    fc.string({ unit: "binary", minLength: 1, maxLength: 3 }),
  ),
  maxLength: 2_000,
});

test("every line has at most 75 octets, however long and in whatever script", () => {
  fc.assert(
    fc.property(anyText, anyText, (text, name) => {
      const person = { name, email: "ada@belay.example" };
      const meeting = { organizer: person, attendees: [person, person] };
      const whole = writeCalendar({
        method: null,
        name: text,
        events: [{ ...event, summary: text, description: text, meeting }],
      });
      expect(whole.endsWith("END:VCALENDAR\r\n")).toBe(true);
      expect(whole.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      for (const line of linesOf(whole)) expect(octets(line)).toBeLessThanOrEqual(75);
    }),
  );
});

test("a fold never cuts a character, and unfolding gives the line back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 500 }), (typed) => {
      const line = typed.replace(/[\r\n]/g, "");
      const folded = foldLine(line);
      expect(folded.replaceAll("\r\n ", "")).toBe(line);
      for (const piece of linesOf(folded)) expect(piece.isWellFormed()).toBe(true);
    }),
  );
  expect(linesOf(foldLine("x".repeat(75)))).toHaveLength(1);
  expect(linesOf(foldLine("x".repeat(76)))).toEqual(["x".repeat(75), " x"]);
});
