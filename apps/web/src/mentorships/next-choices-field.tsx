import { MOST_CHOICES } from "@belay/core/mentorships/choices.ts";
import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import { Disclosure } from "@belay/ui/disclosure.tsx";
import { FieldGroup } from "@belay/ui/field-group.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { ChoiceList } from "./choice-list.tsx";
import type { Choosable, PickNext } from "./pick-next.ts";

interface NextChoicesFieldProps {
  /** Who is asked now, and all who were or could not be. */
  asked: { firstName: string; ids: readonly string[] };
  goal: RequestGoal;
  next: readonly Choosable[];
  onChange: (next: readonly Choosable[]) => void;
  pickNext: PickNext;
}

/** Whom to ask if the first cannot: in order, up to two, none of whom learns of the others. */
export function NextChoicesField({ asked, goal, next, onChange, pickNext }: NextChoicesFieldProps) {
  const isFull = asked.ids.length + next.length >= MOST_CHOICES;
  return (
    <FieldGroup words={{ label: `If ${asked.firstName} cannot` }}>
      <Stack gap={2}>
        {next.length === 0 ? null : (
          <ChoiceList
            label="Who is asked next"
            choices={next}
            from={asked.ids.length + 1}
            onChange={onChange}
          />
        )}
        {isFull ? null : (
          <Disclosure summary={next.length === 0 ? "Choose who is asked next" : "Add another choice"}>
            {pickNext({
              goal,
              taken: [...asked.ids, ...next.map(({ id }) => id)],
              onPick: (person) => onChange([...next, person]),
            })}
          </Disclosure>
        )}
        {next.length === 0 ? null : (
          <Text size="small" tone="muted">
            One at a time, in this order. Nobody learns of the others.
          </Text>
        )}
      </Stack>
    </FieldGroup>
  );
}
