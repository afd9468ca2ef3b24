import { OFFERED_DURATIONS } from "@belay/core/calendar/booking-defaults.ts";
import { Chips } from "@belay/ui/chips.tsx";
import { useIsPhone } from "@belay/ui/use-is-phone.ts";
import type { Duration } from "./use-booking.ts";

interface DurationChipsProps {
  value: Duration;
  onChange: (value: Duration) => void;
}

export function DurationChips({ value, onChange }: DurationChipsProps) {
  const isPhone = useIsPhone();
  const options = OFFERED_DURATIONS.map((minutes) => ({
    value: String(minutes),
    label: isPhone ? String(minutes) : `${minutes} min`,
  }));
  return (
    <Chips
      label="Length in minutes"
      options={options}
      value={String(value)}
      onChange={(chosen) => {
        const minutes = OFFERED_DURATIONS.find((offered) => String(offered) === chosen);
        if (minutes !== undefined) onChange(minutes);
      }}
    />
  );
}
