import { Card } from "@belay/ui/card.tsx";
import { Grid } from "@belay/ui/grid.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { useIsPhone } from "@belay/ui/use-is-phone.ts";
import type { ReactNode } from "react";
import { SaveLine } from "../lib/save-line.tsx";
import type { StoredHours } from "./hours-draft.ts";
import { HoursEditor } from "./hours-editor.tsx";
import classes from "./hours-form.module.css";
import { HoursPreview } from "./hours-preview.tsx";
import { OverridesCard } from "./overrides-card.tsx";
import { PreviewTotal } from "./preview-total.tsx";
import { RulesCard } from "./rules-card.tsx";
import { TakenCard } from "./taken-card.tsx";
import { TimeOffCard } from "./time-off-card.tsx";
import { useHours } from "./use-hours.ts";
import { useHoursPreview } from "./use-hours-preview.ts";

interface HoursFormProps {
  stored: StoredHours;
  /** What stands below the settings: being away for longer. */
  children?: ReactNode | undefined;
}

/** When one can be booked, and by which rules; what comes of it stands beside. Saved as one, with a way back. */
export function HoursForm({ stored, children }: HoursFormProps) {
  const hours = useHours(stored);
  const { draft, change, edition } = hours;
  const { timeZone } = stored;
  const previewed = useHoursPreview(stored, draft);
  // Beside the settings where there is room, on a phone above the line that saves them.
  const isPhone = useIsPhone();
  const preview = <HoursPreview previewed={previewed} draft={draft} timeZone={timeZone} />;
  return (
    <Grid columns="aside">
      <Stack>
        <Card title="Your usual week">
          <HoursEditor
            key={edition}
            value={draft.weekly}
            onChange={(weekly) => change({ weekly })}
            timeZone={timeZone}
          />
        </Card>
        <OverridesCard draft={draft} timeZone={timeZone} onChange={(overrides) => change({ overrides })} />
        <TimeOffCard rows={draft.timeOff} timeZone={timeZone} onChange={(timeOff) => change({ timeOff })} />
        <RulesCard rules={draft.rules} onChange={(part) => change({ rules: { ...draft.rules, ...part } })} />
        <TakenCard draft={draft} onChange={change} />
        {isPhone ? preview : null}
        <SaveLine saving={hours} label="Save hours" timeZone={timeZone}>
          <PreviewTotal preview={previewed.preview} />
        </SaveLine>
        {children}
      </Stack>
      {isPhone ? null : <div className={classes.aside}>{preview}</div>}
    </Grid>
  );
}
