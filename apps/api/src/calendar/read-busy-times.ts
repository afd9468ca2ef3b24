import type { Interval } from "@belay/core/calendar/interval.ts";
import { mergeIntervals, overlapOf } from "@belay/core/calendar/interval.ts";
import { isSessionUid } from "@belay/core/sessions/session-calendar-event.ts";
import ICAL from "ical.js";
import { isFreeEntry } from "./is-free-entry.ts";
import type { Span } from "./list-occurrences.ts";
import { listOccurrences, readPeriod, TooManyTimes } from "./list-occurrences.ts";
import { clockOf } from "./read-clock.ts";

/** Steps of all rules together: fifty daily entries of sixteen years. */
const MOST_STEPS = 300_000;
const MOST_TIMES = 10_000;

export interface BusyQuestion {
  /** What the address answered. */
  text: string;
  /** The owner's zone: whole days and floating times are theirs. */
  timeZone: string;
  /** The owner's e-mail address, to see what they declined. */
  email: string;
  /** Milliseconds since the epoch. */
  from: number;
  until: number;
}

export type BusyAnswer =
  | { ok: true; times: Interval[]; unreadable: number }
  | { ok: false; problem: "NOT_A_CALENDAR" | "TOO_MANY_TIMES" };

/**
 * When a calendar says that its owner is busy, merged, and nothing of with what. Entries that cannot be placed are
 * counted; sessions of ours are left out, for their time is held already.
 */
export function readBusyTimes(question: BusyQuestion): BusyAnswer {
  const calendars = readCalendars(question.text);
  if (calendars.length === 0) return { ok: false, problem: "NOT_A_CALENDAR" };
  try {
    const read = calendars.map((calendar) => readCalendar(calendar, question));
    const { from, until } = question;
    const inside = read.flatMap(({ times }) => times.map((time) => overlapOf(time, { from, until })));
    const times = mergeIntervals(inside.filter((time) => time.from < time.until));
    if (times.length > MOST_TIMES) return { ok: false, problem: "TOO_MANY_TIMES" };
    return { ok: true, times, unreadable: read.reduce((sum, { unreadable }) => sum + unreadable, 0) };
  } catch (error) {
    if (error instanceof TooManyTimes) return { ok: false, problem: "TOO_MANY_TIMES" };
    throw error;
  }
}

function readCalendars(text: string): ICAL.Component[] {
  // Makers write dates where they said date-time; both can be read.
  ICAL.design.strict = false;
  try {
    const parsed: unknown = ICAL.parse(text.replace(/^\uFEFF/, "").trim());
    if (!Array.isArray(parsed)) return [];
    const roots: unknown[] = typeof parsed[0] === "string" ? [parsed] : parsed;
    return roots
      .filter((root): root is unknown[] => Array.isArray(root) && root[0] === "vcalendar")
      .map((root) => new ICAL.Component(root));
  } catch {
    // The parser throws whatever it stumbles over; all of it says that this is no calendar.
    return [];
  }
}

interface Read {
  times: Interval[];
  unreadable: number;
}

function readCalendar(calendar: ICAL.Component, { timeZone, email, from, until }: BusyQuestion): Read {
  const ownAddresses = new Set([email.toLowerCase(), nameOf(calendar)]);
  let steps = 0;
  const span: Span = {
    ...{ from, until, owner: clockOf(timeZone) },
    isFree: (entry) => isFreeEntry(entry, ownAddresses),
    count: () => {
      if (++steps > MOST_STEPS) throw new TooManyTimes();
    },
  };
  const series = Map.groupBy(calendar.getAllSubcomponents("vevent"), uidOf);
  const read: Read = { times: readFreeBusy(calendar, span), unreadable: 0 };
  for (const [uid, entries] of series) {
    if (!isSessionUid(uid)) addSeries(read, entries, span);
  }
  return read;
}

/** Google calls a person's own calendar by their address there, which need not be the one they use here. */
function nameOf(calendar: ICAL.Component): string {
  return String(calendar.getFirstPropertyValue("x-wr-calname") ?? "")
    .trim()
    .toLowerCase();
}

function uidOf(entry: ICAL.Component): string {
  return String(entry.getFirstPropertyValue("uid") ?? "");
}

/** The entries of one name: the series and what was changed of it, each busy or free by itself. */
function addSeries(read: Read, entries: readonly ICAL.Component[], span: Span): void {
  const changed = entries.filter((entry) => entry.hasProperty("recurrence-id"));
  for (const entry of entries) {
    if (span.isFree(entry)) continue;
    try {
      const isChange = changed.includes(entry);
      read.times.push(...listOccurrences(entry, isChange ? [] : changed, span));
    } catch (error) {
      if (error instanceof TooManyTimes) throw error;
      // One entry that makes no sense must not hide the others; its owner is told how many there are.
      read.unreadable += 1;
    }
  }
}

/** What calendars answer that keep even the entries to themselves. */
function readFreeBusy(calendar: ICAL.Component, span: Span): Interval[] {
  return calendar
    .getAllSubcomponents("vfreebusy")
    .flatMap((part) => part.getAllProperties("freebusy"))
    .filter((property) => property.getFirstParameter("fbtype")?.toUpperCase() !== "FREE")
    .flatMap((property) => property.getValues().map((value) => readPeriod(value, property, span.owner)));
}
