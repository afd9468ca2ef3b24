import { momentMeant } from "@belay/core/calendar/moments-showing.ts";
import { isTimeZone } from "@belay/core/time-zone.ts";
import ICAL from "ical.js";
import { findIana } from "windows-iana";

/** Wall time -> the moment it means; both in milliseconds, the wall's as if it were UTC. */
export type Clock = (wall: number) => number;

const utcClock: Clock = (wall) => wall;

export function clockOf(timeZone: string): Clock {
  return (wall) => momentMeant(wall, timeZone);
}

/** An entry's time that nobody can place. */
export class UnreadableEntry extends Error {
  override name = "UnreadableEntry";
}

export interface WallTime {
  wall: number;
  /** A date alone, without a time of day. */
  isDate: boolean;
  clock: Clock;
}

/** One time of a property, by the clock it names; floating times and dates go by the owner's. */
export function readTime(value: unknown, property: ICAL.Property, owner: Clock): WallTime {
  if (!(value instanceof ICAL.Time)) throw new UnreadableEntry();
  const { year, month, day, hour, minute, second, isDate } = value;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  if (!Number.isFinite(wall)) throw new UnreadableEntry();
  if (isDate) return { wall, isDate, clock: owner };
  const isUtc = value.zone === ICAL.Timezone.utcTimezone;
  return { wall, isDate, clock: isUtc ? utcClock : namedClock(property, owner) };
}

/**
 * The zone database knows better than what a calendar wrote down of it, so its own rules (VTIMEZONE) only count
 * where its name says nothing to anybody else.
 */
function namedClock(property: ICAL.Property, owner: Clock): Clock {
  const name = property.getFirstParameter("tzid");
  if (!name) return owner;
  const known = findZoneName(name);
  if (known !== null) return clockOf(known);
  const own = property.parent.getTimeZoneByID(name);
  return own ? (wall) => wall - own.utcOffset(floating(wall)) * 1_000 : owner;
}

/** The IANA zone that a calendar's name for one means: as it is, behind a maker's prefix, or as Windows calls it. */
export function findZoneName(name: string): string | null {
  const bare = name.trim().replace(/^"|"$/g, "");
  if (/^(utc|gmt|z|etc\/utc|etc\/gmt)$/i.test(bare)) return "UTC";
  if (isTimeZone(bare)) return bare;
  const behind = /^\/.+?\/((?:[A-Za-z]+\/)?[A-Za-z]+\/[A-Za-z_+-]+)$/.exec(bare)?.[1];
  if (behind && isTimeZone(behind)) return behind;
  const [fromWindows] = findIana(bare);
  return fromWindows !== undefined && isTimeZone(fromWindows) ? fromWindows : null;
}

export function floating(wall: number): ICAL.Time {
  const at = new Date(wall);
  return ICAL.Time.fromData({
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  });
}
