import { momentMeant } from "@belay/core/calendar/moments-showing.ts";
import { calendarSourceId } from "@belay/core/ids.ts";
import { addMilliseconds, DAY, HOUR, MINUTE, toInstant, toMilliseconds } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { CastKey } from "./cast.ts";
import type { History, Member } from "./history.ts";
import { daysAgo, memberOf } from "./history.ts";

/** What somebody has every week: ISO weekdays, hours of their own clock. */
interface Weekly {
  days: readonly number[];
  from: number;
  until: number;
}

interface Told {
  who: CastKey;
  host: string;
  addedDaysAgo: number;
  /** Hours since it was last read; with them it has been out of reach. */
  silentFor?: number;
  weekly: readonly Weekly[];
}

const AHEAD = 60;
const LUNCH = { days: [1, 2, 3, 4, 5], from: 13, until: 14 };

/** One calendar that is read, one that is late, one that was silent for days. All lead nowhere. */
const CALENDARS: readonly Told[] = [
  {
    ...{ who: "nadia", host: "calendar.tidewater.example", addedDaysAgo: 61 },
    weekly: [LUNCH, { days: [3], from: 15, until: 16.5 }, { days: [2, 4], from: 9, until: 9.25 }],
  },
  {
    ...{ who: "marta", host: "calendar.tidewater.example", addedDaysAgo: 33, silentFor: 5 },
    weekly: [LUNCH, { days: [1, 3, 5], from: 9.5, until: 10.5 }],
  },
  {
    ...{ who: "herrera", host: "outlook.tidewater.example", addedDaysAgo: 90, silentFor: 62 },
    weekly: [LUNCH, { days: [2], from: 16, until: 17 }],
  },
];

/** Who lets Belay read another calendar of theirs, and how that goes. */
export function tellBusyElsewhere(history: History): void {
  for (const told of CALENDARS) tellCalendar(history, told);
}

function tellCalendar(history: History, { who, host, addedDaysAgo, silentFor = 0, weekly }: Told): void {
  const { rows, mint, now } = history;
  const member = memberOf(history, who);
  const addedAt = daysAgo(history, addedDaysAgo);
  const readAt = silentFor === 0 ? now : addMilliseconds(now, -silentFor * HOUR);
  const id = mint(calendarSourceId, addedAt);
  rows.calendarSource.push({
    ...{ id, personId: member.id, host, addedAt, fetchedAt: readAt, readAt, readInZone: member.timeZone },
    ...{ sealedAddress: null, addressDigest: `told ${who}`, problem: silentFor === 0 ? null : "UNREACHABLE" },
    ...{ triedAt: now, nextFetchAt: addMilliseconds(now, 15 * MINUTE) },
  });
  for (const busy of weekly.flatMap((part) => timesOf(part, member, now))) {
    rows.externalBusy.push({ sourceId: id, personId: member.id, busy });
  }
}

function timesOf({ days, from, until }: Weekly, { timeZone }: Member, now: string) {
  const today = Math.floor(toMilliseconds(now) / DAY) * DAY;
  const moment = (wall: number) => toInstant(momentMeant(wall, timeZone));
  return Array.from({ length: AHEAD }, (_, day) => today + day * DAY)
    .filter((date) => days.includes(new Date(date).getUTCDay() || 7))
    .map((date) => {
      const [start, end] = [moment(date + from * HOUR), moment(date + until * HOUR)];
      return sql<string>`tstzrange(${start}::timestamptz, ${end}::timestamptz)`;
    });
}
