import { CheckboxField } from "@belay/ui/checkbox-field.tsx";

interface OwnRulesSwitchProps {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** A mentor's: their own hours, notice, horizon and limits don't count this once. What is taken stays taken. */
export function OwnRulesSwitch({ isOn, onChange }: OwnRulesSwitchProps) {
  return (
    <CheckboxField
      label="Outside my hours too"
      description="Shows every time at which you both have nothing else, whatever your hours, notice and limits say."
      checked={isOn}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
