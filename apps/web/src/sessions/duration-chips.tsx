import { Chips } from "@belay/ui/chips.tsx";
import { useIsPhone } from "@belay/ui/use-is-phone.ts";
import type { Duration } from "./use-booking.ts";

interface DurationChipsProps {
  /** What the mentor takes. */
  durations: readonly Duration[];
  value: Duration;
  onChange: (value: Duration) => void;
}

export function DurationChips({ durations, value, onChange }: DurationChipsProps) {
  const isPhone = useIsPhone();
  const options = durations.map((minutes) => ({
    value: String(minutes),
    label: isPhone ? String(minutes) : `${minutes} min`,
  }));
  return (
    <Chips
      label="Length in minutes"
      options={options}
      value={String(value)}
      onChange={(chosen) => {
        const minutes = durations.find((offered) => String(offered) === chosen);
        if (minutes !== undefined) onChange(minutes);
      }}
    />
  );
}
