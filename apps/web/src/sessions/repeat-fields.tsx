import { SERIES_BOUNDS } from "@belay/core/sessions/series-inputs.ts";
import { Chips } from "@belay/ui/chips.tsx";
import { NumberStepper } from "@belay/ui/number-stepper.tsx";
import { Row } from "@belay/ui/row.tsx";
import { useIsPhone } from "@belay/ui/use-is-phone.ts";
import type { Repeats } from "./use-booking.ts";

interface RepeatFieldsProps {
  value: Repeats;
  onChange: (value: Repeats) => void;
}

const INTERVALS = [
  { value: "once", label: "Once", weeks: 0 },
  { value: "everyWeek", label: "Every week", weeks: 1 },
  { value: "everyTwoWeeks", label: "Every two weeks", weeks: 2 },
] as const;

/** On a phone it comes below what was tapped, behind the end of the dialog. */
const bringIntoSight = (node: HTMLElement | null) => node?.scrollIntoView({ block: "center" });

/** Whether it is one session or several, and how many. */
export function RepeatFields({ value, onChange }: RepeatFieldsProps) {
  const isPhone = useIsPhone();
  return (
    <Row gap={4} align="end">
      <Chips
        label="How often"
        options={INTERVALS}
        value={INTERVALS.find(({ weeks }) => weeks === value.everyWeeks)?.value ?? "once"}
        onChange={(chosen) => {
          const interval = INTERVALS.find((one) => one.value === chosen);
          onChange({ ...value, everyWeeks: interval?.weeks ?? 0 });
        }}
      />
      {value.everyWeeks === 0 ? null : (
        <div ref={isPhone ? bringIntoSight : undefined}>
          <NumberStepper
            label="How many"
            unit="sessions"
            value={value.count}
            min={SERIES_BOUNDS.least}
            max={SERIES_BOUNDS.most}
            onChange={(count) => onChange({ ...value, count })}
          />
        </div>
      )}
    </Row>
  );
}
