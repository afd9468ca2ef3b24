import { Button } from "@belay/ui/button.tsx";
import { Chips } from "@belay/ui/chips.tsx";
import { Heading } from "@belay/ui/heading.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useViewer } from "../lib/viewer.ts";
import type { DateHours } from "./hours-draft.ts";
import type { WeeklyHours } from "./hours-editor.tsx";
import { openHoursOf } from "./open-hours.ts";
import { sayDay } from "./say-day.ts";
import { WindowFields } from "./window-fields.tsx";

interface DateEditorProps {
  date: string;
  weekly: WeeklyHours;
  /** Null while the date goes by its weekday. */
  own: DateHours | null;
  onChange: (windows: DateHours["windows"] | null) => void;
}

type Answer = "usual" | "closed" | "own";

const ANSWERS = [
  { value: "usual", label: "As usual" },
  { value: "closed", label: "Closed" },
  { value: "own", label: "Other hours" },
] as const;

/** One date: its weekday's hours, none, or windows of its own. */
export function DateEditor({ date, weekly, own, onChange }: DateEditorProps) {
  const { locale } = useViewer();
  const usual = windowsOn(date, weekly);
  const choose = (answer: Answer) => {
    if (answer === "usual") return onChange(null);
    onChange(answer === "closed" ? [] : usual.length > 0 ? usual : [FIRST]);
  };
  const answer: Answer = own === null ? "usual" : own.windows.length === 0 ? "closed" : "own";
  return (
    <Stack gap={3}>
      <Heading level={3} size="body">
        {sayDay(date, locale)}
      </Heading>
      <Chips label={`Hours of ${sayDay(date, locale)}`} options={ANSWERS} value={answer} onChange={choose} />
      {answer === "usual" ? (
        <Text tone="muted">{openHoursOf(date, weekly ?? []) || "Closed on this weekday."}</Text>
      ) : null}
      {own?.windows.map((window, index) => (
        <WindowFields
          key={index}
          window={window}
          onChange={(next) => onChange(own.windows.with(index, next))}
          onRemove={() => onChange(own.windows.toSpliced(index, 1))}
        />
      ))}
      {answer === "own" ? (
        <Row>
          <Button variant="bare" onClick={() => onChange([...(own?.windows ?? []), FIRST])}>
            Add another stretch
          </Button>
        </Row>
      ) : null}
    </Stack>
  );
}

const FIRST = { start: "09:00", end: "12:00" };

function windowsOn(date: string, weekly: WeeklyHours): DateHours["windows"] {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay() || 7;
  return (weekly ?? [])
    .filter(({ day }) => day === weekday)
    .map(({ start, end }) => ({ start, end }))
    .toSorted((one, other) => one.start.localeCompare(other.start));
}
