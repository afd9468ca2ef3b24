import { Card } from "@belay/ui/card.tsx";
import { CheckboxField } from "@belay/ui/checkbox-field.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { ZoneLabel } from "@belay/ui/zone-label.tsx";
import { useNow } from "../lib/use-now.ts";
import type { MailChoiceDraft } from "./mail-choice-draft.ts";

interface MailHoursCardProps {
  draft: MailChoiceDraft;
  timeZone: string;
  problems: Readonly<Record<string, string>>;
  onChange: (part: Partial<MailChoiceDraft>) => void;
}

const QUARTER = 900;

/** When mail keeps quiet, and when the daily one comes, by the reader's own clock. */
export function MailHoursCard({ draft, timeZone, problems, onChange }: MailHoursCardProps) {
  const { isQuiet, quietFrom, quietUntil, dailyAt, modes } = draft;
  const now = new Date(useNow()).toISOString();
  const isNextDay = quietFrom > quietUntil;
  const hasDaily = modes.some(({ mode }) => mode === "daily");
  return (
    <Card title="At what hours">
      <Stack>
        <Text tone="muted" size="small">
          By the clock of your own zone: <ZoneLabel zone={timeZone} now={now} />
        </Text>
        <TextField
          label="Your daily mail comes at"
          description={
            hasDaily
              ? "One mail with all that came together; none on a day without."
              : "For what you choose to get once a day: nothing yet."
          }
          type="time"
          step={QUARTER}
          required
          value={dailyAt}
          error={problems.dailyAt}
          onChange={({ target }) => onChange({ dailyAt: target.value })}
        />
        <CheckboxField
          label="Keep quiet hours"
          description="Mail waits until they end. What would come too late then comes all the same: a reminder just before you meet, a call for help."
          checked={isQuiet}
          onChange={({ target }) => onChange({ isQuiet: target.checked })}
        />
        {isQuiet ? (
          <Row align="start">
            <TextField
              label="From"
              type="time"
              step={QUARTER}
              required
              value={quietFrom}
              error={problems.quietFrom}
              onChange={({ target }) => onChange({ quietFrom: target.value })}
            />
            <TextField
              label={isNextDay ? "Until, next day" : "Until"}
              type="time"
              step={QUARTER}
              required
              value={quietUntil}
              error={problems.quietUntil}
              onChange={({ target }) => onChange({ quietUntil: target.value })}
            />
          </Row>
        ) : null}
      </Stack>
    </Card>
  );
}
