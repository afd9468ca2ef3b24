import type { OpenHours } from "@belay/core/calendar/slot-input.ts";
import { Stack } from "@belay/ui/stack.tsx";
import type { ReactNode } from "react";
import { lazy, Suspense } from "react";
import { openWordsOf } from "./calendar-columns.ts";
import type { PlacedBlock } from "./session-block.ts";
import type { SessionCard } from "./session-calls.ts";
import type { ShownCalendar } from "./shown-calendar.ts";
import type { AgendaRow } from "./week-agenda.tsx";
import { WeekAgenda } from "./week-agenda.tsx";

const MonthCalendar = lazy(async () => ({
  default: (await import("./month-calendar.tsx")).MonthCalendar,
}));
const MovableWeek = lazy(async () => ({ default: (await import("./movable-week.tsx")).MovableWeek }));

/** What stands in the calendar beside the sessions. */
export interface BesideSessions {
  blocks: readonly PlacedBlock[];
  rows: readonly AgendaRow[];
}

interface CalendarViewProps {
  shown: ShownCalendar;
  range: { start: string; end: string };
  sessions: readonly SessionCard[];
  hours: OpenHours | null;
  beside: BesideSessions;
  /** A line above it: how much there is. */
  children: ReactNode;
}

/** The calendar as it is looked at. */
export function CalendarView({ shown, range, sessions, hours, beside, children }: CalendarViewProps) {
  const { shape, date, dates } = shown;
  if (shape === "list") {
    return (
      <Stack>
        {children}
        <WeekAgenda
          dates={dates}
          sessions={sessions}
          beside={beside.rows}
          openHours={(day) => openWordsOf(day, hours)}
        />
      </Stack>
    );
  }
  return (
    <Suspense>
      {shape === "month" ? (
        <Stack>
          {children}
          <MonthCalendar date={date} dates={dates} sessions={sessions} hours={hours} beside={beside.blocks} />
        </Stack>
      ) : (
        <MovableWeek dates={dates} range={range} sessions={sessions} hours={hours} beside={beside.blocks}>
          {children}
        </MovableWeek>
      )}
    </Suspense>
  );
}
