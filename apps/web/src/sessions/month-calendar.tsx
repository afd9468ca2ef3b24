import { localDate } from "@belay/core/calendar/local-days.ts";
import type { OpenHours } from "@belay/core/calendar/slot-input.ts";
import { formatWeekday } from "@belay/core/time-words/day-words.ts";
import type { MonthDay } from "@belay/ui/month-grid.tsx";
import { MonthGrid } from "@belay/ui/month-grid.tsx";
import type { TimeColumnFacts } from "@belay/ui/time-grid-model.ts";
import { useIsPhone } from "@belay/ui/use-is-phone.ts";
import { Link } from "@tanstack/react-router";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import { calendarColumns } from "./calendar-columns.ts";
import { MonthDaySessions } from "./month-day-sessions.tsx";
import type { PlacedBlock } from "./session-block.ts";
import type { SessionCard } from "./session-calls.ts";

interface MonthCalendarProps {
  /** A date of the month that is shown. */
  date: string;
  /** In whole weeks. */
  dates: readonly string[];
  sessions: readonly SessionCard[];
  hours: OpenHours | null;
  /** What else stands in the month. */
  beside: readonly PlacedBlock[];
}

const WEEK = 7;

/** A month at a glance: which days have what, each leading to its day. */
export function MonthCalendar({ date, dates, sessions, hours, beside }: MonthCalendarProps) {
  const { id, timeZone, locale } = useViewer();
  const now = useNow();
  const isPhone = useIsPhone();
  const today = localDate(new Date(now).toISOString(), timeZone);
  const columns = calendarColumns({ dates, sessions, hours, beside, viewer: { id, timeZone, locale, now } });
  const days = columns.map((column) => ({
    ...toMonthDay(column, { month: date.slice(0, 7), today }),
    content: <MonthDaySessions blocks={column.blocks} isPhone={isPhone} />,
  }));
  const weeks = Array.from({ length: days.length / WEEK }, (_, index) =>
    days.slice(index * WEEK, (index + 1) * WEEK),
  );
  return (
    <MonthGrid
      label="Your month"
      weekdays={dates.slice(0, WEEK).map((day) => weekdayOf(day, locale))}
      weeks={weeks}
      renderDayLink={({ date: day, number, longLabel }) => (
        <Link to="/calendar" search={{ day }} aria-label={longLabel}>
          {number}
        </Link>
      )}
    />
  );
}

function toMonthDay(
  { date, longLabel, open, blocks }: TimeColumnFacts,
  { month, today }: { month: string; today: string },
): Omit<MonthDay, "content"> {
  const count = blocks.length === 1 ? "1 session" : `${blocks.length || "no"} sessions`;
  return {
    date,
    number: String(Number(date.slice(8))),
    longLabel: `${longLabel}, ${count}`,
    isToday: date === today,
    isInside: date.startsWith(month),
    isOpen: open.length > 0,
  };
}

function weekdayOf(date: string, locale: string): { short: string; long: string } {
  const long = formatWeekday({ instant: `${date}T12:00:00Z`, zone: "UTC", locale });
  return { short: long.slice(0, 3), long };
}
