import { localDate, shiftDate, startOfDay } from "@belay/core/calendar/local-days.ts";
import { openIntervals } from "@belay/core/calendar/open-time.ts";
import type { OpenHours } from "@belay/core/calendar/slot-input.ts";
import { formatClock, formatDay, formatWeekday } from "@belay/core/time-words/day-words.ts";
import { wallClock } from "@belay/core/time-words/wall-clock.ts";
import type { DayStretch, TimeColumnFacts } from "@belay/ui/time-grid-model.ts";
import type { BlockSession, BlockViewer, PlacedBlock } from "./session-block.ts";
import { sessionBlocks } from "./session-block.ts";

interface CalendarFacts {
  dates: readonly string[];
  sessions: readonly BlockSession[];
  /** The viewer's own, as painted; null where nothing was. */
  hours: OpenHours | null;
  viewer: BlockViewer;
  /** What else has a place in one's days. */
  beside?: readonly PlacedBlock[] | undefined;
}

/** The days of a time grid, each with its open hours and what is in it. */
export function calendarColumns({
  dates,
  sessions,
  hours,
  viewer,
  beside = [],
}: CalendarFacts): TimeColumnFacts[] {
  const blocks = [...sessions.flatMap((session) => sessionBlocks(session, viewer)), ...beside];
  const today = localDate(new Date(viewer.now).toISOString(), viewer.timeZone);
  return dates.map((date) => {
    const open = hours === null ? [] : openOn(date, hours, viewer.timeZone);
    return {
      date,
      ...dayLabels(date, viewer.locale),
      isToday: date === today,
      open: open.map(({ from, until }) => ({ from, until })),
      openWords: open.length === 0 ? "Not open" : `Open ${open.map(({ words }) => words).join(", ")}`,
      closed: [],
      blocks: blocks.filter((block) => block.date === date),
    };
  });
}

/** The open hours of a date in words: "09:00–12:00, 14:00–17:00". Empty when closed. */
export function openWordsOf(date: string, hours: OpenHours | null): string {
  return hours === null
    ? ""
    : openOn(date, hours, hours.timeZone)
        .map(({ words }) => words)
        .join(", ");
}

/** "Tue 24" to be read at a glance, and all of it for a reader. */
export function dayLabels(date: string, locale: string): { label: string; longLabel: string } {
  const noon = { instant: `${date}T12:00:00Z`, zone: "UTC", locale };
  const day = formatDay(noon);
  return {
    label: day.split(" ").slice(0, 2).join(" "),
    longLabel: `${formatWeekday(noon)} ${day.slice(4)}`,
  };
}

/** On the night the clocks change an open stretch is cut where they do, as the rules cut it. */
function openOn(date: string, hours: OpenHours, zone: string): (DayStretch & { words: string })[] {
  const range = { start: startOfDay(date, zone), end: startOfDay(shiftDate(date, 1), zone) };
  return openIntervals(hours, range).map(({ start, end }) => {
    const until = end === range.end ? 24 * 60 : minutesOf(end, zone);
    const ends = end === range.end ? "24:00" : formatClock(end, zone);
    return { from: minutesOf(start, zone), until, words: `${formatClock(start, zone)}–${ends}` };
  });
}

function minutesOf(instant: string, zone: string): number {
  const { hour, minute } = wallClock(instant, zone);
  return hour * 60 + minute;
}
