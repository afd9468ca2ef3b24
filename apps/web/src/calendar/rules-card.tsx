import { SLOT_STEPS } from "@belay/core/calendar/booking-defaults.ts";
import type { BookingRules } from "@belay/core/calendar/booking-rules.ts";
import { FoldingCard } from "@belay/ui/folding-card.tsx";
import { Grid } from "@belay/ui/grid.tsx";
import { SelectField } from "@belay/ui/select-field.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { sayRules } from "./hours-summary.ts";
import { breakChoices, horizonChoices, limitChoices, noticeChoices, stepChoices } from "./rule-choices.ts";

interface RulesCardProps {
  rules: BookingRules;
  onChange: (part: Partial<BookingRules>) => void;
}

const PER_DAY = [1, 2, 3, 4, 5, 6, 8, 10, 12];
const PER_WEEK = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 30, 40];

/** Breaks, notice, how far ahead, steps and limits: what keeps a mentor from being overbooked. */
export function RulesCard({ rules, onChange }: RulesCardProps) {
  const number = (change: (value: number) => Partial<BookingRules>) => ({
    onChange: ({ target }: { target: { value: string } }) => onChange(change(Number(target.value))),
  });
  const limit = (change: (value: number | null) => Partial<BookingRules>) => ({
    onChange: ({ target }: { target: { value: string } }) =>
      onChange(change(target.value === "" ? null : Number(target.value))),
  });
  return (
    <FoldingCard title="Breaks, notice and limits" state={sayRules(rules)}>
      <Stack>
        <Grid columns={2}>
          <SelectField
            label="Break before a session"
            description="Breaks of two sessions add up."
            options={breakChoices(rules.bufferBeforeMinutes)}
            value={rules.bufferBeforeMinutes}
            {...number((bufferBeforeMinutes) => ({ bufferBeforeMinutes }))}
          />
          <SelectField
            label="Break after a session"
            description="Sessions booked already keep theirs."
            options={breakChoices(rules.bufferAfterMinutes)}
            value={rules.bufferAfterMinutes}
            {...number((bufferAfterMinutes) => ({ bufferAfterMinutes }))}
          />
          <SelectField
            label="Notice"
            description="Nothing is booked or moved closer than this."
            options={noticeChoices(rules.minimumNoticeMinutes)}
            value={rules.minimumNoticeMinutes}
            {...number((minimumNoticeMinutes) => ({ minimumNoticeMinutes }))}
          />
          <SelectField
            label="How far ahead"
            description="Counted in your own days."
            options={horizonChoices(rules.horizonDays)}
            value={rules.horizonDays}
            {...number((horizonDays) => ({ horizonDays }))}
          />
          <SelectField
            label="Sessions start"
            description="By the clock on your wall."
            options={stepChoices(rules.slotStepMinutes)}
            value={rules.slotStepMinutes}
            {...number((value) => {
              const step = SLOT_STEPS.find((minutes) => minutes === value);
              return step === undefined ? {} : { slotStepMinutes: step };
            })}
          />
          <SelectField
            label="Sessions a day, at most"
            description="Those you mentor, not those you learn in."
            options={limitChoices(PER_DAY, rules.maxSessionsPerDay)}
            value={rules.maxSessionsPerDay ?? ""}
            {...limit((maxSessionsPerDay) => ({ maxSessionsPerDay }))}
          />
          <SelectField
            label="Sessions a week, at most"
            description="From Monday to Sunday."
            options={limitChoices(PER_WEEK, rules.maxSessionsPerWeek)}
            value={rules.maxSessionsPerWeek ?? ""}
            {...limit((maxSessionsPerWeek) => ({ maxSessionsPerWeek }))}
          />
        </Grid>
      </Stack>
    </FoldingCard>
  );
}
