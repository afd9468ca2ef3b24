import { formatClock } from "@belay/core/time-words/day-words.ts";
import { wallClock } from "@belay/core/time-words/wall-clock.ts";
import type { WeekStripDay } from "@belay/ui/week-strip.tsx";
import type { Upcoming } from "./turn.ts";

const DAY = 86_400_000;
// The strip shows 07:00 to 21:00; what lies outside is drawn at its edge.
const FIRST_HOUR = 7;
const SHOWN_HOURS = 14;

interface WeekInput {
  sessions: readonly Upcoming[];
  viewer: { id: string; timeZone: string; locale: string };
  now: number;
}

/** Today and the four days after it, each with its sessions as parts of the shown day. */
export function weekDays({ sessions, viewer, now }: WeekInput): WeekStripDay[] {
  const zone = viewer.timeZone;
  const today = wallClock(new Date(now).toISOString(), zone).date;
  return Array.from({ length: 5 }, (_, index) => {
    const date = new Date(Date.parse(today) + index * DAY).toISOString().slice(0, 10);
    const ofDay = sessions.filter(({ startsAt }) => wallClock(startsAt, zone).date === date);
    return {
      label: dayLabel(date, viewer.locale),
      isToday: index === 0,
      blocks: ofDay.map((one) => toBlock(one, viewer)),
    };
  });
}

function dayLabel(date: string, locale: string): string {
  const noon = new Date(`${date}T12:00:00Z`);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" }).format(noon);
  return `${weekday} ${noon.getUTCDate()}`;
}

function toBlock(session: Upcoming, { id, timeZone }: WeekInput["viewer"]): WeekStripDay["blocks"][number] {
  const { hour, minute } = wallClock(session.startsAt, timeZone);
  const hours = (Date.parse(session.endsAt) - Date.parse(session.startsAt)) / 3_600_000;
  const length = Math.min(1, Math.max(0.05, hours / SHOWN_HOURS));
  const from = (hour + minute / 60 - FIRST_HOUR) / SHOWN_HOURS;
  const other = session.mentorId === id ? session.menteeName : session.mentorName;
  return {
    label: `${formatClock(session.startsAt, timeZone)} ${session.topic} with ${other}`,
    from: Math.min(1 - length, Math.max(0, from)),
    length,
    tone: session.status === "confirmed" ? "booked" : "other",
  };
}
