import type { EvidencePeriod, PersonEvidence } from "./evidence.ts";

type Day = PersonEvidence["days"][number];

export interface ActivityWeek {
  /** The date of its Monday. */
  monday: string;
  /** Monday to Sunday; null for a day outside the period. */
  days: ({ date: string; count: number } | null)[];
}

export interface ActivityMonth {
  /** `2026-06` */
  month: string;
  sessions: number;
  comments: number;
}

const DAY = 86_400_000;
const WEEK = 7;

const toDate = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** Every week that the period touches, with what happened on each of its days. Dates only: no zone, no clock. */
export function listWeeks(days: readonly Day[], { from, to }: EvidencePeriod): ActivityWeek[] {
  const counts = new Map(days.map(({ date, sessions, comments }) => [date, sessions + comments]));
  const first = Date.parse(from);
  const monday = first - ((new Date(first).getUTCDay() + 6) % WEEK) * DAY;
  const weeks = Math.floor((Date.parse(to) - monday) / (WEEK * DAY)) + 1;
  return Array.from({ length: weeks }, (_, week) => {
    const start = monday + week * WEEK * DAY;
    const dates = Array.from({ length: WEEK }, (__, day) => toDate(start + day * DAY));
    return {
      monday: toDate(start),
      days: dates.map((date) => (date < from || date > to ? null : { date, count: counts.get(date) ?? 0 })),
    };
  });
}

export function countActive(weeks: readonly ActivityWeek[]): number {
  return weeks.filter(({ days }) => days.some((day) => day !== null && day.count > 0)).length;
}

/** Every month that the period touches, also those in which nothing happened. */
export function listMonths(days: readonly Day[], { from, to }: EvidencePeriod): ActivityMonth[] {
  const perMonth = Map.groupBy(days, ({ date }) => date.slice(0, 7));
  const months: ActivityMonth[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = monthAfter(month)) {
    const its = perMonth.get(month) ?? [];
    months.push({
      month,
      sessions: its.reduce((sum, { sessions }) => sum + sessions, 0),
      comments: its.reduce((sum, { comments }) => sum + comments, 0),
    });
  }
  return months;
}

function monthAfter(month: string): string {
  const first = new Date(`${month}-01T00:00:00Z`);
  return toDate(first.setUTCMonth(first.getUTCMonth() + 1)).slice(0, 7);
}
