import * as z from "zod/mini";
import type { Instant, PlainDate } from "../instant.ts";
import { addMilliseconds, DAY, MINUTE, toInstant, toMilliseconds } from "../instant.ts";
import { seenVersion } from "../people/seen-version.ts";
import { timeZone } from "../time-zone.ts";
import { localDate, momentAt, shiftDate, startOfDay, wallTimeAt } from "./local-days.ts";
import { offsetAt } from "./offset-segments.ts";
import { openTime } from "./open-time.ts";
import type { HoursOverride, HoursWindow, WeeklyWindow } from "./slot-input.ts";
import { positiveRemainder, readWallTime } from "./wall-clock.ts";

/** `local`: 09:00 stays 09:00 on the new clock. `moments`: what was open stays open, whatever the new clock shows. */
export const zoneMode = z.enum(["local", "moments"], "Choose whether your hours or their moments stay.");
export type ZoneMode = z.infer<typeof zoneMode>;

export const zoneChangeQuestion = z.object({ timeZone, mode: zoneMode });
export const changeZoneInput = z.object({ timeZone, mode: zoneMode, version: seenVersion });
export type ChangeZoneInput = z.infer<typeof changeZoneInput>;

export interface ZonedHours {
  timeZone: string;
  weekly: readonly WeeklyWindow[] | null;
  overrides: readonly HoursOverride[];
  timeOff: readonly { start: Instant; end: Instant }[];
}

/** Somebody's hours after they changed to another zone at `now`. Throws a RangeError on an unknown zone. */
export function changeZone(
  hours: ZonedHours,
  to: { timeZone: string; mode: ZoneMode; now: Instant },
): ZonedHours {
  return to.mode === "local" ? keepLocal(hours, to.timeZone) : keepMoments(hours, to);
}

/** Windows are wall times already; only time off is of moments, and follows the clock. */
function keepLocal(hours: ZonedHours, zone: string): ZonedHours {
  const follow = (moment: Instant) => {
    const { date, time } = wallTimeAt(moment, hours.timeZone);
    return momentAt(date, time, zone);
  };
  const timeOff = hours.timeOff
    .map(({ start, end }) => ({ start: follow(start), end: follow(end) }))
    .filter(({ start, end }) => toMilliseconds(start) < toMilliseconds(end));
  return { ...hours, timeZone: zone, timeOff };
}

/**
 * The usual week moves by the difference of the two clocks at `now`, so it keeps its moments until one of them
 * changes; dates of their own keep theirs exactly.
 */
function keepMoments(
  hours: ZonedHours,
  { timeZone: zone, now }: { timeZone: string; now: Instant },
): ZonedHours {
  const moment = toMilliseconds(now);
  const shift = (offsetAt(zone, moment) - offsetAt(hours.timeZone, moment)) / MINUTE;
  const weekly = hours.weekly?.flatMap((window) => shiftWindow(window, shift)) ?? null;
  const dates = hours.overrides.flatMap(({ date }) => datesTouched(date, hours.timeZone, zone));
  const overrides = [...new Set(dates)]
    .sort()
    .map((date) => ({ date, windows: windowsOn(date, hours, zone) }));
  return { timeZone: zone, weekly, overrides, timeOff: hours.timeOff };
}

const A_DAY = DAY / MINUTE;

/** In pieces of a day at most, so that each ends within the next one. */
function shiftWindow({ day, start, end }: WeeklyWindow, shift: number): WeeklyWindow[] {
  const [from, until] = [readWallTime(start) / MINUTE, readWallTime(end) / MINUTE];
  const pieces: WeeklyWindow[] = [];
  for (let piece = from; piece < until; piece += A_DAY) {
    const begins = (day - 1) * A_DAY + piece + shift;
    const minute = positiveRemainder(begins, A_DAY);
    const length = Math.min(until - piece, A_DAY);
    pieces.push({
      day: positiveRemainder(Math.floor(begins / A_DAY), 7) + 1,
      start: writeWallTime(minute),
      end: writeWallTime(minute + length),
    });
  }
  return pieces;
}

/** An own date defines itself and, past midnight, a part of the next; on another clock that touches up to four dates. */
function datesTouched(date: PlainDate, from: string, to: string): PlainDate[] {
  const first = localDate(startOfDay(date, from), to);
  const last = localDate(addMilliseconds(startOfDay(shiftDate(date, 2), from), -1), to);
  const dates: PlainDate[] = [];
  for (let next = first; next <= last; next = shiftDate(next, 1)) dates.push(next);
  return dates;
}

/** What is open on a date of the new zone, to where it ends, if that is on the date after. */
function windowsOn(date: PlainDate, hours: ZonedHours, zone: string): HoursWindow[] {
  const from = toMilliseconds(startOfDay(date, zone));
  const midnight = toMilliseconds(startOfDay(shiftDate(date, 1), zone));
  const until = toMilliseconds(startOfDay(shiftDate(date, 2), zone));
  return openTime(hours, { from, until })
    .filter((open) => open.from < midnight)
    .map((open) => ({ start: wallTimeOn(date, open.from, zone), end: wallTimeOn(date, open.until, zone) }))
    .filter(({ start, end }) => start < end);
}

/** A moment by the clock of a date, past 24:00 on the dates after it. */
function wallTimeOn(date: PlainDate, moment: number, zone: string): string {
  const shown = wallTimeAt(toInstant(moment), zone);
  const days = Math.round((Date.parse(shown.date) - Date.parse(date)) / DAY);
  return writeWallTime(days * A_DAY + readWallTime(shown.time) / MINUTE);
}

function writeWallTime(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
