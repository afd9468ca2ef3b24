import { localDate, weekDates } from "@belay/core/calendar/local-days.ts";
import { formatClock, formatDay, formatWeekday } from "@belay/core/time-words/day-words.ts";
import type { SlotDay } from "@belay/ui/slot-days.ts";

interface Wanted {
  /** Every free start, ascending. */
  starts: readonly string[];
  /** A date of the week that is shown. */
  date: string;
  zone: string;
  otherZone: string;
  now: string;
  locale: string;
  noticeMinutes: number;
  /** Every quarter of an hour instead of every half. */
  showsAll: boolean;
}

/** A week of free times in the words of both: the working days, and the weekend where it has some. */
export function freeDays(wanted: Wanted): SlotDay[] {
  const { starts, date, zone } = wanted;
  const today = localDate(wanted.now, zone);
  return weekDates(date).flatMap((day, index) => {
    const own = starts.filter((start) => localDate(start, zone) === day);
    if (index > 4 && own.length === 0) return [];
    const shown = wanted.showsAll ? own : thinOut(own, zone);
    return {
      date: day,
      label: `${weekday(day, wanted.locale).slice(0, 3)} ${Number(day.slice(8))}`,
      longLabel: longLabel(day, wanted.locale),
      isToday: day === today,
      note: own.length === 0 ? whyEmpty(day, wanted) : undefined,
      slots: shown.map((start) => ({
        start,
        mine: formatClock(start, zone),
        theirs: theirTime(start, wanted),
      })),
    };
  });
}

const HALF_HOUR = 30 * 60_000;

/** The full and half hours; another start only where none of these is near. */
export function thinOut(starts: readonly string[], zone: string): string[] {
  const isRound = (start: string) => /:[03]0$/.test(formatClock(start, zone));
  const round = starts.filter(isRound).map((start) => Date.parse(start));
  return starts.filter(
    (start) => isRound(start) || !round.some((moment) => Math.abs(moment - Date.parse(start)) < HALF_HOUR),
  );
}

/** Where no hours bound them: whole hours between seven and nine in the evening. */
export function daytimeStarts(starts: readonly string[], zone: string): string[] {
  return starts.filter((start) => {
    const [hour = "", minute] = formatClock(start, zone).split(":");
    return minute === "00" && hour >= "07" && hour <= "21";
  });
}

function whyEmpty(day: string, { zone, now, noticeMinutes }: Wanted): string | undefined {
  if (day < localDate(now, zone)) return "Over";
  const earliest = new Date(Date.parse(now) + noticeMinutes * 60_000).toISOString();
  if (day <= localDate(earliest, zone)) return `Needs ${sayNotice(noticeMinutes)} notice`;
  return "No time suits both";
}

function sayNotice(minutes: number): string {
  if (minutes % 60 !== 0) return `${minutes} minutes'`;
  return minutes === 60 ? "1 hour's" : `${minutes / 60} hours'`;
}

function theirTime(start: string, { zone, otherZone, locale }: Wanted): string | undefined {
  const clock = formatClock(start, otherZone);
  const isSameDay = localDate(start, zone) === localDate(start, otherZone);
  if (isSameDay) return clock === formatClock(start, zone) ? undefined : clock;
  return `${formatWeekday({ instant: start, zone: otherZone, locale }).slice(0, 3)} ${clock}`;
}

const noon = (date: string) => `${date}T12:00:00Z`;
const weekday = (date: string, locale: string) => formatWeekday({ instant: noon(date), zone: "UTC", locale });
const longLabel = (date: string, locale: string) =>
  `${weekday(date, locale)} ${formatDay({ instant: noon(date), zone: "UTC", locale }).slice(4)}`;

/** "23–29 November", "30 November – 6 December". */
export function weekTitle(dates: readonly string[], locale: string): string {
  const [first = "", last = first] = [dates[0], dates.at(-1)];
  const month = (date: string) =>
    new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }).format(new Date(noon(date)));
  const day = (date: string) => Number(date.slice(8));
  return month(first) === month(last)
    ? `${day(first)}–${day(last)} ${month(first)}`
    : `${day(first)} ${month(first)} – ${day(last)} ${month(last)}`;
}
