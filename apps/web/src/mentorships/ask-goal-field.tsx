import { goalWords } from "@belay/core/ladder/goal-words.ts";
import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import { Field } from "@belay/ui/field.tsx";
import { SelectField } from "@belay/ui/select-field.tsx";
import { useLadder } from "../ladder/use-ladder.ts";
import { toStoredGoal } from "./ask-choice.ts";

interface AskGoalFieldProps {
  goals: readonly RequestGoal[];
  /** Its place in the list. */
  chosen: number;
  onChoose: (index: number) => void;
  error?: string | undefined;
}

/** What the mentorship is for; a choice only where there is more than one. */
export function AskGoalField({ goals, chosen, onChoose, error }: AskGoalFieldProps) {
  const known = useLadder();
  const words = goals.map((goal) => goalWords(toStoredGoal(goal), known));
  const [only] = words;
  if (goals.length === 1) {
    return (
      <Field words={{ label: "Goal", error }}>
        {({ id, ...wiring }) => (
          <output id={id} {...wiring}>
            {only}
          </output>
        )}
      </Field>
    );
  }
  return (
    <SelectField
      label="Goal"
      options={words.map((label, index) => ({ value: String(index), label }))}
      value={String(chosen)}
      onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}
      error={error}
    />
  );
}
