import { plainName, plainText } from "@belay/core/calendar/ics-text.ts";
import { writeCalendar } from "@belay/core/calendar/write-calendar.ts";
import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";

const event = {
  uid: "0199b2f0-0000-7000-8000-000000000001@belay",
  sequence: 3,
  stamp: "2026-06-09T08:00:00Z",
  startsAt: "2026-06-10T13:00:00Z",
  endsAt: "2026-06-10T14:00:00Z",
  status: "CONFIRMED",
  summary: "",
  description: "",
  location: null,
  url: "https://belay.example/sessions/1",
  meeting: null,
} as const;

interface Typed {
  summary: string;
  description: string;
  location: string;
  name: string;
}

function readBack({ name, ...texts }: Typed) {
  const person = { name, email: "ada@belay.example" };
  const meeting = { organizer: person, attendees: [person] };
  const text = writeCalendar({ method: "REQUEST", name: null, events: [{ ...event, ...texts, meeting }] });
  const calendar = ICAL.Component.fromString(text);
  const read = calendar.getFirstSubcomponent("vevent");
  if (!read) throw new Error("There is no event.");
  const value = (property: string) => read.getFirstPropertyValue(property)?.toString() ?? "";
  return {
    method: calendar.getFirstPropertyValue("method"),
    uid: value("uid"),
    sequence: read.getFirstPropertyValue("sequence"),
    start: value("dtstart"),
    end: value("dtend"),
    url: value("url"),
    summary: value("summary"),
    description: value("description"),
    location: value("location"),
    organizer: read.getFirstProperty("organizer")?.getParameter("cn") ?? "",
    attendee: read.getFirstProperty("attendee")?.getParameter("cn") ?? "",
  };
}

function expected({ name, summary, description, location }: Typed) {
  return {
    method: "REQUEST",
    uid: event.uid,
    sequence: 3,
    start: event.startsAt,
    end: event.endsAt,
    url: event.url,
    summary: plainText(summary),
    description: plainText(description),
    location: plainText(location),
    organizer: plainName(name),
    attendee: plainName(name),
  };
}

const marks = fc.constantFrom(
  "\\",
  ";",
  ",",
  ":",
  "\n",
  "\r\n",
  '"',
  "'",
  "^",
  "n",
  "N",
  " ",
  "\t",
  "😀",
  "שלום",
  "مرحبا",
  "é",
);
const typed = fc.string({
  unit: fc.oneof(marks, fc.string({ unit: "binary", minLength: 1, maxLength: 2 })),
  maxLength: 2_000,
});

test("a calendar reads exactly what was written, whatever people typed", () => {
  fc.assert(
    fc.property(fc.record({ summary: typed, description: typed, location: typed, name: typed }), (texts) => {
      expect(readBack(texts)).toEqual(expected(texts));
    }),
  );
});

test.each([
  ["emoji", "👩‍👩‍👧‍👦 pair on 🧗".repeat(20)],
  ["right-to-left text", "שלום עולם, مرحبا; بالعالم".repeat(10)],
  ["quotes and escapes", `"a" 'b' \\n \\; ; , \\\\ ^n ^^ ^'`],
  ["2,000 characters", "Überlänge; ".repeat(182).slice(0, 2_000)],
  ["line ends", "one\r\ntwo\rthree\nfour"],
])("%s comes back whole", (_name, text) => {
  const texts = { summary: text, description: text, location: text, name: text };
  expect(readBack(texts)).toEqual(expected(texts));
});
