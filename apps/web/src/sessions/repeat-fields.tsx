import { SERIES_BOUNDS } from "@belay/core/sessions/series-inputs.ts";
import { Chips } from "@belay/ui/chips.tsx";
import { NumberStepper } from "@belay/ui/number-stepper.tsx";
import { Row } from "@belay/ui/row.tsx";
import type { Repeats } from "./use-booking.ts";

interface RepeatFieldsProps {
  value: Repeats;
  onChange: (value: Repeats) => void;
}

const INTERVALS = [
  { value: "0", label: "Once" },
  { value: "1", label: "Every week" },
  { value: "2", label: "Every two weeks" },
] as const;

/** Whether it is one session or several, and how many. */
export function RepeatFields({ value, onChange }: RepeatFieldsProps) {
  return (
    <Row gap={4} align="end">
      <Chips
        label="How often"
        options={INTERVALS}
        value={String(value.everyWeeks) as "0" | "1" | "2"}
        onChange={(chosen) => onChange({ ...value, everyWeeks: chosen === "0" ? 0 : chosen === "1" ? 1 : 2 })}
      />
      {value.everyWeeks === 0 ? null : (
        <NumberStepper
          label="How many"
          unit="sessions"
          value={value.count}
          min={SERIES_BOUNDS.least}
          max={SERIES_BOUNDS.most}
          onChange={(count) => onChange({ ...value, count })}
        />
      )}
    </Row>
  );
}
