import type { OpenHours } from "@belay/core/calendar/slot-input.ts";
import { wallClock } from "@belay/core/time-words/wall-clock.ts";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { TimeGrid } from "@belay/ui/time-grid.tsx";
import type { TimePlace } from "@belay/ui/time-grid-model.ts";
import { useIsPhone } from "@belay/ui/use-is-phone.ts";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useState } from "react";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import { changesWithin, edgeClocks, otherClocks } from "./calendar-clocks.ts";
import { calendarColumns } from "./calendar-columns.ts";
import { NO_OTHER, SecondClock } from "./second-clock.tsx";
import type { PlacedBlock } from "./session-block.ts";
import type { SessionCard } from "./session-calls.ts";

interface WeekCalendarProps {
  dates: readonly string[];
  range: { start: string; end: string };
  sessions: readonly SessionCard[];
  hours: OpenHours | null;
  /** What else stands in the grid. */
  beside?: readonly PlacedBlock[] | undefined;
  /** Somebody dragged a session to another time; null where nothing can be moved. */
  onMove: ((sessionId: string, to: TimePlace) => void) | null;
  /** A line above the grid. */
  children: ReactNode;
}

/** A day or a week on a grid of hours, with a second clock beside one's own. */
export function WeekCalendar({ dates, range, sessions, hours, beside, onMove, children }: WeekCalendarProps) {
  const { id, timeZone, locale } = useViewer();
  const navigate = useNavigate();
  const now = useNow();
  const isPhone = useIsPhone();
  const [chosen, setChosen] = useState<string | null>(null);
  const clocks = otherClocks(sessions, { id, timeZone, at: range.start });
  const other = chosen === NO_OTHER ? undefined : (clocks.find(({ zone }) => zone === chosen) ?? clocks[0]);
  const { date, hour, minute } = wallClock(new Date(now).toISOString(), timeZone);
  const zones = [timeZone, ...(other ? [other.zone] : [])];
  return (
    <Stack gap={3}>
      <Row justify="between">
        {children}
        {clocks.length === 0 ? null : (
          <SecondClock clocks={clocks} value={other?.zone ?? NO_OTHER} onChange={setChosen} />
        )}
      </Row>
      <TimeGrid
        label={dates.length === 1 ? "Your day" : "Your week"}
        columns={calendarColumns({ dates, sessions, hours, beside, viewer: { id, timeZone, locale, now } })}
        clocks={edgeClocks({ timeZone, at: range.start }, other)}
        now={{ date, from: hour * 60 + minute }}
        onOpen={(href) => navigate({ href })}
        onMove={onMove}
      />
      {changesWithin(zones, range) ? (
        <Text size="small" tone="muted">
          A clock changes within these days: the hours at the edge are those of the first day. Each session
          says its own times.
        </Text>
      ) : null}
      {onMove === null ? null : (
        <Text size="small" tone="muted">
          {isPhone
            ? "To move a session drag it by its dot."
            : "To move a session drag it, or press M on it and use the arrow keys."}
        </Text>
      )}
    </Stack>
  );
}
