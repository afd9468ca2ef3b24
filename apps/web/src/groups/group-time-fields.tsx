import { wallClock } from "@belay/core/time-words/wall-clock.ts";
import { zoneAbbreviation } from "@belay/core/time-words/zone-words.ts";
import { CheckboxField } from "@belay/ui/checkbox-field.tsx";
import { Grid } from "@belay/ui/grid.tsx";
import { SelectField } from "@belay/ui/select-field.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import type { GroupMinutes } from "./use-own-times.ts";
import { useOwnTimes } from "./use-own-times.ts";

/** When a group is, as it is being chosen. */
export interface GroupTime {
  date: string;
  startsAt: string;
  durationMinutes: GroupMinutes;
  waivesOwnRules: boolean;
}

interface GroupTimeFieldsProps {
  time: GroupTime;
  onChange: (part: Partial<GroupTime>) => void;
  error: string | undefined;
}

/** A day and one of one's own free times on it. */
export function GroupTimeFields({ time, onChange, error }: GroupTimeFieldsProps) {
  const { timeZone } = useViewer();
  const now = new Date(useNow()).toISOString();
  const { choices, placeholder } = useOwnTimes(time);
  return (
    <Stack gap={3}>
      <Grid columns={2}>
        <TextField
          label="On"
          type="date"
          min={wallClock(now, timeZone).date}
          value={time.date}
          onChange={({ target }) => onChange({ date: target.value, startsAt: "" })}
        />
        <SelectField
          label={`At (${zoneAbbreviation(time.startsAt || now, timeZone)})`}
          options={choices}
          placeholder={placeholder}
          value={time.startsAt}
          onChange={({ target }) => onChange({ startsAt: target.value })}
          error={error}
        />
      </Grid>
      <CheckboxField
        label="Also outside my hours, notice and limits"
        description="Never over something that you hold already."
        checked={time.waivesOwnRules}
        onChange={({ target }) => onChange({ waivesOwnRules: target.checked, startsAt: "" })}
      />
    </Stack>
  );
}
