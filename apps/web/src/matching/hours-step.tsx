import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { Grid } from "@belay/ui/grid.tsx";
import { Section } from "@belay/ui/section.tsx";
import { Text } from "@belay/ui/text.tsx";
import { WeekGrid } from "@belay/ui/week-grid.tsx";
import { ZoneLabel } from "@belay/ui/zone-label.tsx";
import { useNow } from "../lib/use-now.ts";
import type { Draft } from "../people/use-draft.ts";
import { FittingMentors } from "./fitting-mentors.tsx";
import type { HoursFields } from "./use-hours-draft.ts";

interface HoursStepProps {
  draft: Draft<HoursFields>;
  timeZone: string;
  wantsToLearn: boolean;
  onOtherZone: () => void;
}

/** The third step: the week painted, and beside it who fits with it. */
export function HoursStep({ draft, timeZone, wantsToLearn, onOtherZone }: HoursStepProps) {
  const now = new Date(useNow()).toISOString();
  const weekly = draft.fields.weekly ?? [];
  return (
    <Grid columns="aside">
      <Card>
        <WeekGrid
          label="Hours you would give to sessions"
          value={weekly}
          // Nothing painted is nothing said; "never" is an answer that the settings ask for.
          onChange={(painted) => draft.change({ weekly: painted.length === 0 ? null : painted })}
          head={
            <>
              Your zone: <ZoneLabel zone={timeZone} now={now} />{" "}
              <Button variant="link" onClick={onOtherZone}>
                change
              </Button>
            </>
          }
        />
      </Card>
      {wantsToLearn ? (
        <FittingMentors weekly={weekly} />
      ) : (
        <Section title="What these hours are for">
          <Text size="small" tone="muted">
            Whoever you mentor sees the times that suit both of you, and books inside these hours only. You
            say yes to everybody yourself before that.
          </Text>
        </Section>
      )}
    </Grid>
  );
}
