import { Button } from "@belay/ui/button.tsx";
import { FoldingCard } from "@belay/ui/folding-card.tsx";
import { IconButton } from "@belay/ui/icon-button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { useViewer } from "../lib/viewer.ts";
import { sayTimeOff } from "./hours-summary.ts";
import classes from "./time-off-card.module.css";
import type { TimeOffRow } from "./time-off-rows.ts";
import { newRow, rangeOf } from "./time-off-rows.ts";

interface TimeOffCardProps {
  rows: readonly TimeOffRow[];
  timeZone: string;
  onChange: (rows: TimeOffRow[]) => void;
}

/** Ranges in which nobody books; what is booked in them already stays. */
export function TimeOffCard({ rows, timeZone, onChange }: TimeOffCardProps) {
  const { locale } = useViewer();
  return (
    <FoldingCard title="Time off" state={sayTimeOff({ timeOff: rows }, locale)}>
      <Stack>
        <Text tone="muted">
          Nobody books you then. Sessions that are booked already stay until you move or cancel them. Only you
          see it; for a longer while tell the others with “I’m away” below.
        </Text>
        {rows.map((row, index) => (
          <RowFields
            key={row.key}
            row={row}
            isBackwards={Boolean(row.fromDate && row.untilDate) && rangeOf(row, timeZone) === null}
            onChange={(part) => onChange(rows.with(index, { ...row, ...part }))}
            onRemove={() => onChange(rows.toSpliced(index, 1))}
          />
        ))}
        <Row>
          <Button onClick={() => onChange([...rows, newRow()])}>Add time off</Button>
        </Row>
      </Stack>
    </FoldingCard>
  );
}

interface RowFieldsProps {
  row: TimeOffRow;
  isBackwards: boolean;
  onChange: (part: Partial<TimeOffRow>) => void;
  onRemove: () => void;
}

function RowFields({ row, isBackwards, onChange, onRemove }: RowFieldsProps) {
  const field = (name: Exclude<keyof TimeOffRow, "key">) => ({
    value: row[name],
    onChange: ({ target }: { target: { value: string } }) => onChange({ [name]: target.value }),
  });
  return (
    <fieldset className={classes.range} aria-label={`Time off ${row.fromDate}`}>
      <TextField label="First day" type="date" required {...field("fromDate")} />
      <TextField label="From, if not all day" type="time" step={900} {...field("fromTime")} />
      <TextField
        label="Last day"
        type="date"
        required
        min={row.fromDate}
        error={isBackwards ? "It has to end after it begins." : undefined}
        {...field("untilDate")}
      />
      <TextField label="Until, if not all day" type="time" step={900} {...field("untilTime")} />
      <IconButton icon="close" label="Remove this time off" onClick={onRemove} />
    </fieldset>
  );
}
