import type { FieldWords } from "./field.tsx";
import { Field } from "./field.tsx";
import classes from "./range-field.module.css";

type RangeFieldProps = FieldWords & {
  value: number;
  /** From 0 to this. */
  max: number;
  step?: number | undefined;
  /** The value as one reads it: "Some", "35 of 100". */
  words: string;
  onChange: (value: number) => void;
};

/** A slider whose value stands beside it in words; the device's own, so that keys and readers know it. */
export const RangeField = ({ value, max, step = 1, words, onChange, ...field }: RangeFieldProps) => (
  <Field words={field}>
    {(wiring) => (
      <span className={classes.line}>
        <input
          {...wiring}
          type="range"
          className={classes.range}
          min={0}
          max={max}
          step={step}
          value={value}
          aria-valuetext={words}
          onChange={(event) => onChange(event.target.valueAsNumber)}
        />
        <span className={classes.words} aria-hidden="true">
          {words}
        </span>
      </span>
    )}
  </Field>
);
