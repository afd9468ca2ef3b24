import { toInstant, toMilliseconds } from "@belay/core/instant.ts";
import { expect, test } from "vitest";
import { readBusyTimes } from "./read-busy-times.ts";

/** Europe/Madrid goes back to winter time on 25 October 2026. */
const FROM = "2026-10-19T00:00:00Z";
const UNTIL = "2026-11-09T00:00:00Z";

interface Wanted {
  timeZone?: string;
  email?: string;
  head?: string;
}

function read(
  entries: string,
  { timeZone = "Europe/Madrid", email = "ada@belay.example", head = "" }: Wanted = {},
) {
  const text = `BEGIN:VCALENDAR\nVERSION:2.0\n${head}${entries}\nEND:VCALENDAR\n`.replaceAll("\n", "\r\n");
  return readText(text, { timeZone, email });
}

function readText(text: string, { timeZone = "Europe/Madrid", email = "ada@belay.example" } = {}) {
  const answer = readBusyTimes({
    text,
    timeZone,
    email,
    from: toMilliseconds(FROM),
    until: toMilliseconds(UNTIL),
  });
  if (!answer.ok) return answer.problem;
  const times = answer.times.map(({ from, until }) => `${short(from)} - ${short(until)}`);
  return answer.unreadable === 0 ? times : [...times, `${answer.unreadable} unreadable`];
}

const short = (moment: number) => toInstant(moment).slice(5, 16).replace("T", " ");
const event = (lines: string, uid = "one@elsewhere.example") =>
  `BEGIN:VEVENT\nUID:${uid}\nDTSTAMP:20260101T000000Z\n${lines.trim()}\nEND:VEVENT\n`;

const TUESDAY = "DTSTART:20261020T090000Z\nDTEND:20261020T100000Z";

test("an entry is busy from begin to end, by the clock it names", () => {
  expect(read(event(TUESDAY))).toEqual(["10-20 09:00 - 10-20 10:00"]);
  const tokyo = "DTSTART;TZID=Asia/Tokyo:20261020T090000\nDTEND;TZID=Asia/Tokyo:20261020T100000";
  expect(read(event(tokyo))).toEqual(["10-20 00:00 - 10-20 01:00"]);
});

test("a time without a zone is the owner's own clock", () => {
  const entry = event("DTSTART:20261020T090000\nDURATION:PT90M");
  expect(read(entry)).toEqual(["10-20 07:00 - 10-20 08:30"]);
  expect(read(entry, { timeZone: "America/New_York" })).toEqual(["10-20 13:00 - 10-20 14:30"]);
});

test("whole days are the owner's local days, also the one with 25 hours", () => {
  const entry = event("DTSTART;VALUE=DATE:20261025\nDTEND;VALUE=DATE:20261026");
  expect(read(entry)).toEqual(["10-24 22:00 - 10-25 23:00"]);
  expect(read(entry, { timeZone: "Asia/Tokyo" })).toEqual(["10-24 15:00 - 10-25 15:00"]);
  expect(read(event("DTSTART;VALUE=DATE:20261020"))).toEqual(["10-19 22:00 - 10-20 22:00"]);
  expect(read(event("DTSTART:20261020"))).toEqual(["10-19 22:00 - 10-20 22:00"]);
});

test.each([
  ["W. Europe Standard Time", "10-20 07:00 - 10-20 08:00"],
  ["Tokyo Standard Time", "10-20 00:00 - 10-20 01:00"],
  ["/freeassociation.sourceforge.net/Europe/Lisbon", "10-20 08:00 - 10-20 09:00"],
  ["/mozilla.org/20070129_1/America/Argentina/Buenos_Aires", "10-20 12:00 - 10-20 13:00"],
  ["UTC", "10-20 09:00 - 10-20 10:00"],
  ["Nobody/Knows", "10-20 07:00 - 10-20 08:00"],
])("the zone name %s is understood", (zone, time) => {
  const entry = `DTSTART;TZID=${zone}:20261020T090000\nDTEND;TZID=${zone}:20261020T100000`;
  expect(read(event(entry))).toEqual([time]);
});

const CUSTOM_ZONE = `BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:19700101T030000
TZOFFSETFROM:+0530
TZOFFSETTO:+0430
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700101T020000
TZOFFSETFROM:+0430
TZOFFSETTO:+0530
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE
`;

test("a zone of the calendar's own goes by its own rules", () => {
  const entry = event(
    "DTSTART;TZID=Customized Time Zone:20261020T090000\nDTEND;TZID=Customized Time Zone:20261020T100000\nRRULE:FREQ=WEEKLY;COUNT=2",
  );
  expect(read(CUSTOM_ZONE + entry)).toEqual(["10-20 03:30 - 10-20 04:30", "10-27 04:30 - 10-27 05:30"]);
});

test("a repeating entry keeps its wall time when the clocks change", () => {
  const weekly = `DTSTART;TZID=Europe/Madrid:20261020T090000
DTEND;TZID=Europe/Madrid:20261020T100000
RRULE:FREQ=WEEKLY`;
  expect(read(event(weekly))).toEqual([
    "10-20 07:00 - 10-20 08:00",
    "10-27 08:00 - 10-27 09:00",
    "11-03 08:00 - 11-03 09:00",
  ]);
});

test("an entry in an hour that the clock skips or shows twice is where calendars show it", () => {
  const at = (date: string) =>
    event(`DTSTART;TZID=America/Havana:${date}T003000\nDTEND;TZID=America/Havana:${date}T011500`);
  // 1 November 2026, 01:00 becomes 00:00 in Havana: the first 00:30 counts.
  expect(read(at("20261101"))).toEqual(["11-01 04:30 - 11-01 06:15"]);
});

test("a series that began long ago reaches into the span, and one that ended does not", () => {
  const daily = (rule: string) =>
    `DTSTART:20100104T090000Z\nDTEND:20100104T093000Z\nRRULE:FREQ=DAILY;${rule}`;
  expect(read(event(daily("BYDAY=MO")))).toHaveLength(3);
  expect(read(event(daily("UNTIL=20261020T090000Z")))).toEqual([
    "10-19 09:00 - 10-19 09:30",
    "10-20 09:00 - 10-20 09:30",
  ]);
  expect(read(event(daily("UNTIL=20261020")))).toHaveLength(2);
  expect(read(event(daily("UNTIL=20261019T235959Z")))).toHaveLength(1);
  expect(read(event(daily("COUNT=100")))).toEqual([]);
});

test("a long absence that began long ago is still one", () => {
  const leave = event("DTSTART;VALUE=DATE:20240101\nDTEND;VALUE=DATE:20261021");
  expect(read(leave)).toEqual(["10-19 00:00 - 10-20 22:00"]);
});

const SERIES = `DTSTART;TZID=Europe/Madrid:20261020T090000
DTEND;TZID=Europe/Madrid:20261020T100000
RRULE:FREQ=WEEKLY;COUNT=3`;

test("dates taken out of a series are free, written in any zone or as dates", () => {
  const rest = ["10-20 07:00 - 10-20 08:00", "11-03 08:00 - 11-03 09:00"];
  expect(read(event(`${SERIES}\nEXDATE;TZID=Europe/Madrid:20261027T090000`))).toEqual(rest);
  expect(read(event(`${SERIES}\nEXDATE:20261027T080000Z`))).toEqual(rest);
  expect(read(event(`${SERIES}\nEXDATE;VALUE=DATE:20261027`))).toEqual(rest);
  expect(read(event(`${SERIES}\nEXDATE:20261020T070000Z,20261027T080000Z`))).toEqual([rest[1]]);
});

test("an occurrence that was moved is busy where it went and free where it was", () => {
  const moved = event(`RECURRENCE-ID;TZID=Europe/Madrid:20261027T090000
DTSTART;TZID=Europe/Madrid:20261028T150000
DTEND;TZID=Europe/Madrid:20261028T153000`);
  expect(read(event(SERIES) + moved)).toEqual([
    "10-20 07:00 - 10-20 08:00",
    "10-28 14:00 - 10-28 14:30",
    "11-03 08:00 - 11-03 09:00",
  ]);
});

test("an occurrence that was cancelled or is marked as free is free", () => {
  for (const line of ["STATUS:CANCELLED", "TRANSP:TRANSPARENT"]) {
    const changed = event(`RECURRENCE-ID:20261027T080000Z
DTSTART:20261027T080000Z
DTEND:20261027T090000Z
${line}`);
    expect(read(event(SERIES) + changed)).toEqual(["10-20 07:00 - 10-20 08:00", "11-03 08:00 - 11-03 09:00"]);
  }
});

test("this and all that follow go by what was changed", () => {
  const changed = event(`RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Madrid:20261027T090000
DTSTART;TZID=Europe/Madrid:20261027T110000
DTEND;TZID=Europe/Madrid:20261027T113000`);
  expect(read(event(SERIES) + changed)).toEqual([
    "10-20 07:00 - 10-20 08:00",
    "10-27 10:00 - 10-27 10:30",
    "11-03 10:00 - 11-03 10:30",
  ]);
});

test("dates added to a series are busy, as dates or with an end of their own", () => {
  const added = `${TUESDAY}\nRDATE:20261022T120000Z\nRDATE;VALUE=PERIOD:20261023T120000Z/PT15M`;
  expect(read(event(added))).toEqual([
    "10-20 09:00 - 10-20 10:00",
    "10-22 12:00 - 10-22 13:00",
    "10-23 12:00 - 10-23 12:15",
  ]);
});

test.each([
  "TRANSP:TRANSPARENT",
  "STATUS:CANCELLED",
  "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
  "ATTENDEE;PARTSTAT=DECLINED;CN=Ada:mailto:Ada@Belay.example",
])("%s leaves the owner free", (line) => {
  expect(read(event(`${TUESDAY}\n${line}`))).toEqual([]);
});

test("what somebody else declined, or is only tentative, is busy", () => {
  const busy = ["10-20 09:00 - 10-20 10:00"];
  expect(read(event(`${TUESDAY}\nATTENDEE;PARTSTAT=DECLINED:mailto:ben@belay.example`))).toEqual(busy);
  expect(read(event(`${TUESDAY}\nATTENDEE;PARTSTAT=TENTATIVE:mailto:ada@belay.example`))).toEqual(busy);
});

test("what the owner declined under the address their calendar is called by is free", () => {
  const entry = event(`${TUESDAY}\nATTENDEE;PARTSTAT=DECLINED:mailto:ada@gmail.example`);
  expect(read(entry, { head: "X-WR-CALNAME:ada@gmail.example\n" })).toEqual([]);
});

test("sessions of ours are left out: their time is held already", () => {
  expect(read(event(TUESDAY, "0199b2f0-0000-7000-8000-000000000001@belay"))).toEqual([]);
});

test("times that overlap are one, and nothing is told outside the span", () => {
  const entries =
    event(TUESDAY) +
    event("DTSTART:20261020T093000Z\nDTEND:20261020T110000Z", "two") +
    event("DTSTART:20261018T220000Z\nDTEND:20261019T010000Z", "three") +
    event("DTSTART:20251018T220000Z\nDTEND:20251019T010000Z", "four");
  expect(read(entries)).toEqual(["10-19 00:00 - 10-19 01:00", "10-20 09:00 - 10-20 11:00"]);
});

test("an entry that makes no sense is counted, and the others are read", () => {
  const entries = event("SUMMARY:no time") + event("DTSTART:soon", "two") + event(TUESDAY, "three");
  expect(read(entries)).toEqual(["10-20 09:00 - 10-20 10:00", "2 unreadable"]);
});

test("an answer that keeps the entries to itself says when its owner is busy", () => {
  const part = `BEGIN:VFREEBUSY
FREEBUSY;FBTYPE=BUSY:20261020T090000Z/20261020T100000Z,20261021T090000Z/PT1H
FREEBUSY;FBTYPE=FREE:20261022T090000Z/20261022T100000Z
END:VFREEBUSY`;
  expect(read(part)).toEqual(["10-20 09:00 - 10-20 10:00", "10-21 09:00 - 10-21 10:00"]);
});

test.each([
  ["a web page", "<!doctype html><title>Sign in</title>"],
  ["nothing", ""],
  ["half a calendar", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"],
  ["a card", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD\r\n"],
  ["bytes", "\u0000\u0001\ufffd\ufffd:;=\r\n"],
])("%s is no calendar", (_name, text) => {
  expect(readText(text)).toBe("NOT_A_CALENDAR");
});

test("an empty calendar is one", () => {
  expect(read("")).toEqual([]);
});

test("a rule that never ends in time, and a calendar of nothing but times, are too many", () => {
  expect(read(event(`${TUESDAY.replaceAll("2026", "1990")}\nRRULE:FREQ=SECONDLY`))).toBe("TOO_MANY_TIMES");
  const minutely = "DTSTART:20261019T000000Z\nDTEND:20261019T000030Z\nRRULE:FREQ=MINUTELY";
  expect(read(event(minutely))).toBe("TOO_MANY_TIMES");
});
