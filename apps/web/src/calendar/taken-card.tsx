import { OFFERED_DURATIONS, SESSION_KINDS } from "@belay/core/calendar/booking-defaults.ts";
import { CheckboxField } from "@belay/ui/checkbox-field.tsx";
import { FieldGroup } from "@belay/ui/field-group.tsx";
import { FilterChips } from "@belay/ui/filter-chips.tsx";
import { FoldingCard } from "@belay/ui/folding-card.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import type { HoursDraft } from "./hours-draft.ts";
import { sayTaken } from "./hours-summary.ts";

const KIND_LABELS = { pairing: "Pairing", review: "Review", debugging: "Debugging", career: "Career" };

interface TakenCardProps {
  draft: HoursDraft;
  onChange: (part: Partial<HoursDraft>) => void;
}

/** What mentees may book, and whether it is confirmed at once. */
export function TakenCard({ draft, onChange }: TakenCardProps) {
  const { rules, acceptsAutomatically } = draft;
  return (
    <FoldingCard title="When somebody books you" state={sayTaken(draft)}>
      <Stack>
        <FieldGroup
          words={{
            label: "Lengths you take",
            visibleTo: "Your mentees choose from these",
            error: rules.durations.length === 0 ? "Take at least one length." : undefined,
          }}
        >
          <FilterChips
            label="Lengths you take"
            filters={OFFERED_DURATIONS.map((minutes) => ({
              key: String(minutes),
              label: `${minutes} min`,
              isOn: rules.durations.includes(minutes),
            }))}
            onToggle={(key) => {
              const durations = toggled(OFFERED_DURATIONS, rules.durations, key);
              onChange({ rules: { ...rules, durations } });
            }}
          />
        </FieldGroup>
        <FieldGroup
          words={{
            label: "Kinds you take",
            visibleTo: "Your mentees choose from these",
            error: rules.kinds.length === 0 ? "Take at least one kind of session." : undefined,
          }}
        >
          <FilterChips
            label="Kinds you take"
            filters={SESSION_KINDS.map((kind) => ({
              key: kind,
              label: KIND_LABELS[kind],
              isOn: rules.kinds.includes(kind),
            }))}
            onToggle={(key) =>
              onChange({ rules: { ...rules, kinds: toggled(SESSION_KINDS, rules.kinds, key) } })
            }
          />
        </FieldGroup>
        <CheckboxField
          label="Confirm requests at once"
          description="Your mentees' sessions inside your open hours are confirmed without a question, and you are told. Off: each one waits for your answer, until its time for that is over."
          checked={acceptsAutomatically}
          onChange={(event) => onChange({ acceptsAutomatically: event.target.checked })}
        />
      </Stack>
    </FoldingCard>
  );
}

function toggled<Option extends string | number>(
  options: readonly Option[],
  chosen: readonly Option[],
  key: string,
): Option[] {
  return options.filter((option) => chosen.includes(option) !== (String(option) === key));
}
