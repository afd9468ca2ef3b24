import { Chips } from "@belay/ui/chips.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { OtherClock } from "./calendar-clocks.ts";

export const NO_OTHER = "none";
const MOST = 3;

interface SecondClockProps {
  clocks: readonly OtherClock[];
  /** The zone whose hours stand beside one's own, or `NO_OTHER`. */
  value: string;
  onChange: (zone: string) => void;
}

/** Whose hours stand beside one's own. */
export function SecondClock({ clocks, value, onChange }: SecondClockProps) {
  return (
    <Row gap={2}>
      <Text size="small" tone="muted">
        Beside your hours
      </Text>
      <Chips
        label="Whose hours stand beside yours"
        options={[
          ...clocks.slice(0, MOST).map(({ zone, name }) => ({ value: zone, label: name })),
          { value: NO_OTHER, label: "Nobody's" },
        ]}
        value={value}
        onChange={onChange}
      />
    </Row>
  );
}
