import { localDate } from "@belay/core/calendar/local-days.ts";
import { Button } from "@belay/ui/button.tsx";
import { DateGrid } from "@belay/ui/date-grid.tsx";
import { FoldingCard } from "@belay/ui/folding-card.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useState } from "react";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import { DateEditor } from "./date-editor.tsx";
import { describeDate } from "./date-hours.ts";
import type { DateHours, HoursDraft } from "./hours-draft.ts";
import { settingsOf } from "./hours-draft.ts";
import { sayDates } from "./hours-summary.ts";
import { sayDay } from "./say-day.ts";

interface OverridesCardProps {
  draft: HoursDraft;
  timeZone: string;
  onChange: (overrides: DateHours[]) => void;
}

/** Single dates with hours of their own, chosen in a month. */
export function OverridesCard({ draft, timeZone, onChange }: OverridesCardProps) {
  const { locale } = useViewer();
  const today = localDate(new Date(useNow()).toISOString(), timeZone);
  const [date, setDate] = useState(today);
  const { weekly, overrides } = draft;
  const { timeOff } = settingsOf(draft, timeZone);
  const isOff = (day: string) =>
    timeOff.some(({ start, end }) => localDate(start, timeZone) <= day && day <= lastDateOf(end, timeZone));
  const own = overrides.find((override) => override.date === date) ?? null;
  const others = overrides.filter((override) => override.date !== date);
  const change = (windows: DateHours["windows"] | null) =>
    onChange(windows === null ? others : sortDates([...others, { date, windows }]));
  return (
    <FoldingCard title="Single dates" state={sayDates(draft)}>
      <Stack>
        <Text tone="muted">
          A date can have other hours than its weekday, or none: a public holiday, a late evening for once.
        </Text>
        <DateGrid
          label="Dates with other hours"
          value={date}
          onChange={setDate}
          today={today}
          locale={locale}
          describe={(day) => describeDate(day, { weekly, overrides, isOff })}
        />
        <DateEditor key={date} date={date} weekly={weekly} own={own} onChange={change} />
        {others.length > 0 ? (
          <Row gap={2}>
            <Text tone="muted" size="small">
              Other dates of their own:
            </Text>
            {others.map((other) => (
              <Button key={other.date} variant="link" onClick={() => setDate(other.date)}>
                {sayDay(other.date, locale)}
              </Button>
            ))}
          </Row>
        ) : null}
      </Stack>
    </FoldingCard>
  );
}

// What ends at midnight does not touch the date that begins then.
function lastDateOf(end: string, timeZone: string): string {
  return localDate(new Date(Date.parse(end) - 1).toISOString(), timeZone);
}

function sortDates(overrides: readonly DateHours[]): DateHours[] {
  return overrides.toSorted((one, other) => one.date.localeCompare(other.date));
}
