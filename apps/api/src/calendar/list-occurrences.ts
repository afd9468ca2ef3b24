import type { Interval } from "@belay/core/calendar/interval.ts";
import { DAY } from "@belay/core/instant.ts";
import ICAL from "ical.js";
import type { Clock, WallTime } from "./read-clock.ts";
import { floating, readTime, UnreadableEntry } from "./read-clock.ts";

/** A calendar that says more times than anybody could keep. */
export class TooManyTimes extends Error {
  override name = "TooManyTimes";
}

export interface Span {
  from: number;
  until: number;
  /** Of the calendar's owner: floating times and whole days are theirs. */
  owner: Clock;
  isFree: (entry: ICAL.Component) => boolean;
  /** Called once for each step of a rule; throws when it has had enough. */
  count: () => void;
}

/** An entry's begin and how long each of its occurrences lasts. */
interface Entry {
  start: WallTime;
  endOf: (wall: number) => number;
}

/** When an entry happens in the span, repeated by its rules; those that `changed` speaks of are left to it. */
export function listOccurrences(
  entry: ICAL.Component,
  changed: readonly ICAL.Component[],
  span: Span,
): Interval[] {
  const { start, endOf } = readEntry(entry, span.owner);
  const isLeftOut = readLeftOut(entry, changed, span.owner);
  const shifts = readShifts(changed, span);
  const times: Interval[] = [];
  // Most of an old series is over; neither clocks nor zones make days of a difference.
  const longOver = span.from - (endOf(start.wall) - start.clock(start.wall)) - 4 * DAY;
  for (const wall of walls(entry, start, span)) {
    if (wall < longOver || isLeftOut(wall, start.clock)) continue;
    const shift = shifts.findLast(({ since }) => since <= wall);
    if (!shift) times.push({ from: start.clock(wall), until: endOf(wall) });
    else if (!shift.isFree) times.push(shift.occurrenceAt(wall));
  }
  const extra = readExtra(entry, endOf, span).filter(({ wall, clock }) => !isLeftOut(wall, clock));
  return [...times, ...extra.map(({ time }) => time)];
}

function readEntry(entry: ICAL.Component, owner: Clock): Entry {
  const property = entry.getFirstProperty("dtstart");
  if (!property) throw new UnreadableEntry();
  const start = readTime(property.getFirstValue(), property, owner);
  return { start, endOf: readEnd(entry, start, owner) };
}

/** By the end each lasts as long as the first, by a length as many days and then as much time (RFC 5545 section 3.8.5.3). */
function readEnd(entry: ICAL.Component, start: WallTime, owner: Clock): (wall: number) => number {
  const { clock, isDate } = start;
  const property = entry.getFirstProperty("dtend");
  if (property) {
    const end = readTime(property.getFirstValue(), property, owner);
    if (isDate) return (wall) => clock(wall + Math.max(DAY, end.wall - start.wall));
    const lasts = end.clock(end.wall) - clock(start.wall);
    return (wall) => clock(wall) + lasts;
  }
  const length = entry.getFirstPropertyValue("duration");
  if (!(length instanceof ICAL.Duration)) return (wall) => clock(isDate ? wall + DAY : wall);
  const days = (length.weeks * 7 + length.days) * DAY;
  const time = length.toSeconds() * 1_000 - days;
  return (wall) => clock(wall + days) + time;
}

/** The wall times at which an entry begins, from shortly before the span on. */
function* walls(entry: ICAL.Component, start: WallTime, span: Span): Iterable<number> {
  yield start.wall;
  for (const property of entry.getAllProperties("rrule")) {
    const rule = property.getFirstValue();
    if (!(rule instanceof ICAL.Recur)) throw new UnreadableEntry();
    const isOver = readUntil(rule, start);
    rule.until = null;
    const iterator = rule.iterator(floating(start.wall));
    for (let time = iterator.next(); time; time = iterator.next()) {
      span.count();
      const { wall } = readTime(time, property, span.owner);
      // No clock is further than a day from UTC.
      if (wall > span.until + DAY || isOver(wall)) break;
      if (wall !== start.wall) yield wall;
    }
  }
}

/** A rule's last moment or last date, which still belong to it. */
function readUntil({ until }: ICAL.Recur, start: WallTime): (wall: number) => boolean {
  if (!until) return () => false;
  const last = Date.UTC(
    ...([until.year, until.month - 1, until.day, until.hour, until.minute, until.second] as const),
  );
  if (until.isDate) return (wall) => wall >= last + DAY;
  if (until.zone !== ICAL.Timezone.utcTimezone) return (wall) => wall > last;
  return (wall) => wall > last + DAY || start.clock(wall) > last;
}

type IsLeftOut = (wall: number, clock: Clock) => boolean;

/** Dates and moments that a rule gives and the calendar takes back: left out, or changed one by one. */
function readLeftOut(entry: ICAL.Component, changed: readonly ICAL.Component[], owner: Clock): IsLeftOut {
  const moments = new Set<number>();
  const days = new Set<number>();
  const properties = [
    ...entry.getAllProperties("exdate"),
    ...changed.flatMap((other) => other.getAllProperties("recurrence-id")),
  ];
  for (const property of properties) {
    for (const value of property.getValues()) {
      const { wall, isDate, clock } = readTime(value, property, owner);
      if (isDate) days.add(wall);
      else moments.add(clock(wall));
    }
  }
  return (wall, clock) => days.has(wall - (wall % DAY)) || moments.has(clock(wall));
}

interface Shift {
  /** The wall time of the first that moves. */
  since: number;
  isFree: boolean;
  occurrenceAt: (wall: number) => Interval;
}

/** "This and all that follow": from one occurrence on, the rest goes by another entry. */
function readShifts(changed: readonly ICAL.Component[], { owner, isFree }: Span): Shift[] {
  return changed
    .flatMap((other): Shift[] => {
      const property = other.getFirstProperty("recurrence-id");
      if (property?.getFirstParameter("range")?.toUpperCase() !== "THISANDFUTURE") return [];
      const since = readTime(property.getFirstValue(), property, owner).wall;
      const { start, endOf } = readEntry(other, owner);
      const move = (wall: number) => wall - since + start.wall;
      const occurrenceAt = (wall: number) => ({
        from: start.clock(move(wall)),
        until: endOf(move(wall)),
      });
      return [{ since, isFree: isFree(other), occurrenceAt }];
    })
    .toSorted((one, another) => one.since - another.since);
}

interface Extra extends WallTime {
  time: Interval;
}

/** Dates that no rule gives, named one by one. */
function readExtra(entry: ICAL.Component, endOf: Entry["endOf"], { owner, count }: Span): Extra[] {
  return entry.getAllProperties("rdate").flatMap((property) =>
    property.getValues().map((value): Extra => {
      count();
      const isPeriod = value instanceof ICAL.Period;
      const begin = readTime(isPeriod ? value.start : value, property, owner);
      const time = isPeriod
        ? readPeriod(value, property, owner)
        : { from: begin.clock(begin.wall), until: endOf(begin.wall) };
      return { ...begin, time };
    }),
  );
}

/** A begin and an end, or a begin and a length. */
export function readPeriod(value: unknown, property: ICAL.Property, owner: Clock): Interval {
  if (!(value instanceof ICAL.Period)) throw new UnreadableEntry();
  const begin = readTime(value.start, property, owner);
  const end = readTime(value.getEnd(), property, owner);
  return { from: begin.clock(begin.wall), until: end.clock(end.wall) };
}
