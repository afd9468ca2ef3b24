import { Field } from "@belay/ui/field.tsx";
import { SelectField } from "@belay/ui/select-field.tsx";
import { useLadder } from "../ladder/use-ladder.ts";
import { levelChoices } from "./choices.ts";

interface LevelFieldProps {
  value: string | null;
  onChange: (levelId: string | null) => void;
  error?: string | undefined;
}

/** The level that the placement says; without one the level that the person declares. */
export function LevelField({ value, onChange, error }: LevelFieldProps) {
  const { ladder, ownLevelId, titleOf } = useLadder();
  if (ownLevelId !== null) {
    const words = {
      label: "Your level",
      visibleTo: "Everybody sees this",
      description: "From your placement. If it is wrong, your company admin can correct it.",
    };
    return (
      <Field words={words}>
        {({ id, ...wiring }) => (
          <output id={id} {...wiring}>
            {titleOf(ownLevelId)}
          </output>
        )}
      </Field>
    );
  }
  return (
    <SelectField
      label="Your level"
      visibleTo="Everybody sees this, as said by you"
      description="Used to find people who fit; your admin can confirm it."
      placeholder="Not sure yet"
      options={levelChoices(ladder)}
      value={value ?? ""}
      onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
      error={error}
    />
  );
}
