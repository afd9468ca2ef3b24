import { localDate, shiftDate, weekDates } from "@belay/core/calendar/local-days.ts";
import { zoneAbbreviation } from "@belay/core/time-words/zone-words.ts";
import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { SlotWeek } from "@belay/ui/slot-week.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useState } from "react";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import { daytimeStarts, freeDays, weekTitle } from "./free-days.ts";
import type { FreeTimes } from "./session-calls.ts";
import { firstName } from "./use-session-time.ts";

interface FreeWeekProps {
  /** What is chosen, in the booking or the move dialog. */
  booking: {
    startsAt: string | null;
    draft: { startsAt: string | null; waivesOwnRules: boolean };
    change: (part: { startsAt: string }) => void;
  };
  times: Pick<FreeTimes, "other" | "starts" | "noticeMinutes" | "stepMinutes">;
  firstStart: string;
}

/** One week of the free times, beginning where the first one is; arrows lead to the others. */
export function FreeWeek({ booking, times, firstStart }: FreeWeekProps) {
  const { timeZone: zone, locale } = useViewer();
  const now = new Date(useNow()).toISOString();
  const [chosenDate, setDate] = useState<string | null>(null);
  const [showsAll, setShowsAll] = useState(false);
  const date = chosenDate ?? localDate(booking.draft.startsAt ?? firstStart, zone);
  const { other, starts, noticeMinutes } = times;
  const days = freeDays({
    starts: booking.draft.waivesOwnRules && !showsAll ? daytimeStarts(starts, zone) : starts,
    date,
    zone,
    otherZone: other.timeZone,
    now,
    locale,
    noticeMinutes,
    showsAll,
  });
  const count = days.reduce((sum, { slots }) => sum + slots.length, 0);
  const [monday = date, sunday = date] = [weekDates(date)[0], weekDates(date).at(-1)];
  const name = firstName(other.name);
  const isEarliest = monday <= localDate(now, zone);
  const isLatest = starts.every((start) => localDate(start, zone) <= sunday);
  return (
    <>
      <SlotWeek
        // Another week starts over: its first time takes the keyboard's stop.
        key={monday}
        days={days}
        head={{
          title: weekTitle(
            days.map((day) => day.date),
            locale,
          ),
          count: sayCount(count),
        }}
        other={{ name, legend: sayLegend({ name, zone, otherZone: other.timeZone, now }) }}
        choice={{
          value: booking.startsAt,
          onChange: (startsAt) => booking.change({ startsAt }),
          focusesFirst: chosenDate === null,
        }}
        paging={{
          onPrevious: isEarliest ? undefined : () => setDate(shiftDate(date, -7)),
          onNext: isLatest ? undefined : () => setDate(shiftDate(date, 7)),
        }}
      />
      {count === 0 ? <EmptyWeek onFirst={() => setDate(localDate(firstStart, zone))} /> : null}
      {times.stepMinutes < 30 ? (
        <Row>
          <Button variant="bare" aria-pressed={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? "Show half hours only" : `Show every ${times.stepMinutes} minutes`}
          </Button>
        </Row>
      ) : null}
    </>
  );
}

function EmptyWeek({ onFirst }: { onFirst: () => void }) {
  return (
    <Row>
      <Text tone="muted">Nothing suits both this week.</Text>
      <Button onClick={onFirst}>Go to the first free time</Button>
    </Row>
  );
}

function sayCount(count: number): string {
  if (count === 0) return "No time suits both";
  return count === 1 ? "1 time that suits both" : `${count} times that suit both`;
}

interface Zones {
  name: string;
  zone: string;
  otherZone: string;
  now: string;
}

function sayLegend({ name, zone, otherZone, now }: Zones): string {
  const [mine, theirs] = [zoneAbbreviation(now, zone), zoneAbbreviation(now, otherZone)];
  return mine === theirs
    ? `Times are ${mine}, for both of you.`
    : `Large: your time (${mine}). Small: ${name}'s (${theirs}).`;
}
