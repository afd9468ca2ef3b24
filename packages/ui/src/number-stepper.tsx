import type { FieldWords } from "./field.tsx";
import { Field } from "./field.tsx";
import { IconButton } from "./icon-button.tsx";
import classes from "./number-stepper.module.css";

type NumberStepperProps = FieldWords & {
  value: number;
  onChange: (value: number) => void;
  min: number;
  max: number;
  /** What is counted: "people". */
  unit?: string | undefined;
};

/** A small whole number, typed or stepped. */
export const NumberStepper = ({ value, onChange, min, max, unit, ...words }: NumberStepperProps) => {
  const change = (next: number) => {
    if (Number.isInteger(next)) onChange(Math.min(max, Math.max(min, next)));
  };
  return (
    <Field words={words}>
      {(wiring) => (
        <div className={classes.stepper}>
          <IconButton
            icon="minus"
            label={`One less: ${words.label}`}
            disabled={value <= min}
            onClick={() => change(value - 1)}
          />
          <input
            {...wiring}
            type="number"
            className={classes.number}
            value={value}
            min={min}
            max={max}
            step={1}
            onChange={(event) => change(event.currentTarget.valueAsNumber)}
          />
          <IconButton
            icon="plus"
            label={`One more: ${words.label}`}
            disabled={value >= max}
            onClick={() => change(value + 1)}
          />
          {unit && <span className={classes.unit}>{unit}</span>}
        </div>
      )}
    </Field>
  );
};
